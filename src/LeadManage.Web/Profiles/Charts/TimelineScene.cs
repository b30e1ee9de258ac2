namespace LeadManage.Web.Profiles.Charts;

/// <summary>Scores of one version over time, each with its range.</summary>
/// <param name="Size">Of the whole drawing.</param>
/// <param name="Frame">Where 0-100 is drawn.</param>
/// <param name="Lines">One for each score that is followed.</param>
/// <param name="Dates">Under the frame, as many as have room.</param>
/// <param name="Compared">Places of the two sittings that are compared; may be empty.</param>
public sealed record TimelineScene(Box Size, Box Frame, IReadOnlyList<TimelineLine> Lines, IReadOnlyList<Label> Dates, IReadOnlyList<double> Compared)
{
    /// <summary>Least distance of two sittings, where there is room.</summary>
    private const double Apart = 30;

    /// <summary>Half the distance between two scores of one sitting, so that their ranges do not hide each other.</summary>
    private const double Dodge = 5;

    private const double LetterSize = 15;

    /// <param name="size">Width and height of the drawing.</param>
    /// <param name="sittings">When, and whether it is one of the two compared; the oldest first.</param>
    /// <param name="scores">The scores over these sittings, each with a style.</param>
    public static TimelineScene Of(Box size, IReadOnlyList<(DateTimeOffset At, bool Compared)> sittings, params IReadOnlyList<(string Hue, IReadOnlyList<TimelineScore> Scores)> scores)
    {
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(sittings);
        ArgumentNullException.ThrowIfNull(scores);
        var frame = new Box(size.X + 40, size.Y + 8, size.Width - 80, size.Height - 40);
        var places = Places([.. sittings.Select(sitting => sitting.At)], frame.X + 16, frame.Right - 16);
        var lines = scores.Index().Select(one => LineOf(frame, places, one.Item.Hue, one.Item.Scores, Dodge * ((2 * one.Index) - (scores.Count - 1)))).ToArray();
        return new TimelineScene(size, frame, Numbered(frame, lines), DatesOf(frame, places, sittings), [.. places.Where((_, index) => sittings[index].Compared)]);
    }

    /// <summary>0 and 100 beside the frame, where no score stands there.</summary>
    public IEnumerable<Label> Ends => new[] { 0.0, 100 }
        .Select(end => new Label(Profiles.Numbers.Points(end), new Spot(Frame.X - 6, Y(end) + (LetterSize * .35)), TextEnd.End))
        .Where(end => !Lines.SelectMany(line => line.Numbers).Any(number => number.Room(LetterSize).Overlaps(end.Room(LetterSize))));

    /// <summary>Height of a score.</summary>
    public double Y(double score) => Y(Frame, score);

