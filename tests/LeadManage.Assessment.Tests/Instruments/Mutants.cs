using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>Damaged copies of sound questionnaire files: bytes cut out and put in, or whole values removed, doubled, swapped and replaced.</summary>
internal static class Mutants
{
    /// <summary>Every published file and those that have every member.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Sound { get; } =
    [
        .. InstrumentCatalog.Published.All.Select(instrument => ($"{instrument.Key}.json", BytesOf(instrument.Key))),
        ("everything.v1.json", Encoding.UTF8.GetBytes(SoundFiles.Everything)),
        ("judged.v1.json", Encoding.UTF8.GetBytes(SoundFiles.Judged)),
    ];

    /// <summary>Pieces that are likely to hurt: structure, numbers at their limits, markup, half characters.</summary>
    private static readonly string[] Pieces =
    [
        "", "{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "1", "-1", "2147483648", "1e999", "0.5", "\"\"", "\"SD\"", "\"L\"", "\"+\"", "{}", "[]",
        "<b>", "&lt;", "\\uD800", "\u0000", "\u202E", "//", "\"share\"", "\"truth\"", "100", "50", "\"up\"", "10",
    ];

    /// <summary>A damaged copy, under the name of the file it was.</summary>
    public static Gen<(string Name, byte[] Bytes)> All { get; } =
        from file in Gen.Int[0, Sound.Count - 1].Select(at => Sound[at])
        from bytes in Gen.OneOf(Bytes(file.Bytes), Structure(file.Bytes))
        select (file.Name, bytes);

    private static Gen<byte[]> Bytes(byte[] sound) =>
        from cuts in Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 12], Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Encoding.UTF8.GetBytes(Pieces[at])), Gen.Byte.Array[0, 4])).Array[1, 3]
        select cuts.Aggregate(sound, (bytes, cut) => [.. bytes.AsSpan(0, Math.Min(cut.Item1, bytes.Length)), .. cut.Item3, .. bytes.AsSpan(Math.Min(cut.Item1 + cut.Item2, bytes.Length))]);

    private static Gen<byte[]> Structure(byte[] sound) =>
        from edits in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, 4]).Array[1, 3]
        select Edited(sound, edits);

    private static byte[] Edited(byte[] sound, (int From, int To, int Kind)[] edits)
    {
        var root = JsonNode.Parse(sound)!;
        foreach (var (from, to, kind) in edits)
        {
            JsonNode[] places = [.. root.Descendants()];
            var (place, other) = (places[from % places.Length], places[to % places.Length].DeepClone());
            switch (kind, place.Parent)
            {
                case (0, JsonArray list):
                    list.Remove(place);
                    break;
                case (0, JsonObject holder):
                    holder.Remove(place.GetPropertyName());
                    break;
                case (1, JsonArray list):
                    list.Add(place.DeepClone());
                    break;
                case (1, JsonObject holder):
                    holder[place.GetPropertyName() + "2"] = other;
                    break;
                case (2, not null):
                    place.ReplaceWith(other);
                    break;
                case (3, not null):
                    place.ReplaceWith(JsonNode.Parse(Like(place, to)));
                    break;
                default:
                    place.ReplaceWith(JsonNode.Parse(to % 3 == 0 ? "3" : to % 3 == 1 ? "\"3\"" : "[3]"));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>Another value of the same kind: most of these are sound in form and tried for their meaning.</summary>
    private static string Like(JsonNode place, int seed) => place switch
    {
        JsonValue value when value.TryGetValue<double>(out _) => (seed % 102).ToString(),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "false" : "true",
        JsonValue => $"\"T{seed % 50}\"",
        JsonArray => "[]",
        _ => "null",
    };

    private static byte[] BytesOf(string key)
    {
        using var stream = typeof(InstrumentCatalog).Assembly.GetManifestResourceStream($"{key}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
