using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>The published questionnaires as they lie in the program.</summary>
internal static class Published
{
    public static Instrument Lm36 { get; } = InstrumentCatalog.Published.Find("lm36.v1")!;

    public static Instrument Lm12 { get; } = InstrumentCatalog.Published.Find("lm12.v1")!;

    public static Instrument Elements { get; } = InstrumentCatalog.Published.Find("elements.v1")!;

    public static Instrument Mistakes { get; } = InstrumentCatalog.Published.Find("mistakes.v1")!;

    public static Instrument Plan { get; } = InstrumentCatalog.Published.Find("plan.v1")!;

    public static byte[] Bytes(string key)
    {
        using var stream = typeof(InstrumentCatalog).Assembly.GetManifestResourceStream($"{key}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string key) => Encoding.UTF8.GetString(Bytes(key));
}
