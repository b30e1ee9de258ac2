using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>How a piece of text looks.</summary>
/// <param name="Size">Points.</param>
/// <param name="SemiBold">Heavier.</param>
/// <param name="Color">Its color.</param>
/// <param name="Link">Where it leads; null for plain text.</param>
/// <param name="Underlined">True where a fine line shows that it leads somewhere.</param>
internal sealed record Ink(float Size, bool SemiBold, SKColor Color, string? Link = null, bool Underlined = false);

/// <summary>Text of one look.</summary>
internal sealed record Piece(string Text, Ink Ink);
