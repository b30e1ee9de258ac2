using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>
/// The map as lines, areas and labels in units of its own, so that a page and a printed report draw the same picture.
/// What lies outside 0-100 is clipped; probabilities never are.
/// </summary>
public sealed record MapScene
{
    public const double Width = 440;
    public const double Height = 432;

    /// <summary>Height of the letters the places of labels are reckoned with.</summary>
    public const double LetterSize = 15;

    /// <summary>Numbers are larger on a small screen; their room is reckoned for that.</summary>
    private const double NumberSize = 21;

    private const double LabelGap = 8;
    private const double NameInset = 12;

    private MapScene(double upCut, double acrossCut, IReadOnlyList<RegionName> names, IReadOnlyList<AxisNumber> numbers, MapMark? mark, MapMark? ghost)
    {
        UpCut = Y(upCut);
        AcrossCut = X(acrossCut);
        Names = names;
        Numbers = numbers;
        Mark = mark;
        Ghost = ghost;
    }

    /// <summary>Where 0-100 by 0-100 is drawn.</summary>
    public static Box Frame { get; } = new(58, 10, 372, 372);

    /// <summary>Height of the line at which the vertical axis counts as high.</summary>
    public double UpCut { get; }

    /// <summary>Place of the line at which the horizontal axis counts as high.</summary>
    public double AcrossCut { get; }

    /// <summary>None where the answers ask for care.</summary>
    public IReadOnlyList<RegionName> Names { get; }

    /// <summary>The numbers along the two axes.</summary>
    public IReadOnlyList<AxisNumber> Numbers { get; }

    /// <summary>The person's point; null when there is none.</summary>
    public MapMark? Mark { get; }

    /// <summary>Where the point was before an answer was moved; null when nothing was moved.</summary>
    public MapMark? Ghost { get; }

    /// <param name="instrument">A questionnaire with a map.</param>
    /// <param name="profile">The profile drawn; null for the map alone.</param>
    /// <param name="before">The stored profile, when the one drawn is a trial; drawn as a ghost.</param>
    /// <returns>Null when the questionnaire has no map.</returns>
    public static MapScene? Of(Instrument instrument, Profile? profile, Profile? before = null)
    {
        if (instrument.Map is not { } map)
            return null;
        var mark = profile is null ? null : MarkOf(map, profile);
        var (up, across) = (instrument.Axis(map.Up).Cut, instrument.Axis(map.Across).Cut);
        var likeliest = profile?.Map is { } position ? Place.Of(position).Region : (Region?)null;
        return new MapScene(
            up,
            across,
            profile is { IsWithCare: true } ? [] : NamesOf(map, up, across, mark, likeliest),
            [.. NumbersOf(up, profile?.Axis(map.Up).Pomp, vertical: true), .. NumbersOf(across, profile?.Axis(map.Across).Pomp, vertical: false)],
            mark,
            before is null ? null : MarkOf(map, before));
    }

    /// <summary>Place of a score on the horizontal axis.</summary>
    public static double X(double score) => Frame.X + (Frame.Width * score / 100);

    /// <summary>Place of a score on the vertical axis.</summary>
    public static double Y(double score) => Frame.Bottom - (Frame.Height * score / 100);

    private static MapMark? MarkOf(AxisMap map, Profile profile)
    {
        if (profile.Map is not { } position
            || profile.Axis(map.Up) is not { Pomp: { } up, Sem: { } upSem }
            || profile.Axis(map.Across) is not { Pomp: { } across, Sem: { } acrossSem })
            return null;
        var inner = Ellipse.Outline(across, up, position.Radius80 * acrossSem, position.Radius80 * upSem);
        var outer = Ellipse.Outline(across, up, position.Radius95 * acrossSem, position.Radius95 * upSem);
        // Labels go to the side with more room.
        var toRight = across < 50;
        var edge = toRight ? outer.Max(spot => spot.X) + LabelGap : outer.Min(spot => spot.X) - LabelGap;
        return new MapMark(
            new Spot(X(across), Y(up)),
            inner,
            outer,
            Leader("80 %", inner, edge, toRight, +1, Y(up)),
            Leader("95 %", outer, edge, toRight, -1, Y(up)));
    }

