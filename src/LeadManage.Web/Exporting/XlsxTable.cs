using System.IO.Compression;
using System.Text;

namespace LeadManage.Web.Exporting;

/// <summary>
/// A workbook of one sheet, after ECMA-376: numbers are numbers, every text is an inline string, which no spreadsheet takes for a formula. Written part by part into the
/// packed stream, so that a long table takes no more memory than a short one (decision 0020 says why it is written here).
/// </summary>
internal static class XlsxTable
{
    private const int Together = 32 * 1024;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly (string Path, string Text)[] Frame =
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    public static async Task WriteAsync(Table table, Stream output, CancellationToken ct)
    {
        await using var gathered = new Gathering(output);
        using (var package = new ZipArchive(gathered, ZipArchiveMode.Create, leaveOpen: true))
            await FillAsync(package, table, ct);
        await gathered.FlushAsync(ct);
    }

    private static async Task FillAsync(ZipArchive package, Table table, CancellationToken ct)
    {
        foreach (var (path, text) in Frame)
            await Entries.WriteAsync(package, path, part => part.WriteAsync(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{text}"), ct).AsTask(), ct);
        await Entries.WriteAsync(package, "xl/worksheets/sheet1.xml", sheet => WriteSheetAsync(table, sheet, ct), ct);
    }

    private static async Task WriteSheetAsync(Table table, Stream sheet, CancellationToken ct)
    {
        var text = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""");
        Add(text, table.Columns.Select(name => (Cell)name));
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            Add(text, row);
            if (text.Length > Together)
                await FlushAsync();
        }

        text.Append("</sheetData></worksheet>");
        await FlushAsync();

        async Task FlushAsync()
        {
            await sheet.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
            text.Clear();
        }
    }

    /// <summary>Without addresses: cells of a row follow each other, and an empty one holds its place.</summary>
    private static void Add(StringBuilder text, IEnumerable<Cell> cells)
    {
        text.Append("<row>");
        foreach (var cell in cells)
        {
            if (cell.Text is { } words)
                AddText(text, words);
            else if (cell.Number is { } number)
                text.Append("<c><v>").Append(cell.ToString()).Append("</v></c>");
            else
                text.Append("<c/>");
        }

        text.Append("</row>");
    }

    private static void AddText(StringBuilder text, string words)
    {
        text.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        foreach (var rune in words.EnumerateRunes())
            _ = rune.Value switch
            {
                '<' => text.Append("&lt;"),
                '&' => text.Append("&amp;"),
                '>' => text.Append("&gt;"),
                // XML 1.0 has no place for these.
                < ' ' and not ('\t' or '\n') or 0xFFFE or 0xFFFF => text.Append('\uFFFD'),
                _ => text.Append(rune.ToString()),
            };
        text.Append("</t></is></c>");
    }
}
