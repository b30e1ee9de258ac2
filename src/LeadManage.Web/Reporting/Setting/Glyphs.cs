namespace LeadManage.Web.Reporting.Setting;

/// <summary>A shaped piece of text of one face and one way; widths as shares of the size of its letters.</summary>
/// <param name="Face">Its font.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Level">Odd where it runs right to left.</param>
/// <param name="Ids">Glyphs in the order they are seen, left to right.</param>
/// <param name="Clusters">For each glyph, the place in the text it begins to stand for.</param>
/// <param name="Places">For each glyph, how far right and up it is moved from its place, and how far on the next one stands; units of the font.</param>
/// <param name="Width">Of all together.</param>
/// <param name="Tail">Width of the spaces it ends with.</param>
internal sealed record Glyphs(Face Face, string Text, int Level, ushort[] Ids, int[] Clusters, (int Right, int Up, int Advance)[] Places, float Width, float Tail);
