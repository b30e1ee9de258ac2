using System.Runtime.InteropServices;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// The part of a font that a document needs. Skia embeds a font as it gets it, so it gets one that holds nothing else: glyphs keep their
/// numbers, and what only shaping needs is left out. HarfBuzz has this in its library; its .NET package does not name it.
/// </summary>
internal static class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphNumbers = 0x2;
    private const int TablesToDrop = 3;

    private static readonly string[] OnlyForShaping = ["GSUB", "GPOS", "GDEF"];

    /// <param name="face">Whole font.</param>
    /// <param name="glyphs">Glyphs that are drawn.</param>
    /// <param name="characters">Characters they stand for, so that text can be found and copied.</param>
    /// <exception cref="InvalidOperationException">The font cannot be cut.</exception>
    public static byte[] Of(Face face, IEnumerable<ushort> glyphs, IEnumerable<int> characters)
    {
        ArgumentNullException.ThrowIfNull(face);
        var input = hb_subset_input_create_or_fail();
        var (subset, blob) = (IntPtr.Zero, IntPtr.Zero);
        try
        {
            Add(hb_subset_input_glyph_set(input), glyphs.Select(glyph => (uint)glyph));
            Add(hb_subset_input_unicode_set(input), characters.Select(character => (uint)character));
            Add(hb_subset_input_set(input, TablesToDrop), OnlyForShaping.Select(TagOf));
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphNumbers);
            subset = hb_subset_or_fail(face.Shapes.Handle, input);
            if (subset == IntPtr.Zero)
                throw new InvalidOperationException($"{face.Name} cannot be cut.");
            blob = hb_face_reference_blob(subset);
            var data = hb_blob_get_data(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
            hb_subset_input_destroy(input);
        }
    }

    private static uint TagOf(string name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];

    private static void Add(IntPtr set, IEnumerable<uint> values)
    {
        foreach (var value in values)
            hb_set_add(set, value);
    }

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_create_or_fail();

    [DllImport(Library)]
    private static extern void hb_subset_input_destroy(IntPtr input);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_glyph_set(IntPtr input);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_unicode_set(IntPtr input);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_set(IntPtr input, int kind);

    [DllImport(Library)]
    private static extern void hb_subset_input_set_flags(IntPtr input, uint flags);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_or_fail(IntPtr face, IntPtr input);

    [DllImport(Library)]
    private static extern void hb_set_add(IntPtr set, uint value);

    [DllImport(Library)]
    private static extern IntPtr hb_face_reference_blob(IntPtr face);

    [DllImport(Library)]
    private static extern void hb_face_destroy(IntPtr face);

    [DllImport(Library)]
    private static extern IntPtr hb_blob_get_data(IntPtr blob, out uint length);

    [DllImport(Library)]
    private static extern void hb_blob_destroy(IntPtr blob);
}
