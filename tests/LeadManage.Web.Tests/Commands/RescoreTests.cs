using System.Diagnostics;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Answering;
using LeadManage.Web.Commands;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Commands;

public sealed class RescoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scoring_every_stored_sitting_again_gives_the_same_bytes()
    {
        await using var store = await TestStore.NewAsync();
        await Task.WhenAll(Enumerable.Range(1, 100).Select(store.SubmittedAsync));
        var (actor, partly) = await store.BeginAsync();
        await store.Sittings.RecordAsync(actor, partly, [.. TestStore.AnswersOf(9)[..30], new("page", 31, TestStore.Lm36.Items[30].Id, Given.NoOpportunity)], Ct);
        await store.Sittings.SubmitAsync(actor, partly, LastWord.None, Ct);

        var (counted, differing) = await Checker(store).CheckAsync(progress: null, Ct);
        Assert.Equal(101, counted);
        Assert.Empty(differing);
        Assert.Equal(0, await CommandLine.Named(["rescore", "--check", "--data", store.Folder.Root])!());
    }

    [Fact]
    public async Task A_stored_profile_that_is_not_what_scoring_gives_is_found()
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync(1);
        var (actor, id) = await store.SubmittedAsync(2);
        var profile = (await store.Profiles.FindAsync(actor, id, Ct))!.Profile;
        // Sealed well, and yet another number than its own answers give.
        var (packed, seal) = Web.Profiles.SealedProfile.Close(id, profile with { Map = profile.Map! with { Lean = profile.Map.Lean + 1e-9 } });
        store.Scalar($"DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Packed = x'{Convert.ToHexString(packed)}', Seal = x'{Convert.ToHexString(seal)}' WHERE SittingId = {id.Value}");

        var (counted, differing) = await Checker(store).CheckAsync(progress: null, Ct);
        Assert.Equal(2, counted);
        Assert.Equal(id, Assert.Single(differing).Id);
        Assert.Equal(1, await CommandLine.Named(["rescore", "--check", "--data", store.Folder.Root])!());
    }

    [Theory]
    [InlineData("rescore")]
    [InlineData("rescore", "--chek")]
    [InlineData("rescore", "--check", "--data", "/nowhere/at/all")]
    public async Task A_command_that_cannot_be_carried_out_says_so(params string[] args) => Assert.Equal(2, await CommandLine.Named(args)!());

    [Theory]
    [InlineData("", "start the server once")]
    [InlineData("CREATE TABLE Before (Word TEXT)", "start the server once")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT); INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')", "newer version")]
    [InlineData("no database at all", "cannot be read")]
    public async Task A_database_that_this_program_cannot_read_as_it_is_is_named_with_what_to_do(string content, string told)
    {
        var folder = TestStore.NewFolder();
        try
        {
            await MakeAsync(folder.Database, content);

            using var run = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeadManage.Web.dll"), "rescore", "--check", "--data", folder.Root]) { UseShellExecute = false, RedirectStandardError = true })!;
            var error = await run.StandardError.ReadToEndAsync(Ct);
            await run.WaitForExitAsync(Ct);

            Assert.Equal(3, run.ExitCode);
            Assert.Contains(folder.Database, error, StringComparison.Ordinal);
            Assert.Contains(told, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("LeadManage:DataFolder=x")]
    public void Whatever_is_no_command_goes_to_the_host(params string[] args) => Assert.Null(CommandLine.Named(args));

    private static async Task MakeAsync(string database, string content)
    {
        if (!content.StartsWith("CREATE", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(database, content.Length == 0 ? "" : content.PadRight(10_000, '.'), Ct);
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = content;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static Rescoring Checker(TestStore store) => new(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published);
}
