using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>A number as a report shows it, held against the derivation it opens.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Id">Id of the derivation.</param>
/// <param name="How">The derivation, read from its page.</param>
internal sealed partial record ShownNumber(string Text, string Id, HowSection How)
{
    /// <summary>Derivations that state what was set, in words; their numbers are not worked out.</summary>
    private static readonly string[] Stated = ["questionnaire", "ellipse", "ellipse-95", "error", "knowledge.lower"];

    /// <summary>All links of a report that are numbers.</summary>
    public static IReadOnlyList<IElement> LinksIn(IParentNode report) =>
        [.. report.QuerySelectorAll("a.made").Where(link => link.QuerySelector("code") is null)];

    public static void AssertWorkedOut(IElement link, IReadOnlyDictionary<string, HowSection> sections)
    {
        var (text, address) = (link.TextContent, link.GetAttribute("href")!);
        var shown = new ShownNumber(text, address.Split('#')[1], Assert.Contains(address, sections));
        Assert.True(link.ClassList.Contains("answer") ? shown.IsAnswer : shown.IsWorkedOut, $"{text} is not what {address} comes to");
    }

    /// <summary>True when the derivation ends in this number.</summary>
    public bool IsWorkedOut =>
        Text is "not available" or "not rated" or "not answered" or "no score" or "not compared" ? How.Steps.Count == 0 || Id.StartsWith("error-", StringComparison.Ordinal)
        : Text is "less than 1 in 100" ? Is(last => 100 * last.Value < .5 + (100 * last.Rounding))
        : Text is "more than 99 in 100" ? Is(last => 100 * last.Value > 99.5 - (100 * last.Rounding))
        : Cases().Match(Text) is { Success: true } cases ? Is(last => Near(Number(cases), 100 * last.Value, 100 * last.Rounding, 0)) || IsStated(cases.Groups["n"].Value)
        : Range().Match(Text) is { Success: true } range ? Ends(range)
        : SignedRange().Match(Text) is { Success: true } signed ? How.Steps is [.., var from, var to] && Near(Signed(signed, "a"), from.Value, from.Rounding, 0) && Near(Signed(signed, "b"), to.Value, to.Rounding, 0)
        : Count().Match(Text) is { Success: true } count ? Counts(int.Parse(count.Groups["a"].Value), int.Parse(count.Groups["b"].Value))
        : Plain().Match(Text) is { Success: true } plain && IsPlain(plain);

    /// <summary>True when it is an answer in the table of the derivation, as given or as it counts.</summary>
    public bool IsAnswer => How.Answers.Any(row => row[2] == Text || row[4] == Text) || (Text is "not rated" or "not answered" && How.Answers.Any(row => row[2] == "–"));

    private bool IsPlain(Match plain)
    {
        var (n, digits) = (Number(plain), plain.Groups["d"].Length);
        if (plain.Groups["percent"].Success || IsShare)
            return Is(last => Near(n, 100 * last.Value, 100 * last.Rounding, 0)) || Is(last => Near(n, last.Value, last.Rounding, digits));
        return Is(last => Near(n, Math.Abs(last.Value), last.Rounding, digits) && SignFits(plain, last.Value))
            || (Id.StartsWith("scale-", StringComparison.Ordinal) && (n == How.Answers.Count || n == How.Counted.Count()))
            || (Id.StartsWith("quality-", StringComparison.Ordinal) && IsCounted((int)n))
            || (Id == "spread" && How.Steps.Any(step => Near(n, step.Value, step.Rounding, digits)))
            || (Id.StartsWith("scale-change-", StringComparison.Ordinal) && IsMoves((int)n))
            || IsStated(plain.Groups["n"].Value);
    }

    /// <summary>How many statements were answered both times: what their moves are divided by, or, where they are too few, as it is told.</summary>
    private bool IsMoves(int n) => How.Steps is [var mean, ..] ? mean.Formula.EndsWith($" / {n}", StringComparison.Ordinal) : How.Words.Contains($"{n} of ", StringComparison.Ordinal);

    /// <summary>Signs count what they were looked for in: the terms of the last formula, or both sides of a share.</summary>
    private bool IsCounted(int n) => How.Last(Id) is { } last
        && (last.Formula.Split(" / ") is [var above, var below] ? n == (int)Assessment.Tests.Reading.Formula.ValueOf(above) || $"{n}" == below : n == last.Formula.Split(" + ").Length);

    private bool IsShare => Id.StartsWith("knowledge.", StringComparison.Ordinal) && How.Steps is [.., { Value: >= 0 and <= 1 }];

    private bool IsStated(string n) => Array.IndexOf(Stated, Id) >= 0
        && (Regex.IsMatch(How.Words, $@"(?<![\d.]){Regex.Escape(n)}(?![\d]|\.\d)", RegexOptions.None, TimeSpan.FromSeconds(1)) || How.Steps.Any(step => Near(double.Parse(n), step.Value, step.Rounding, 0)));

    private bool Ends(Match range)
    {
        var (a, b) = (double.Parse(range.Groups["a"].Value), double.Parse(range.Groups["b"].Value));
        return How.Steps is [_, var from, var to] && Near(a, Math.Clamp(from.Value, 0, 100), from.Rounding, 0) && Near(b, Math.Clamp(to.Value, 0, 100), to.Rounding, 0);
    }

    private bool Counts(int a, int b) => (b == How.Answers.Count && a == How.Counted.Count()) || (b == How.Counted.Count() && a == How.Counted.Sum());

    private bool Is(Func<HowStep, bool> holds) => How.Last(Id) is { } last && holds(last);

    private static bool SignFits(Match plain, double value) => plain.Groups["sign"].Value switch { "+" => value > 0, "−" => value < 0, _ => true };

    private static bool Near(double shown, double value, double rounding, int digits) => Math.Abs(shown - value) <= (.5 * Math.Pow(10, -digits)) + rounding;

    private static double Number(Match match) => double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>\d+) (in|of) 100$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cases();

    [GeneratedRegex(@"^(?<a>\d+)–(?<b>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    private static double Signed(Match match, string group) => double.Parse(match.Groups[group].Value.Replace('−', '-'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[+−]?\d+) to (?<b>[+−]?\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignedRange();

    [GeneratedRegex(@"^(?<a>\d+) of (?<b>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?<sign>[+−]?)(?<n>\d+(\.(?<d>\d+))?)(?<percent> %)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
