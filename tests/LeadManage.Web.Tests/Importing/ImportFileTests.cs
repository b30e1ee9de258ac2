using System.Text;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Exporting;
using LeadManage.Web.Importing;
using LeadManage.Web.Tests.Exporting;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Importing;

public sealed class ImportFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Heading = string.Join(',', ["sitting_questionnaire", "sitting_submitted", .. TestStore.Lm36.Items.Select(item => item.Id)]);

    private static readonly string Good = $"lm36.v1,2025-07-14,{string.Join(',', Enumerable.Repeat("4", 36))}";

    [Theory]
    [InlineData("lm36.v1,2025-07-14,7,", "SD1", "“7” cannot be taken. The answer has to be one of 1 to 6, or \"No opportunity\" as x; leave it empty where nothing was answered.")]
    [InlineData("lm36.v1,2025-07-14,3.5,", "SD1", "“3.5” cannot be taken.")]
    [InlineData("lm36.v1,2025-07-14,often,", "SD1", "“often” cannot be taken.")]
    [InlineData("lm36.v1,2025-07-14,'=1,", "SD1", "“'=1” cannot be taken.")]
    [InlineData("lm36.v1,,4,", "sitting_submitted", "Say when it was answered")]
    [InlineData("lm36.v1,03/07/2025,4,", "sitting_submitted", "“03/07/2025” is no day that can be read in one way only.")]
    [InlineData("lm36.v1,2026-03-02,4,", "sitting_submitted", "2026-03-02 lies ahead.")]
    [InlineData("lm36.v1,0025-07-14,4,", "sitting_submitted", "0025-07-14 is before 1990.")]
    [InlineData("lm12.v1,2025-07-14,4,", "sitting_questionnaire", "“lm12.v1” is not lm36.v1")]
    public void A_line_says_what_is_wrong_in_which_field_and_what_to_do(string begin, string column, string message)
    {
        var file = Read($"{Heading}\r\n{Good}\r\n{begin}{string.Join(',', Enumerable.Repeat("4", 35))}\r\n{Good.Replace("-14", "-15", StringComparison.Ordinal)}");

        Assert.Equal([2, 3, 4], file.Lines.Select(line => line.Number));
        Assert.Equal([true, false, true], file.Lines.Select(line => line.IsNew));
        var fault = Assert.Single(file.Lines[1].Faults);
        Assert.Equal(column, fault.Column);
        Assert.StartsWith(message.Split('.')[0], fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file has no lines.")]
    [InlineData("sep=;", "The file has no lines.")]
    [InlineData("\r\n \r\n,,,\r\n", "The file has no lines.")]
    [InlineData("a,b\r\n1,2", "The first line names no column “sitting_questionnaire”.")]
    [InlineData("sitting_questionnaire,SD1", "The file has a first line with names and nothing below it.")]
    [InlineData("sitting_questionnaire,SD1,sd1\r\nlm36.v1,1,2", "The column “SD1” stands twice")]
    [InlineData("sitting_questionnaire,SD1\r\nlm99.v1,1", "“lm99.v1” is no questionnaire version of this server. Put one of these into the column “sitting_questionnaire”: balance.v1, ")]
    [InlineData("sitting_questionnaire,other\r\nlm36.v1,1", "There is no column with answers to lm36.v1.")]
    [InlineData("sitting_questionnaire,SD1\r\nlm36.v1,\"1", "The quotation mark that opens in line 2 is never closed.")]
    [InlineData("a\0b", "This is no text file.")]
    public void A_file_of_which_nothing_can_be_taken_says_why(string text, string problem)
    {
        var file = Read(text);

        Assert.StartsWith(problem, file.Problem, StringComparison.Ordinal);
        Assert.Empty(file.Lines);
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        var text = $"{Heading}\r\n{Good}\r\n";
        return new()
        {
            { "plain", Encoding.UTF8.GetBytes(text) },
            { "with the mark of UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] },
            { "UTF-16, the high byte first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] },
            { "a German spreadsheet", Encoding.Latin1.GetBytes($"{text.Replace(',', ';').Replace("2025-07-14", "14.07.2025", StringComparison.Ordinal)}") },
            { "a spreadsheet that names its separator", Encoding.UTF8.GetBytes($"sep=;\r\n{text.Replace(',', ';')}") },
            { "tabs", Encoding.UTF8.GetBytes(text.Replace(',', '\t')) },
            { "lines of Unix", Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)) },
            { "lines of old Macintosh", Encoding.UTF8.GetBytes(text.Replace("\r\n", "\r", StringComparison.Ordinal)) },
            { "everything in quotation marks", Encoding.UTF8.GetBytes($"\"{text.TrimEnd().Replace("\r\n", "\"\r\n\"", StringComparison.Ordinal).Replace(",", "\",\"", StringComparison.Ordinal)}\"") },
            { "no last line end", Encoding.UTF8.GetBytes(text.TrimEnd()) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void It_is_read_however_a_spreadsheet_wrote_it(string how, byte[] bytes)
    {
        var file = ImportFile.Read(InstrumentCatalog.Published, bytes, Now);

        Assert.True(file.Problem is null, $"{how}: {file.Problem}");
        var line = Assert.Single(file.Lines);
        Assert.Empty(line.Faults);
        Assert.Equal((new DateTimeOffset(2025, 7, 14, 12, 0, 0, TimeSpan.Zero), 36), (line.At, line.Answers.Count));
    }

    [Fact]
    public void Words_keep_letters_quotation_marks_and_line_ends_in_both_old_and_new_encodings()
    {
        var text = "sitting_questionnaire;sitting_submitted;SITUATION;ACTION\r\nplan.v1;2025-07-14;\"Größe – „ja“; \"\"gut\"\"\r\nund so\";'=1+1\r\n";
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(text), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)])
        {
            var line = Assert.Single(ImportFile.Read(InstrumentCatalog.Published, bytes, Now).Lines);
            Assert.Equal(("Größe – „ja“; \"gut\"\nund so", "=1+1"), (line.Answers["SITUATION"].Text, line.Answers["ACTION"].Text));
        }
    }

    [Fact]
    public void A_file_that_is_too_large_too_long_or_too_wide_is_refused_at_once()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(CsvText.TooLarge, Read(new string('a', 10_000_000)).Problem);
        Assert.Contains("more than 1000 columns", Read(new string(',', 600_000)).Problem, StringComparison.Ordinal);
        Assert.Contains("more than 1000 lines", Read(string.Concat(Enumerable.Repeat("a\n", 300_000))).Problem, StringComparison.Ordinal);
        Assert.NotNull(Read(new string('"', 699_999)).Problem);
        Assert.NotNull(Read(new string('a', 699_999)).Problem);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void No_bytes_whatever_do_more_than_to_be_told_what_is_wrong()
    {
        string[] pieces = [Heading, Good, ",", ";", "\"", "\r", "\n", "\r\n", "\0", "\uFEFF", "x", "=", "'", "lm36.v1", "sep=;", "2025-07-14", "９", "\uD800"];
        Gen.Int[0, pieces.Length - 1].Select(place => pieces[place]).Array[0, 30].Select(Gen.Byte.Array[0, 3]).Sample((some, bytes) =>
        {
            var file = ImportFile.Read(InstrumentCatalog.Published, [.. bytes, .. Encoding.UTF8.GetBytes(string.Concat(some))], Now);
            Assert.True(file.Problem is not null || file.Lines.All(line => line.Faults.Count > 0 || line.Answers.All(answer => TestStore.Lm36.Item(answer.Key).Format.Accepts(answer.Value))));
        });
    }

    [Fact]
    public void Two_lines_of_one_time_with_the_same_answers_are_one_sitting()
    {
        var file = Read($"{Heading}\n{Good}\n{Good}\n{Good.Replace("2025-07-14", "2025-07-14 15:00", StringComparison.Ordinal)}");

        Assert.Equal([null, "the same as line 2", null], file.Lines.Select(line => line.Known));
    }

    [Fact]
    public async Task What_every_questionnaire_exports_is_read_as_it_was()
    {
        foreach (var instrument in InstrumentCatalog.Published.All)
        {
            var file = ImportFile.Read(InstrumentCatalog.Published, await Tabling.TableOf(instrument, 2).BytesAsync(TableFormat.Csv), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

            Assert.Null(file.Problem);
            Assert.All(file.Lines, line => Assert.DoesNotContain(line.Faults, fault => fault.Column.Length > 0 && fault.Column != "sitting_submitted" && instrument.Item(fault.Column).Format is not DateFormat));
            Assert.DoesNotContain(file.Unused, name => !name.Contains('_', StringComparison.Ordinal));
        }
    }

    private static ImportFile Read(string text) => ImportFile.Read(InstrumentCatalog.Published, Encoding.UTF8.GetBytes(text), Now);
}
