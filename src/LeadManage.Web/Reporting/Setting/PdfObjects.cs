using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Writes the objects of a PDF: small ones packed together, places to a hundredth of a point. Finer is not seen and does not compress.</summary>
internal static partial class PdfObjects
{
    /// <param name="objects">Each by its number.</param>
    /// <param name="next">First number that is free.</param>
    /// <param name="root">Number of the catalog.</param>
    /// <param name="info">Number of the title and what is told with it.</param>
    public static byte[] Write(SortedDictionary<int, string> objects, int next, int root, int info)
    {
        using var file = new MemoryStream();
        var rows = new byte[(next + 2) * 7];
        Write("%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
        var (places, packed, count) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var (number, body) in objects)
        {
            if (Stream().Match(body) is { Success: true } stream)
            {
                Row(number, 1, (int)file.Length, 0);
                if (Lines().IsMatch(stream.Value))
                    WriteStream(number, "", Shortened(body[stream.Length..body.LastIndexOf("\nendstream", StringComparison.Ordinal)]));
                else
                    Write($"{number} 0 obj\n{body}\nendobj\n");
                continue;
            }

            Row(number, 2, next, count++);
            places.Append(CultureInfo.InvariantCulture, $"{number} {packed.Length} ");
            packed.Append(Encoding.Latin1.GetString(Shortened(Encoding.Latin1.GetBytes(body)))).Append('\n');
        }

        Row(next, 1, (int)file.Length, 0);
        WriteStream(next, $"/Type /ObjStm /N {count} /First {places.Length}", Encoding.Latin1.GetBytes(places.Append(packed).ToString()));
        var start = file.Length;
        Row(next + 1, 1, (int)start, 0);
        WriteStream(next + 1, $"/Type /XRef /Size {next + 2} /W [1 4 2] /Root {root} 0 R /Info {info} 0 R", rows);
        Write($"startxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Row(int number, byte kind, int place, int index)
        {
            rows[number * 7] = kind;
            BinaryPrimitives.WriteInt32BigEndian(rows.AsSpan((number * 7) + 1), place);
            BinaryPrimitives.WriteUInt16BigEndian(rows.AsSpan((number * 7) + 5), (ushort)index);
        }

        void WriteStream(int number, string dictionary, byte[] content)
        {
            using var small = new MemoryStream();
            using (var packing = new ZLibStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
                packing.Write(content);
            Write($"{number} 0 obj\n<<{dictionary} /Filter /FlateDecode /Length {small.Length}>>\nstream\n");
            small.WriteTo(file);
            Write("\nendstream\nendobj\n");
        }

        void Write(string some) => file.Write(Encoding.Latin1.GetBytes(some));
    }

    /// <summary>A page's drawing, unpacked and with shorter numbers; strings in it are hexadecimal and hold no point.</summary>
    private static byte[] Shortened(string packed)
    {
        using var unpacking = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(packed)), CompressionMode.Decompress);
        using var drawing = new MemoryStream();
        unpacking.CopyTo(drawing);
        return Encoding.Latin1.GetBytes(TextObjects.Joined(Encoding.Latin1.GetString(Shortened(drawing.ToArray()))));
    }

    /// <summary>Without digits after the second, and for factors below one after the fifth.</summary>
    private static byte[] Shortened(ReadOnlySpan<byte> text)
    {
        var shorter = new List<byte>(text.Length);
        var (isBig, isNumber, after) = (false, false, -1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '.')
            {
                after = 0;
            }
            else if (!char.IsAsciiDigit((char)letter))
            {
                (isBig, isNumber, after) = (false, false, -1);
            }
            else if (after < 0)
            {
                (isNumber, isBig) = (true, isBig || letter != '0');
            }
            else if (++after > (isBig ? 2 : isNumber ? int.MaxValue : 5))
            {
                continue;
            }

            shorter.Add(letter);
        }

        return [.. shorter];
    }

    [GeneratedRegex(@"^<<(?:[^>]|>(?!>)|>>(?!\s*stream\n))*>>\s*stream\n", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Stream();

    /// <summary>Drawings say nothing of themselves but how they are packed.</summary>
    [GeneratedRegex(@"^<</Filter /FlateDecode\n/Length \d+>>", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Lines();
}
