using AngleSharp.Dom;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>One derivation as a reader finds it on the page of derivations.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Answers">Rows of its table: id of the statement, answer, step, key, what it counts as.</param>
/// <param name="Steps">Its formulas with the results beside them.</param>
/// <param name="Words">What it says besides.</param>
/// <param name="From">Addresses of the derivations whose numbers it puts in.</param>
internal sealed record HowSection(string Title, IReadOnlyList<string[]> Answers, IReadOnlyList<HowStep> Steps, string Words, IReadOnlyList<string> From)
{
    public static Dictionary<string, HowSection> On(IParentNode page, string address) =>
        page.QuerySelectorAll("section.derivation").ToDictionary(section => $"{address}#{section.Id}", Of, StringComparer.Ordinal);

    public IEnumerable<int> Counted => Answers.Where(row => int.TryParse(row[4], out _)).Select(row => int.Parse(row[4]));

    /// <summary>The step that ends in the number itself: after an error comes the range drawn from it, or how far a lean has to go.</summary>
    public HowStep? Last(string id) => Steps.Count == 0 ? null : Steps[id == "lean-error" || id.StartsWith("error-", StringComparison.Ordinal) ? 0 : ^1];

    private static HowSection Of(IElement section) => new(
        section.QuerySelector("h2")!.TextContent,
        [.. section.QuerySelectorAll("tbody tr").Select(row => new[] { row.QuerySelector("th .muted")?.TextContent ?? "" }.Concat(row.QuerySelectorAll("td").Select(cell => cell.TextContent)).ToArray())],
        [.. section.QuerySelectorAll(".formula").Select(formula => HowStep.Read(formula.TextContent))],
        string.Join(' ', section.QuerySelectorAll("h2, .how").Select(part => part.TextContent)),
        [.. section.QuerySelectorAll(".from a").Select(link => link.GetAttribute("href")!)]);
}

/// <summary>A formula and the result beside it, worked out again.</summary>
/// <param name="Formula">With the numbers put in.</param>
/// <param name="Shown">The result as it is shown.</param>
internal sealed record HowStep(string Formula, double Shown)
{
    public double Value { get; } = Assessment.Tests.Reading.Formula.ValueOf(Formula);

    /// <summary>How far it may be off because its numbers are shown rounded.</summary>
    public double Rounding { get; } = Assessment.Tests.Reading.Formula.RoundingIn(Formula) + 1e-4;

    public bool Holds => Math.Abs(Value - Shown) <= Rounding + (1e-4 * Math.Abs(Shown));

    public static HowStep Read(string text) => text.Split(" = ") is [var formula, var result] ? new HowStep(formula, double.Parse(result)) : throw new FormatException($"'{text}' is no formula with its result.");
}
