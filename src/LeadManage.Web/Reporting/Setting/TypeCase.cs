using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>The letters of one document: first it is noted which are drawn, then the fonts are cut to them.</summary>
internal sealed class TypeCase : IDisposable
{
    private readonly Dictionary<Face, (SortedSet<ushort> Glyphs, SortedSet<int> Characters)> _used = [];
    private readonly Dictionary<Face, SKTypeface> _cut = [];
    private readonly Dictionary<(Face Face, float Size), SKFont> _fonts = [];

    public void Note(Glyphs drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        if (!_used.TryGetValue(drawn.Face, out var used))
            used = _used[drawn.Face] = ([], []);
        used.Glyphs.UnionWith(drawn.Ids);
        used.Characters.UnionWith(drawn.Text.EnumerateRunes().Select(rune => rune.Value));
    }

    public SKFont Font(Face face, float size)
    {
        if (_fonts.TryGetValue((face, size), out var font))
            return font;
        if (!_cut.TryGetValue(face, out var typeface))
        {
            var (glyphs, characters) = _used[face];
            using var data = SKData.CreateCopy(FontSubset.Of(face, glyphs, characters));
            typeface = _cut[face] = SKTypeface.FromData(data);
        }

        return _fonts[(face, size)] = new SKFont(typeface, size) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true };
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
            font.Dispose();
        foreach (var typeface in _cut.Values)
            typeface.Dispose();
    }
}
