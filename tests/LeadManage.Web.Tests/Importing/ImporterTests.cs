using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Commands;
using LeadManage.Web.Exporting;
using LeadManage.Web.Importing;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Exporting;
using LeadManage.Web.Tests.Reporting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Importing;

public sealed class ImporterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_exported_is_imported_by_somebody_else_and_exports_to_the_same_bytes()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        foreach (var answers in (int[])[1, 2, 3])
        {
            await store.ResultAsync(ann, answers);
            store.Clock.Advance(TimeSpan.FromMinutes(7));
        }

        var ben = await store.PersonAsync("Ben");
        var first = await ExportAsync(store, ann);
        Assert.Equal(3, await ImportAsync(store, ben, first));
        var second = await ExportAsync(store, ben);
        var cay = await store.PersonAsync("Cay");
        Assert.Equal(3, await ImportAsync(store, cay, second));

        Assert.Equal(Data(first), Data(second));
        Assert.Equal(Data(first), Data(await ExportAsync(store, cay)));
        Assert.Equal(["imported", "imported", "imported"], Column(second, "sitting_source"));
        Assert.Empty(Column(first, "sitting_id").Intersect(Column(second, "sitting_id")));
    }

    [Fact]
    public async Task A_line_is_stored_once_however_often_and_by_however_many_at_a_time_it_comes()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        await store.ResultAsync(ann);
        var own = await ExportAsync(store, ann);
        var file = Lines("2024-01-01,3", "2024-02-01,4");

        Assert.Equal(0, await ImportAsync(store, ann, own));
        Assert.Equal(2, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ImportAsync(store, ann, file)))).Sum());
        Assert.Equal(1, await ImportAsync(store, ann, Lines("2024-02-01,4", "2024-03-01,5", "2024-01-01,3")));

        Assert.Equal("4", store.Scalar("SELECT count(*) FROM Sittings"));
        // Without its name too: what was typed in here is the same sitting in any file.
        var withoutNames = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(own).Replace("sitting_id", "other", StringComparison.Ordinal));
        Assert.Equal(0, await ImportAsync(store, ann, withoutNames));
    }

    [Fact]
    public async Task Good_lines_are_stored_beside_bad_ones_with_their_own_day_and_like_any_other_result()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");

        Assert.Equal(2, await ImportAsync(store, ann, Lines("2024-01-01,3", "2024-01-02,9", "2024-01-03,4")));

        var list = await store.MyData.ListAsync(ann, Ct);
        Assert.All(list, sitting => Assert.True(sitting.IsImported));
        Assert.Equal([new DateTimeOffset(2024, 1, 3, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero)], list.Select(sitting => sitting.SubmittedAt!.Value).OrderDescending());
        var held = (await store.Profiles.FindAsync(ann, list[0].Id, Ct))!;
        Assert.True(held.IsImported);
        Assert.Equal(("0", "0"), (store.Scalar("SELECT count(*) FROM Answers"), store.Scalar("SELECT sum(Pooled) FROM Profiles")));
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["rescore", "--check", "--data", store.Folder.Root], output, TextWriter.Null));
        Assert.StartsWith("2 profiles scored again, 0 differ.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_too_a_result_says_that_it_was_imported()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        await ImportAsync(store, ann, Lines("2024-01-01,3"));
        var imported = (await store.MyData.ListAsync(ann, Ct)).Single().Id;

        Paper.Read((await store.Get<Reports>().OfAsync(ann, imported, PaperSize.A4, new Uri("http://localhost"), Ct))!).AssertHas("imported from a file");
    }

    [Fact]
    public async Task A_sitting_of_somebody_else_is_neither_touched_nor_told_of()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"));
        var hers = await store.ResultAsync(ann);
        var before = await ExportAsync(store, ann);

        var preview = await store.Get<Importer>().PreviewAsync(ben, before, Ct);
        Assert.True(Assert.Single(preview.Lines).IsNew);
        Assert.Equal(1, await ImportAsync(store, ben, before));

        Assert.Equal(before, await ExportAsync(store, ann));
        Assert.DoesNotContain(hers.ToString(), Column(await ExportAsync(store, ben), "sitting_id"));
        Assert.True(await store.MyData.EraseAsync(ben, (await store.MyData.ListAsync(ben, Ct))[0].Id, Ct));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM ImportedSittings"));
        Assert.Equal(before, await ExportAsync(store, ann));
    }

    [Fact]
    public async Task The_command_tells_each_fault_by_line_and_field_and_its_owner_reads_how_they_agreed()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var path = Path.Combine(store.Folder.Root, "paper.csv");
        await File.WriteAllBytesAsync(path, Lines("2024-01-01,3", "2024-01-02,9"), Ct);
        using var output = new StringWriter();
        string[] args = ["import", path, "--person", store.Scalar("SELECT Email FROM People").ToUpperInvariant(), "--consent", " Signed form of 3 March 2026 ", "--data", store.Folder.Root];

        Assert.Equal(1, await CommandLine.RunAsync(args, output, TextWriter.Null));
        Assert.Equal(1, await CommandLine.RunAsync(args, output, TextWriter.Null));

        var said = output.ToString().Split(Environment.NewLine);
        Assert.StartsWith($"{path}(3) SD1: “9” cannot be taken.", said[0], StringComparison.Ordinal);
        Assert.Equal(["1 stored, 0 stored before, 1 with faults.", "0 stored, 1 stored before, 1 with faults."], said.Where(line => line.Contains("stored,", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Repeat((OperatorAct.Import, "Agreed", "Signed form of 3 March 2026"), 2), store.Get<LeadManage.Web.Sharing.OperatorLooks>().List(ann).Select(look => (look.What, look.Basis, look.Reason)));
        Assert.Equal(2, await CommandLine.RunAsync(["import", "/nowhere.csv", .. args[2..]], TextWriter.Null, TextWriter.Null));
    }

    /// <summary>Lines of lm36: a day, and the answer to the first statement; 4 to all others.</summary>
    internal static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(
        $"sitting_questionnaire,sitting_submitted,{string.Join(',', TestStore.Lm36.Items.Select(item => item.Id))}\r\n{string.Concat(lines.Select(line => $"lm36.v1,{line},{string.Join(',', Enumerable.Repeat("4", 35))}\r\n"))}");

    private static async Task<int> ImportAsync(TestStore store, Actor actor, byte[] file) => (await store.Get<Importer>().StoreAsync(actor, file, Ct)).Stored;

    internal static Task<byte[]> ExportAsync(TestStore store, Actor actor) => store.Get<OwnTables>().Of(actor, TestStore.Lm36).BytesAsync(TableFormat.Csv);

    private static IEnumerable<string> Column(byte[] csv, string name)
    {
        var cells = Tabling.Cells(csv);
        return cells.Skip(1).Select(row => row[cells[0].ToList().IndexOf(name)]);
    }

    /// <summary>All columns but the name of the sitting, where it comes from, and how it was shown.</summary>
    internal static IEnumerable<string> Data(byte[] csv)
    {
        var cells = Tabling.Cells(csv);
        return cells.Select(row => string.Join(',', row.Where((_, column) => cells[0][column] is not ("sitting_id" or "sitting_source" or "quality_grade"))));
    }
}