    /// <summary>By their dates, but never so close that points hide each other.</summary>
    public static IReadOnlyList<double> Places(IReadOnlyList<DateTimeOffset> dates, double left, double right)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Count == 1)
            return [(left + right) / 2];
        var apart = Math.Min(Apart, (right - left) / (dates.Count - 1));
        var whole = (dates[^1] - dates[0]).TotalSeconds;
        var places = dates.Select(date => left + (whole > 0 ? (right - left) * (date - dates[0]).TotalSeconds / whole : 0)).ToArray();
        for (var i = 1; i < places.Length; i++)
            places[i] = Math.Max(places[i], places[i - 1] + apart);
        places[^1] = right;
        for (var i = places.Length - 2; i >= 0; i--)
            places[i] = Math.Min(places[i], places[i + 1] - apart);
        return places;
    }

    private static double Y(Box frame, double score) => frame.Bottom - (frame.Height * score / 100);

    private static TimelineLine LineOf(Box frame, IReadOnlyList<double> places, string hue, IReadOnlyList<TimelineScore> scores, double aside)
    {
        var points = scores.Zip(places).Where(pair => pair.First.Score is not null).Select(pair => new TimelinePoint(
            new Spot(pair.Second + aside, Y(frame, pair.First.Score!.Value)),
            pair.First.Range is { } range ? (Y(frame, range.High), Y(frame, range.Low)) : null,
            pair.First.Score.Value,
            pair.First.WithCare)).ToArray();
        return new TimelineLine(hue, points, [.. points.Where(point => !point.Hollow).Select(point => point.At)], []);
    }

    /// <summary>The first and the last score of each line as numbers beside it; those that would touch are moved apart.</summary>
    private static TimelineLine[] Numbered(Box frame, TimelineLine[] lines)
    {
        var drawn = lines.Where(line => line.Points.Count > 0).ToArray();
        var left = drawn.Any(line => line.Points.Count > 1) ? Beside(frame, [.. drawn.Select(line => line.Points[0])], frame.X - 6, TextEnd.End) : [];
        var right = Beside(frame, [.. drawn.Select(line => line.Points[^1])], frame.Right + 6, TextEnd.Start);
        return [.. lines.Select(line => Array.IndexOf(drawn, line) is var place && place < 0 ? line : line with { Numbers = [.. left.Skip(place).Take(1), right[place]] })];
    }

    private static Label[] Beside(Box frame, TimelinePoint[] points, double x, TextEnd end)
    {
        var heights = new double[points.Length];
        var least = double.NegativeInfinity;
        foreach (var (point, index) in points.Select((point, index) => (point, index)).OrderBy(one => one.point.At.Y))
            heights[index] = least = Math.Max(point.At.Y, least + LetterSize + 5);
        // Pushed below the frame, all go up by as much.
        var over = Math.Max(0, least - frame.Bottom);
        return [.. points.Select((point, index) => new Label(Profiles.Numbers.Points(point.Score), new Spot(x, heights[index] - over + (LetterSize * .35)), end))];
    }

    /// <summary>The compared sittings first, then the ends, then the others; a date that would touch another is left out.</summary>
    private static List<Label> DatesOf(Box frame, IReadOnlyList<double> places, IReadOnlyList<(DateTimeOffset At, bool Compared)> sittings)
    {
        var labels = new List<Label>();
        foreach (var index in Enumerable.Range(0, places.Count).OrderByDescending(index => sittings[index].Compared).ThenByDescending(index => index == 0 || index == places.Count - 1))
        {
            var text = sittings[index].At.ToString("MMM d, yyyy");
            var (x, end) = places.Count == 1 ? (places[index], TextEnd.Middle)
                : index == 0 ? (Math.Max(frame.X - 32, places[index] - 40), TextEnd.Start)
                : index == places.Count - 1 ? (Math.Min(frame.Right + 32, places[index] + 40), TextEnd.End)
                : (places[index], TextEnd.Middle);
            var label = new Label(text, new Spot(x, frame.Bottom + LetterSize + 8), end);
            if (labels.TrueForAll(other => !other.Room(LetterSize).Overlaps(label.Room(LetterSize))))
                labels.Add(label);
        }

        return labels;
    }
}

/// <summary>One score at one sitting.</summary>
/// <param name="Score">POMP; null when it is missing.</param>
/// <param name="Range">Its 80 % range; null without an error.</param>
/// <param name="WithCare">True when the sitting is to be read with care.</param>
public sealed record TimelineScore(double? Score, ScoreRange? Range, bool WithCare);

/// <summary>One score over all sittings.</summary>
/// <param name="Hue">Its style.</param>
/// <param name="Points">In the order of their dates.</param>
/// <param name="Path">What the line joins: those that may be compared.</param>
/// <param name="Numbers">The first and last score, beside the frame.</param>
public sealed record TimelineLine(string Hue, IReadOnlyList<TimelinePoint> Points, IReadOnlyList<Spot> Path, IReadOnlyList<Label> Numbers);

/// <summary>One score as it is drawn.</summary>
/// <param name="At">Its place.</param>
/// <param name="Range">Heights of the ends of its range, the upper first; null without one.</param>
/// <param name="Score">POMP.</param>
/// <param name="Hollow">True when it is compared with no other.</param>
public sealed record TimelinePoint(Spot At, (double Top, double Bottom)? Range, double Score, bool Hollow);
