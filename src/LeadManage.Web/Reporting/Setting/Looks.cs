using LeadManage.Web.Reporting.Markup;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>What a page's elements look like on paper: sizes for reading at arm's length, colors from the style sheet of the pages.</summary>
internal static class Looks
{
    private const float Body = 9.6f;

    private static readonly string[] Heavy = ["scale-label", "name", "chip", "keys", "if-then", "brand", "verdict"];

    /// <summary>What is not for paper: what one presses, what only a screen reader needs because the picture is seen, what says it is not for paper.</summary>
    public static bool IsLeftOut(Element element) =>
        element["data-screen-only"] is not null || element.Is("actions") || element.Is("btn") || element.Is("hidden") || element.Name is "button" or "script" or "link" or "style"
        // On paper a table lies open, so nothing opens it.
        || (element.Name == "summary" && element.Parent!.Is("as-table"))
        || (element.Name == "p" && element.Parent!.Is("derivation") && !element.Is("from"));

    /// <summary>Where nearly every word leads somewhere, lines under all of them show nothing.</summary>
    public static bool IsAllLinks(Element element) => element.Is("from") || element.Parent?.Is("from") == true;

    public static bool IsInline(Element element) => !element.Is("formula") && element.Name is "span" or "a" or "b" or "strong" or "code" or "time" or "em" or "small" or "br";

    public static float SizeOf(Element element) => element switch
    {
        { Name: "" } => Body,
        { Name: "h1" } => 25,
        { Name: "h2" } when element.Is("says") => 19,
        { Name: "h2" } when element.Parent!.Is("derivation") => 10,
        { Name: "h2" } => 14,
        { Name: "h3" } when element.Is("part") => 13,
        { Name: "h3" } => 10.8f,
        { Name: "h4" } => 10,
        { Name: "table" or "caption" } => 8.3f,
        { Name: "figcaption" } => 9,
        _ when element.Is("derivation") => 8.6f,
        _ when element.Is("if-then") => 12.5f,
        _ when element.Is("summary") => 11.8f,
        _ when element.Is("formula") || element.Is("small") || element.Is("facts") => 8.4f,
        _ when element.Is("brand") => 11,
        _ => SizeOf(element.Parent!),
    };

    public static bool IsSemiBold(Element element) =>
        !IsStatement(element)
        && (element.Name is "h1" or "h2" or "h3" or "h4" or "b" or "strong" or "th" or "summary" or "dt"
        || Heavy.Any(element.Is)
        || (element.Name == "span" && element.Is("num"))
        || (!(element.Name is "td" or "p" or "dd" || element.Is("muted")) && element.Parent is { } parent && IsSemiBold(parent)));

    /// <summary>In a table of answers a row is named by a whole sentence.</summary>
    private static bool IsStatement(Element element) => element.Name == "th" && element["scope"] == "row" && element.Parent?.Parent?.Parent?.Parent?.Parent?.Is("derivation") == true;

    public static SKColor ColorOf(Element element)
    {
        var style = StyleSheet.OfPages.Of(element);
        // Chips are not filled on paper, so their letters are not reversed.
        return style.ContainsKey("background") && element.Parent is { Name.Length: > 0 } parent ? ColorOf(parent) : Color(style.GetValueOrDefault("color"), Tint.Ink)!.Value;
    }

    /// <returns>Null for "none".</returns>
    public static SKColor? Color(string? value, SKColor otherwise) =>
        value is null or "inherit" or "currentColor" or "" ? otherwise : value == "none" ? null : SKColor.TryParse(value, out var color) ? color : otherwise;

    /// <summary>Height of a line as a multiple of its letters.</summary>
    public static float LeadingOf(Element element) => element.Name is "h1" or "h2" or "h3" or "h4" ? 1.2f : 1.42f;

    /// <summary>Room above an element.</summary>
    public static float BeforeOf(Element element) => element.Name switch
    {
        "h2" when element.Is("says") => 6,
        "h1" => 8,
        "h2" => 12,
        "h3" => 10,
        "h4" => 8,
        "p" when element.Is("summary") => 12,
        "p" or "dd" or "dt" or "figcaption" => 5,
        "summary" => 9,
        "li" => 4,
        "table" or "svg" => 7,
        _ when element.Is("derivation") => 14,
        _ when element.Is("formula") => 1.5f,
        _ when element.Is("scale-label") => 7,
        _ => 0,
    };
}
