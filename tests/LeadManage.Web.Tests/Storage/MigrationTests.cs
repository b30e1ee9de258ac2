using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LeadManage.Web.Tests.Storage;

/// <summary>A file of an earlier version, with people half-way through, is opened by this one.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly DataFolder _folder = TestStore.NewFolder();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_of_a_store_without_words_are_kept_and_stay_guarded()
    {
        await using var store = TestStore.Over(_folder);
        await using (var db = await store.Get<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Ct))
            await db.GetService<IMigrator>().MigrateAsync("Beginning", Ct);
        store.Scalar("INSERT INTO Sittings (Id, Instrument, Seed, Revision) VALUES (7, 'lm36.v1', 1, 2); INSERT INTO Answers SELECT 7, 'SD1', 'page', 1, 4, 1; INSERT INTO Answers SELECT 7, 'SD2', 'page', 2, NULL, 2");

        await store.PrepareAsync();

        Assert.Equal("SD1=4/1 SD2=x/2", store.Scalar("SELECT group_concat(ItemId || '=' || ifnull(Value, 'x') || '/' || Revision, ' ') FROM Answers WHERE Text IS NULL"));
        Assert.Contains("WITHOUT ROWID", store.Scalar("SELECT sql FROM sqlite_master WHERE name = 'Answers'"), StringComparison.Ordinal);
        store.Scalar("DELETE FROM Answers; DELETE FROM Sittings");
        var (actor, id) = await store.SubmittedAsync();
        Assert.Contains("immutable", Assert.Throws<SqliteException>(() => store.Scalar("INSERT INTO Answers SELECT Id, 'SD1', 'page', 1, 3, NULL, 1 FROM Sittings")).Message, StringComparison.Ordinal);
        Assert.NotNull(await store.Profiles.FindAsync(actor, id, Ct));
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
