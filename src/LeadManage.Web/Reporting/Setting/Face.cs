using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>One font file that comes with the program: Noto (Open Font License, Fonts/OFL.txt).</summary>
internal sealed class Face
{
    private static readonly ConcurrentDictionary<string, Face> Known = new(StringComparer.Ordinal);

    /// <summary>In the order in which a character looks for one that has it.</summary>
    private static readonly string[] Regular = ["NotoSans-Regular", "NotoSansMath-Regular", "NotoSansArabic-Regular", "NotoEmoji-Regular"];
    private static readonly string[] SemiBold = ["NotoSans-SemiBold", "NotoSansMath-Regular", "NotoSansArabic-SemiBold", "NotoEmoji-Regular"];

    private Face(string name)
    {
        Name = name;
        using var blob = Load(name);
        Shapes = new HarfBuzzSharp.Face(blob, 0);
        Shapes.MakeImmutable();
        Font = new Font(Shapes);
        Font.SetScale(Shapes.UnitsPerEm, Shapes.UnitsPerEm);
        Font.SetFunctionsOpenType();
    }

    public string Name { get; }

    /// <summary>Outlines and tables.</summary>
    public HarfBuzzSharp.Face Shapes { get; }

    public Font Font { get; }

    /// <summary>The first face that has a character; the first of all where none has.</summary>
    public static Face For(int character, bool semiBold)
    {
        var names = semiBold ? SemiBold : Regular;
        return names.Select(Named).FirstOrDefault(face => face.Has(character)) ?? Named(names[0]);
    }

    public bool Has(int character) => Font.TryGetNominalGlyph((uint)character, out _);

    /// <summary>A copy outside of what the collector moves; it stays as long as the program.</summary>
    private static Blob Load(string name)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream($"font/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var copy = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, copy, bytes.Length);
        return new Blob(copy, bytes.Length, MemoryMode.ReadOnly);
    }

    private static Face Named(string name) => Known.GetOrAdd(name, static name => new Face(name));
}
