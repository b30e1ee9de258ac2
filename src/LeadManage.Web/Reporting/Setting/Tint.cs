using LeadManage.Web.Reporting.Markup;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Colors of the design, as the style sheet of the pages has them.</summary>
internal static class Tint
{
    public static SKColor Ink { get; } = Token("--ink");

    public static SKColor Faint { get; } = Token("--ink-3");

    public static SKColor Line { get; } = Token("--line");

    public static SKColor Edge { get; } = Token("--edge");

    public static SKColor Sunken { get; } = Token("--sunken");

    public static SKColor Warn { get; } = Token("--warn");

    private static SKColor Token(string name) => SKColor.Parse(StyleSheet.OfPages.Token(name));
}