    /// <summary>A label beside the areas: that of the outer one above the point, that of the inner one below it.</summary>
    private static MapLeader Leader(string text, IReadOnlyList<Spot> outline, double edge, bool toRight, int below, double center)
    {
        var y = Math.Clamp(center + (below * LetterSize * .75), Frame.Y + LetterSize, Frame.Bottom - LetterSize);
        var middle = outline.Average(spot => spot.X);
        var from = outline.Where(spot => toRight ? spot.X >= middle : spot.X <= middle).OrderBy(spot => Math.Abs(spot.Y - y)).First();
        return new MapLeader(new Label(text, new Spot(edge + (toRight ? 3 : -3), y + (LetterSize * .35)), toRight ? TextEnd.Start : TextEnd.End), from, new Spot(edge, y));
    }

    private static RegionName[] NamesOf(AxisMap map, double up, double across, MapMark? mark, Region? likeliest)
    {
        var area = mark is null ? null : Around(mark.Outer);
        return [.. Enum.GetValues<Region>().Select(region =>
        {
            var high = region is Region.Both or Region.UpFirst;
            var right = region is Region.Both or Region.AcrossFirst;
            var x = right ? Frame.Right - NameInset : Frame.X + NameInset;
            var end = right ? TextEnd.End : TextEnd.Start;
            // A name stands in the outer corner of its region, and at the line where the corner is taken by the person's point.
            var corner = new Label(Place.NameOf(map, region), new Spot(x, high ? Frame.Y + 24 : Frame.Bottom - NameInset), end);
            var byLine = corner with { At = new Spot(x, high ? Y(up) - NameInset : Y(up) + 24) };
            return new RegionName(region, area is not null && corner.Room(LetterSize).Overlaps(area) ? byLine : corner, region == likeliest);
        })];
    }

    /// <summary>The ends, the line and the score; a number that would touch the score makes room for it.</summary>
    private static IEnumerable<AxisNumber> NumbersOf(double cut, double? score, bool vertical)
    {
        if (score is { } own)
            yield return new AxisNumber(NumberAt(own, vertical), IsScore: true, vertical);
        foreach (var fixedNumber in new[] { 0, cut, 100 })
            if (score is null || !NumberAt(fixedNumber, vertical).Room(NumberSize).Overlaps(NumberAt(score.Value, vertical).Room(NumberSize)))
                yield return new AxisNumber(NumberAt(fixedNumber, vertical), IsScore: false, vertical);
    }

    private static Label NumberAt(double score, bool vertical) => vertical
        ? new Label(Profiles.Numbers.Points(score), new Spot(Frame.X - 6, Y(score) + (LetterSize * .35)), TextEnd.End)
        : new Label(Profiles.Numbers.Points(score), new Spot(X(score), Frame.Bottom + LetterSize + 4), TextEnd.Middle);

    private static Box Around(IReadOnlyList<Spot> spots)
    {
        var (left, top) = (spots.Min(spot => spot.X), spots.Min(spot => spot.Y));
        return new Box(left, top, spots.Max(spot => spot.X) - left, spots.Max(spot => spot.Y) - top);
    }
}

/// <summary>The name of a region and where it stands.</summary>
/// <param name="Region">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="Likeliest">True for the region that holds the true point most probably.</param>
public sealed record RegionName(Region Region, Label Label, bool Likeliest);

/// <summary>A number along an axis.</summary>
/// <param name="Label">Where it stands.</param>
/// <param name="IsScore">True for the person's score, false for an end of the axis or its line.</param>
/// <param name="Vertical">True on the vertical axis.</param>
public sealed record AxisNumber(Label Label, bool IsScore, bool Vertical);
