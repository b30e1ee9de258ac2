using System.Globalization;
using HarfBuzzSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Characters to glyphs. One a document: what it has shaped once it knows, because the words of a report come back.</summary>
internal sealed class Shaper
{
    /// <summary>From this size on letters are moved together or apart in pairs; below it nobody sees that, and each move makes the file longer.</summary>
    private const float LeastKerned = 11;

    private static readonly Feature[] Unkerned = [new Feature(new Tag('k', 'e', 'r', 'n'), 0)];

    private readonly Dictionary<(string Text, bool SemiBold, bool Kerned, int Level), IReadOnlyList<Glyphs>> _known = [];

    /// <param name="text">Of one level.</param>
    /// <param name="ink">Its look.</param>
    /// <param name="level">Odd where it runs right to left.</param>
    /// <returns>One for each face it takes, in the order of the text.</returns>
    public IReadOnlyList<Glyphs> Shape(string text, Ink ink, int level)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ink);
        var kerned = ink.Size >= LeastKerned;
        if (_known.TryGetValue((text, ink.SemiBold, kerned, level), out var shaped))
            return shaped;
        return _known[(text, ink.SemiBold, kerned, level)] = [.. ByFace(text, ink.SemiBold).Select(part => Shape(part.Face, part.Text, kerned, level))];
    }

    private static IEnumerable<(Face Face, string Text)> ByFace(string text, bool semiBold)
    {
        var (from, current) = (0, (Face?)null);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var character = char.ConvertToUtf32(element.Length > 1 && char.IsHighSurrogate(element[0]) && char.IsLowSurrogate(element[1]) ? element[..2] : IsLone(element[0]) ? "\uFFFD" : element[..1], 0);
            // What belongs to no script stays with its neighbor, so that words are not torn.
            var face = current is not null && !char.IsLetter(element, 0) && character < 0x2190 && current.Has(character) ? current : Face.For(character, semiBold);
            if (current is not null && face != current)
            {
                yield return (current, text[from..elements.ElementIndex]);
                from = elements.ElementIndex;
            }

            current = face;
        }

        if (current is not null)
            yield return (current, text[from..]);
    }

    private static bool IsLone(char unit) => char.IsSurrogate(unit);

    private static Glyphs Shape(Face face, string text, bool kerned, int level)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = level % 2 == 0 ? Direction.LeftToRight : Direction.RightToLeft;
        buffer.Language = new Language("en");
        face.Font.Shape(buffer, kerned ? [] : Unkerned);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var (ids, clusters, places) = (new ushort[infos.Length], new int[infos.Length], new (int, int, int)[infos.Length]);
        float unit = face.Shapes.UnitsPerEm;
        var (width, tail) = (0, 0);
        for (var i = 0; i < infos.Length; i++)
        {
            (ids[i], clusters[i]) = ((ushort)infos[i].Codepoint, (int)infos[i].Cluster);
            places[i] = (positions[i].XOffset, positions[i].YOffset, positions[i].XAdvance);
            width += positions[i].XAdvance;
            if (text.AsSpan(clusters[i]).IsWhiteSpace())
                tail += positions[i].XAdvance;
        }

        return new Glyphs(face, text, level, ids, clusters, places, width / unit, tail / unit);
    }
}
