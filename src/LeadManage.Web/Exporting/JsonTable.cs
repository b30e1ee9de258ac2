using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LeadManage.Web.Exporting;

/// <summary>A table as JSON: one object a row, in the order of the columns; <see cref="TableSchema"/> describes it.</summary>
internal static class JsonTable
{
    private const int Together = 32 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task WriteAsync(Table table, Stream output, CancellationToken ct)
    {
        JsonEncodedText[] names = [.. table.Columns.Select(name => JsonEncodedText.Encode(name, Options.Encoder))];
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", TableSchema.AddressOf(table.Questionnaire));
        json.WriteString("questionnaire", table.Questionnaire);
        json.WriteStartArray("rows");
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in names.Zip(row))
                Write(json, name, cell);
            json.WriteEndObject();
            if (json.BytesPending > Together)
                await json.FlushAsync(ct);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, Cell cell)
    {
        if (cell.Text is { } text)
            json.WriteString(name, text);
        else if (cell.Number is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
