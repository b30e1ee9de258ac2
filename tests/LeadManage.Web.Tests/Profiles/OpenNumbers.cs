using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>Numbers of a report that open nothing, but for those that are no results; each exemption says why.</summary>
internal static class OpenNumbers
{
    public static IReadOnlyList<(string Selector, string Why)> Places { get; } =
    [
        ("svg text", "A picture: the table and the sentences beside it have its numbers as links."),
        (".facts", "Date, length and version of the questionnaire."),
        ("h2:not(.says), h3.part", "How many parts the questionnaire has."),
        ("th", "Names a row by what could be chosen."),
        (".judged", "The statement, the answer in words, and its source, word for word."),
        (".own-words", "The person's own words."),
        ("[data-rule='plan.if-then'], [data-rule='summary.plan']", "The person's own words and day."),
        (".practices", "Advice, the same for everybody."),
        (".sources", "Sources of the questionnaire, word for word."),
        ("#what-if", "A trial, which says so; its numbers are nobody's result."),
    ];

    public static IReadOnlyList<(string Pattern, string Why)> Words { get; } =
    [
        (@"from \d+( \([^)]*\))? to \d+", "The ends of a scale."),
        (@"above 0 toward leading", "What the sign of a lean means."),
        (@"80 % range", "The name of a range."),
        (@"\d+ % sure", "The name of a confidence that could be chosen."),
        (@"; \d+ is “[^”]*”", "What the line of the map means on the scale of answers."),
    ];

    public static IEnumerable<string> In(IElement report, params IReadOnlyList<Instrument> instruments) =>
        from node in report.Descendants<IText>()
        where node.Data.Any(char.IsDigit) && node.ParentElement!.Closest("a.made") is null && Places.All(place => node.ParentElement.Closest(place.Selector) is null)
        let rest = Words.Aggregate(instruments.SelectMany(OwnNames.WithDigits).Aggregate(node.Data, (text, name) => text.Replace(name, "", StringComparison.Ordinal)), (text, words) => Regex.Replace(text, words.Pattern, "", RegexOptions.None, TimeSpan.FromSeconds(1)))
        where rest.Any(char.IsDigit)
        select $"{node.Data.Trim()} (in {node.ParentElement!.LocalName} of {node.ParentElement.Closest("[class], [data-rule]")?.OuterHtml.Split('>')[0]})";
}
