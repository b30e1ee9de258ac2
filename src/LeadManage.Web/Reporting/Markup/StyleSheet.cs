using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LeadManage.Web.Reporting.Markup;

/// <summary>
/// The style sheets of the pages, as far as they style pictures: so that a picture on paper has the colors and lines of the page, and no second
/// list of them. Light colors; nothing that hangs on a medium or a state.
/// </summary>
internal sealed partial class StyleSheet
{
    private static readonly string[] Inherited = ["color", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font-size", "font-weight"];

    private static readonly Lazy<StyleSheet> Pages = new(() => Read(string.Concat(new[] { "site", "profile", "parts", "comparing", "grouping", "picture" }.Select(Sheet))));

    /// <summary>By the class or else the name that they end with, and under nothing those that end with neither: few of them are asked for each element.</summary>
    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    /// <summary>Those of the report.</summary>
    public static StyleSheet OfPages => Pages.Value;

    public static StyleSheet Read(string css)
    {
        ArgumentNullException.ThrowIfNull(css);
        var (sheet, order) = (new StyleSheet(), 0);
        foreach (Match rule in Rules().Matches(AtRules().Replace(Comments().Replace(css, ""), "")))
        {
            var declared = rule.Groups["body"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(one => one.Split(':', 2, StringSplitOptions.TrimEntries)).Where(one => one.Length == 2).ToArray();
            foreach (var one in declared.Where(one => one[0].StartsWith("--", StringComparison.Ordinal)))
                sheet._tokens[one[0]] = one[1];
            foreach (var selector in rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries).Select(Selector.Read).OfType<Selector>())
                sheet.RulesFor(selector.Last).Add(new Rule(selector, selector.Weight, order++, declared));
        }

        foreach (var one in sheet._rules.Values.SelectMany(rules => rules).SelectMany(rule => rule.Declared))
            one[1] = sheet.Resolved(one[1]);
        return sheet;
    }

    /// <summary>A color of the design, for example <c>--ink-2</c>.</summary>
    public string Token(string name) => _tokens[name];

    /// <summary>What holds for an element: what it is given, and what it inherits.</summary>
    public Dictionary<string, string> Of(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Style ??= Found(element);
    }

    private Dictionary<string, string> Found(Element element)
    {
        var style = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.Parent is { } parent)
            foreach (var (name, value) in Of(parent))
                if (Array.IndexOf(Inherited, name) >= 0)
                    style[name] = value;
        foreach (var rule in element.Classes.Select(one => $".{one}").Append(element.Name).Append("").SelectMany(last => _rules.GetValueOrDefault(last, [])).Where(rule => rule.Selector.Fits(element)).OrderBy(rule => rule.Weight).ThenBy(rule => rule.Order))
            foreach (var one in rule.Declared)
                style[one[0]] = one[1];
        return style;
    }

    private List<Rule> RulesFor(string last) => CollectionsMarshal.GetValueRefOrAddDefault(_rules, last, out _) ??= [];

    private string Resolved(string value) => Variable().Replace(value, match => _tokens.GetValueOrDefault(match.Groups["name"].Value, ""));

    private static string Sheet(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream($"style/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Rule(Selector Selector, int Weight, int Order, IReadOnlyList<string[]> Declared);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Comments();

    // A medium holds rules, and those hold no braces.
    [GeneratedRegex(@"@[^{}]*\{(?>[^{}]+|\{[^{}]*\})*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex AtRules();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Rules();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Variable();
}
