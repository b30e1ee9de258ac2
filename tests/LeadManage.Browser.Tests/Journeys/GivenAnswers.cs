namespace LeadManage.Browser.Tests.Journeys;

/// <summary>
/// What the person of a journey answers, and what must come out of it. The arithmetic is this file's own, written from the
/// definitions of docs/scoring.md, so that a fault of the program cannot hide in its own test.
/// </summary>
public sealed class GivenAnswers
{
    private const double Cut = 60;

    /// <summary>Leads often, manages now and then; one thing there was no opportunity for.</summary>
    private static readonly Dictionary<string, string> Leader = new(StringComparer.Ordinal)
    {
        ["SD"] = "5 6 5 4 5 1",
        ["AP"] = "5 5 4 6 5 2",
        ["MI"] = "6 5 5 x 4 2",
        ["PB"] = "3 2 3 4 3 4",
        ["OS"] = "4 3 3 2 4 5",
        ["CP"] = "3 3 4 3 2 4",
    };

    private static readonly string[] Leading = ["SD", "AP", "MI"];
    private static readonly string[] Managing = ["PB", "OS", "CP"];

    private readonly Dictionary<string, int?> _given = new(StringComparer.Ordinal);

    /// <summary>Answers as they were given in the browser, by statement; null is "no opportunity".</summary>
    public IReadOnlyDictionary<string, int?> Given => _given;

    /// <summary>Statements that the profile counts, over both axes.</summary>
    private int Degrees => Scored.Sum(scale => Counted(scale).Length - 1);

    private IEnumerable<string> Scored => Leading.Concat(Managing).Where(scale => Pomp(scale) is not null);

    /// <summary>What this person would answer.</summary>
    public static int? Of(string item) => Leader[item[..2]].Split(' ')[int.Parse(item[2..]) - 1] is var step && step == "x" ? null : int.Parse(step);

    /// <summary>All answers of this person at once.</summary>
    public static GivenAnswers Complete()
    {
        var answers = new GivenAnswers();
        foreach (var item in Leader.Keys.SelectMany(scale => Enumerable.Range(1, 6).Select(number => $"{scale}{number}")))
            answers.Note(item, Of(item));
        return answers;
    }

    /// <summary>Management just below the line, so that one answer decides.</summary>
    public static GivenAnswers OnTheLine()
    {
        var answers = Complete();
        foreach (var (scale, steps) in ((string, string)[])[("PB", "4 4 4 4 4 2"), ("OS", "4 4 4 x 3 3"), ("CP", "4 4 4 4 4 3")])
        {
            foreach (var (index, step) in steps.Split(' ').Index())
                answers.Note($"{scale}{index + 1}", step == "x" ? null : int.Parse(step));
        }

        return answers;
    }

    /// <summary>Notes what was answered in the browser; a later answer replaces an earlier one.</summary>
    public void Note(string item, int? value) => _given[item] = value;

    /// <summary>0-100, or null when less than half of the six statements was answered.</summary>
    public double? Pomp(string scale) => Counted(scale) is { Length: >= 3 } steps ? 100 * (steps.Average() - 1) / 5 : null;

    /// <summary>Standard error of one scale, points of 0-100: the spread of this person's answers within the scales.</summary>
    public double Error(string scale)
    {
        var squares = Scored.SelectMany(one => Counted(one).Select(step => Math.Pow(step - Counted(one).Average(), 2))).Sum();
        return 20 * Math.Max(Math.Sqrt(squares / Degrees), 0.5) / Math.Sqrt(Counted(scale).Length);
    }

    public double Leadership => Axis(Leading);

    public double Management => Axis(Managing);

    public double LeadershipError => AxisError(Leading);

    public double ManagementError => AxisError(Managing);

    public double LeadsOften => Phi((Leadership - Cut) / LeadershipError);

    public double ManagesOften => Phi((Management - Cut) / ManagementError);

    /// <summary>Everything the tables of the profile must show, by the anchor of the number's explanation.</summary>
    public IEnumerable<(string Anchor, string Shown)> Expected()
    {
        foreach (var scale in Leading.Concat(Managing))
        {
            yield return ($"scale-{scale}", Pomp(scale) is { } pomp ? Points(pomp) : "not available");
            if (Pomp(scale) is not null)
                yield return ($"error-{scale}", Tenths(Error(scale)));
        }

        yield return ("axis-L", Points(Leadership));
        yield return ("axis-M", Points(Management));
        yield return ("axis-error-L", Tenths(LeadershipError));
        yield return ("axis-error-M", Tenths(ManagementError));
        yield return ("high-L", InHundred(LeadsOften));
        yield return ("high-M", InHundred(ManagesOften));
        yield return ("map-both", InHundred(LeadsOften * ManagesOften));
        yield return ("map-up", InHundred(LeadsOften * (1 - ManagesOften)));
        yield return ("map-across", InHundred((1 - LeadsOften) * ManagesOften));
        yield return ("map-neither", InHundred((1 - LeadsOften) * (1 - ManagesOften)));
    }

    /// <summary>Every number of a profile's tables is the one that these answers lead to.</summary>
    /// <param name="shown">"anchor=number" as the page shows them; of an anchor that is there more than once the first counts.</param>
    public void ShouldLeadTo(IEnumerable<string> shown)
    {
        var first = shown.Select(one => one.Split('=')).DistinctBy(one => one[0], StringComparer.Ordinal).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);
        Assert.Equal(
            Expected().ToDictionary(number => number.Anchor, number => number.Shown, StringComparer.Ordinal).OrderBy(number => number.Key, StringComparer.Ordinal),
            first.OrderBy(number => number.Key, StringComparer.Ordinal));
    }

    /// <summary>Of the six statements of a scale the last is reversed: 7 - x on steps 1 to 6.</summary>
    private int[] Counted(string scale) =>
        [.. from item in _given
            where item.Key.StartsWith(scale, StringComparison.Ordinal) && item.Value is not null
            select item.Key.EndsWith('6') ? 7 - item.Value!.Value : item.Value!.Value];

    private double Axis(string[] scales) => scales.Average(scale => Pomp(scale)!.Value);

    private double AxisError(string[] scales) => Math.Sqrt(scales.Sum(scale => Math.Pow(Error(scale), 2))) / scales.Length;

    private static string Points(double value) => Math.Round(value).ToString("0");

    private static string Tenths(double value) => Math.Round(value, 1).ToString("0.0");

    private static string InHundred(double probability) => Math.Round(100 * probability) switch
    {
        < 1 => "less than 1 in 100",
        > 99 => "more than 99 in 100",
        var whole => $"{whole} in 100",
    };

    /// <summary>Area of the normal distribution below z, by Simpson's rule.</summary>
    private static double Phi(double z)
    {
        const int Steps = 2000;
        var width = Math.Abs(z) / Steps;
        var sum = Enumerable.Range(0, Steps + 1).Sum(step => Math.Exp(-Math.Pow(step * width, 2) / 2) * (step is 0 or Steps ? 1 : step % 2 == 1 ? 4 : 2));
        return 0.5 + (Math.Sign(z) * sum * width / 3 / Math.Sqrt(2 * Math.PI));
    }
}
