using System.Text;
using System.Text.Json;

namespace LeadManage.Assessment.Instruments;

/// <summary>
/// One value of a JSON text together with its path and its line. The framework's own documents keep neither, and a
/// fault without its place cannot be mended.
/// </summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Line">Line of the value, or of its name when it is a member; from 1.</param>
/// <param name="Path">For example <c>$.items[3].text</c>.</param>
internal sealed record LocatedJson(JsonValueKind Kind, int Line, string Path)
{
    /// <summary>Text of a string; the digits of a number.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Members of an object in the order of the file; a name may occur twice.</summary>
    public IReadOnlyList<KeyValuePair<string, LocatedJson>> Members { get; private init; } = [];

    public IReadOnlyList<LocatedJson> Elements { get; private init; } = [];

    /// <summary>Reads a whole JSON text.</summary>
    /// <returns>The root, or the one syntax error that stopped the reading.</returns>
    public static (LocatedJson? Root, InstrumentFault? Fault) Parse(string file, ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 16 });
        var place = new Place(bytes);
        try
        {
            reader.Read();
            var root = Value(ref reader, place, "$", place.LineOf(reader.TokenStartIndex));
            reader.Read();
            return (root, null);
        }
        catch (JsonException error)
        {
            return (null, new(file, (int)(error.LineNumber ?? 0) + 1, place.Path, $"This is not JSON: {Reason(error)} Mend it first; the rest of the file was not read."));
        }
        catch (InvalidOperationException)
        {
            return (null, new(file, place.LineOf(reader.TokenStartIndex), place.Path, "This holds half a character (an unpaired \\u escape). Write the character itself."));
        }
    }

    private static LocatedJson Value(ref Utf8JsonReader reader, Place place, string path, int line)
    {
        place.Path = path;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, line, path) { Members = MembersOf(ref reader, place, path) },
            JsonTokenType.StartArray => new(JsonValueKind.Array, line, path) { Elements = ElementsOf(ref reader, place, path) },
            JsonTokenType.String => new(JsonValueKind.String, line, path) { Text = reader.GetString()! },
            JsonTokenType.Number => new(JsonValueKind.Number, line, path) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new(JsonValueKind.True, line, path),
            JsonTokenType.False => new(JsonValueKind.False, line, path),
            _ => new(JsonValueKind.Null, line, path),
        };
    }

    private static List<KeyValuePair<string, LocatedJson>> MembersOf(ref Utf8JsonReader reader, Place place, string path)
    {
        var members = new List<KeyValuePair<string, LocatedJson>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var line = place.LineOf(reader.TokenStartIndex);
            var name = reader.GetString()!;
            reader.Read();
            members.Add(new(name, Value(ref reader, place, $"{path}.{Printable(name)}", line)));
            place.Path = path;
        }

        return members;
    }

    private static List<LocatedJson> ElementsOf(ref Utf8JsonReader reader, Place place, string path)
    {
        var elements = new List<LocatedJson>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(Value(ref reader, place, $"{path}[{elements.Count}]", place.LineOf(reader.TokenStartIndex)));
            place.Path = path;
        }

        return elements;
    }

    /// <summary>A name as it may stand in a path: a file from elsewhere must not write control characters into a log.</summary>
    private static string Printable(string name) =>
        string.Concat(name.Take(40).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '?'));

    /// <summary>
    /// The reader's sentence without the place it appends, which is told apart. For a broken literal it quotes all the rest of the file: that
    /// is shortened, and only what is printable is repeated.
    /// </summary>
    private static string Reason(JsonException error)
    {
        var reason = string.Concat(error.Message.Split(" LineNumber:")[0].Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
        return reason.Length <= 200 ? reason : $"{reason[..40]} ...{reason[Math.Max(reason.LastIndexOf("' is ", StringComparison.Ordinal), reason.Length - 100)..]}";
    }

    /// <summary>Where the reading stands: the path for a syntax error, the lines for byte offsets.</summary>
    private sealed class Place
    {
        private readonly List<long> _ends = [];

        public Place(ReadOnlySpan<byte> bytes)
        {
            for (var at = 0; at < bytes.Length; at++)
                if (bytes[at] == (byte)'\n')
                    _ends.Add(at);
        }

        public string Path { get; set; } = "$";

        public int LineOf(long offset)
        {
            var found = _ends.BinarySearch(offset);
            return (found < 0 ? ~found : found) + 1;
        }
    }
}
