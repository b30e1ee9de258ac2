using System.IO.Compression;
using LeadManage.Web.Commands;
using LeadManage.Web.Tests.Exporting;
using LeadManage.Web.Tests.Manual;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

/// <summary>Answers leave the server by its command line only with a reason that is kept: of many from 50 people on and without names, of one person so that they read it.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-out-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_people_are_exported_without_id_date_or_order_and_the_reason_is_kept()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 49);
        string[] args = ["export", _folder, "--questionnaire", "lm36", "--reason", " Factor analysis for the 2026 report ", "--data", store.Folder.Root];

        Assert.Equal(1, await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM ItemExports"));
        Assert.Empty(Directory.EnumerateFiles(_folder));

        await Counted.JoinAsync(store, 1, first: 50);
        Assert.Equal(0, await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null));
        var lines = (await File.ReadAllTextAsync(Path.Combine(_folder, "lm36.v1.csv"), Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', TestStore.Lm36.Items.Select(item => item.Id)), lines[0]);
        string[] given = [.. Enumerable.Range(1, 50).Select(person => string.Join(',', TestStore.Lm36.Items.Select(item => Counted.SheetOf(person).ValueOf(item.Id))))];
        Assert.Equal(given.Order(StringComparer.Ordinal), lines[1..].Order(StringComparer.Ordinal));
        Assert.NotEqual(given, lines[1..]);
        Assert.Equal("lm36.v1|50|Factor analysis for the 2026 report", store.Scalar("SELECT Questionnaire || '|' || People || '|' || Reason FROM ItemExports"));
        Assert.Equal(2, await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null));

        foreach (var (file, people) in ((string, Func<byte[], int>)[])[("all.xlsx", bytes => Books.Rows(bytes).Count - 1), ("all.json", bytes => System.Text.Json.JsonDocument.Parse(bytes).RootElement.GetProperty("rows").GetArrayLength())])
        {
            var path = Path.Combine(_folder, file);
            Assert.Equal(0, await CommandLine.RunAsync(["export", path, .. args[2..]], TextWriter.Null, TextWriter.Null));
            Assert.Equal(50, people(await File.ReadAllBytesAsync(path, Ct)));
        }
    }

    [Fact]
    public async Task What_is_a_persons_is_exported_only_with_a_line_that_they_read()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var result = await store.ResultAsync(ann);
        var email = store.Scalar("SELECT Email FROM People");
        string[] rest = ["--person", email, "--reason", "Ann asked on paper", "--data", store.Folder.Root];

        Assert.Equal(2, await CommandLine.RunAsync(["export", _folder, "--person", "nobody@example.org", .. rest[2..]], TextWriter.Null, TextWriter.Null));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM OperatorLooks"));
        Assert.Equal(0, await CommandLine.RunAsync(["export", _folder, .. rest], TextWriter.Null, TextWriter.Null));
        Assert.Equal(0, await CommandLine.RunAsync(["export", Path.Combine(_folder, "ann.csv"), "--questionnaire", "lm36", .. rest], TextWriter.Null, TextWriter.Null));

        await using (var archive = await ZipFile.OpenReadAsync(Path.Combine(_folder, "everything.zip"), Ct))
            Assert.Contains(archive.Entries, entry => entry.Name.EndsWith($"{result}.pdf", StringComparison.Ordinal));
        Assert.Contains(result.ToString(), await File.ReadAllTextAsync(Path.Combine(_folder, "ann.csv"), Ct), StringComparison.Ordinal);
        var looks = store.Get<LeadManage.Web.Sharing.OperatorLooks>().List(ann);
        Assert.Equal(["Ann asked on paper", "Ann asked on paper"], looks.Select(look => look.Reason));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => store.Scalar("UPDATE OperatorLooks SET Reason = 'none'"));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => store.Scalar("DELETE FROM OperatorLooks"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "ann.csv")));
    }

    [Theory]
    [InlineData("lm99")]
    [InlineData("plan")]
    public async Task A_questionnaire_without_scales_or_unknown_is_named(string questionnaire)
    {
        await using var store = await TestStore.NewAsync();

        Assert.Equal(2, await CommandLine.Named(["export", _folder, "--questionnaire", questionnaire, "--reason", "a", "--data", store.Folder.Root])!());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
