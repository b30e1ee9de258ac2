using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Exporting;
using NJsonSchema;

namespace LeadManage.Web.Tests.Exporting;

public sealed partial class TableTests
{
    private static readonly string[] Nasty = ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'=1", "\"=1\"", "a,\"b\"", " =1", "<b>&amp;</b>", "\u0001", "\uFFFF", "Ὀδυσσεύς 🦉 علي"];

    public static TheoryData<string> Questionnaires => [.. InstrumentCatalog.Published.All.Select(instrument => instrument.Key)];

    public static TheoryData<string, string> EachWay => [.. from key in InstrumentCatalog.Published.All.Select(instrument => instrument.Key) from format in TableFormat.All select (key, format.Ending)];

    [Theory]
    [MemberData(nameof(EachWay))]
    public async Task No_row_and_a_thousand_rows_have_the_same_heading(string questionnaire, string ending)
    {
        var (instrument, format) = (InstrumentCatalog.Published.Find(questionnaire)!, TableFormat.Named(ending)!);
        string[] names = [.. SittingColumns.Of(instrument).Select(column => column.Name)];
        foreach (var rows in (int[])[0, 1000])
        {
            var bytes = await Tabling.TableOf(instrument, rows).BytesAsync(format);
            IEnumerable<string?> heading = format == TableFormat.Csv ? Tabling.Cells(bytes)[0]
                : format == TableFormat.Xlsx ? Books.Rows(bytes)[0].Select(cell => cell as string)
                : JsonDocument.Parse(bytes).RootElement.GetProperty("rows") is var array && array.GetArrayLength() == 0 ? names : array[rows - 1].EnumerateObject().Select(member => member.Name);
            Assert.Equal(names, heading);
        }
    }

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public void A_column_a_statement_and_no_name_twice(string questionnaire)
    {
        var instrument = InstrumentCatalog.Published.Find(questionnaire)!;
        var columns = SittingColumns.Of(instrument);

        Assert.Equal(instrument.Items.Select(item => item.Id), columns.Where(column => !column.Name.Contains('_', StringComparison.Ordinal)).Select(column => column.Name));
        Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(columns, column => Assert.Matches("^[A-Za-z][A-Za-z0-9_-]*$", column.Name));
        Assert.All(columns, column => Assert.NotEqual("", column.Meaning));
    }

    [Fact]
    public async Task No_cell_of_a_csv_is_a_formula_whatever_somebody_is_called()
    {
        foreach (var name in Nasty)
        {
            var csv = await Tabling.TableOf(InstrumentCatalog.Published.Find("mistakes.v1")!, 3, name).BytesAsync(TableFormat.Csv);
            foreach (var cell in Tabling.Cells(csv).SelectMany(row => row))
                Assert.True(cell.Length == 0 || !Formulas.IsBeginning(cell[0]) || Number().IsMatch(cell), cell);
            Assert.Equal(name, Formulas.Unguarded(Tabling.Cells(csv)[1][0]));
        }
    }

    [Fact]
    public async Task Every_text_of_a_workbook_is_typed_as_text_and_there_is_no_formula()
    {
        foreach (var name in Nasty)
        {
            var bytes = await Tabling.TableOf(InstrumentCatalog.Published.Find("mistakes.v1")!, 2, name).BytesAsync(TableFormat.Xlsx);
            await using var archive = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in archive.Entries)
                await using (var part = await entry.OpenAsync(TestContext.Current.CancellationToken))
                    Assert.DoesNotContain((await XDocument.LoadAsync(part, LoadOptions.None, TestContext.Current.CancellationToken)).Descendants(), element => element.Name.LocalName == "f");
            Assert.Equal(name.Replace('\u0001', '\uFFFD').Replace('\uFFFF', '\uFFFD').Replace('\r', '\uFFFD'), Books.Rows(bytes)[1][0]);
        }
    }

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public async Task Csv_workbook_and_json_hold_the_same_cells(string questionnaire)
    {
        var instrument = InstrumentCatalog.Published.Find(questionnaire)!;
        var csv = Tabling.Cells(await Tabling.TableOf(instrument, 4).BytesAsync(TableFormat.Csv));
        var book = Books.Rows(await Tabling.TableOf(instrument, 4).BytesAsync(TableFormat.Xlsx));
        var json = JsonDocument.Parse(await Tabling.TableOf(instrument, 4).BytesAsync(TableFormat.Json)).RootElement.GetProperty("rows").EnumerateArray().ToArray();
        foreach (var row in Enumerable.Range(1, 4))
        {
            Assert.Equal(csv[row].Select(Formulas.Unguarded), book[row].Select(cell => cell is double number ? ((Cell)number).ToString() : $"{cell}"));
            Assert.Equal(csv[row].Select(Formulas.Unguarded), json[row - 1].EnumerateObject().Select(member => member.Value.ValueKind == JsonValueKind.Number ? ((Cell)member.Value.GetDouble()).ToString() : $"{member.Value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public async Task The_json_is_as_its_schema_says(string questionnaire)
    {
        var instrument = InstrumentCatalog.Published.Find(questionnaire)!;
        var schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(TableSchema.Of(instrument)), TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(await Tabling.TableOf(instrument, 4, "Ann").BytesAsync(TableFormat.Json));

        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"sitting_id\"", "\"sitting_no\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Numbers_have_a_point_and_the_file_says_that_it_is_utf8()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var german = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.DateTimeFormat.TimeSeparator = ".";
            System.Globalization.CultureInfo.CurrentCulture = german;
            var bytes = await Tabling.TableOf(InstrumentCatalog.Published.Find("lm36.v1")!, 2).BytesAsync(TableFormat.Csv);

            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            Assert.Matches(@",\d+\.\d+,", Encoding.UTF8.GetString(bytes));
            Assert.Contains(",1970-01-02T00:00:00Z,", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public async Task A_codebook_explains_every_column(string questionnaire)
    {
        var instrument = InstrumentCatalog.Published.Find(questionnaire)!;
        var rows = Tabling.Cells(await Codebook.Of(instrument).BytesAsync(TableFormat.Csv));

        Assert.Equal(SittingColumns.Of(instrument).Select(column => column.Name), rows.Skip(1).Select(row => row[0]));
        foreach (var item in instrument.Items)
        {
            var row = rows.First(row => row[0] == item.Id);
            Assert.Equal(item.Text, Formulas.Unguarded(row[2]));
            if (item.Format is ResponseFormat { EveryStepIsNamed: true } steps)
                Assert.All(steps.Labels, label => Assert.Contains($"= {label}", row[3], StringComparison.Ordinal));
            Assert.Equal(item.Keys.Where(key => key.Reverse).Select(key => key.Scale), row[5].Split(", ", StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [GeneratedRegex(@"\A-?\d+(\.\d+)?(E[+-]\d+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
