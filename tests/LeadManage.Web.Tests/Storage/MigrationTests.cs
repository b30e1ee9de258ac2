using LeadManage.Assessment.Instruments;
using LeadManage.Web.Commands;
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

    [Fact]
    public async Task Profiles_of_a_store_without_quality_stay_as_they_were_count_nowhere_and_stay_guarded()
    {
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        var (actor, id) = await store.SubmittedAsync();
        // As it was stored before: the text without quality, under its seal.
        var profile = (await store.Profiles.FindAsync(actor, id, Ct))!.Profile;
        var (packed, seal) = Web.Profiles.SealedProfile.Close(id, profile with { Quality = null });
        await using (var db = await store.Get<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Ct))
            await db.GetService<IMigrator>().MigrateAsync("AnswersInWords", Ct);
        Assert.Equal("SittingId Packed Seal Up Across", store.Scalar("SELECT group_concat(name, ' ') FROM pragma_table_info('Profiles')"));
        store.Scalar($"DELETE FROM Profiles; INSERT INTO Profiles VALUES ({id.Value}, x'{Convert.ToHexString(packed)}', x'{Convert.ToHexString(seal)}', 50, 50)");

        await store.PrepareAsync();

        Assert.Equal("|0", store.Scalar("SELECT ifnull(Quality, '') || '|' || Pooled FROM Profiles"));
        Assert.Null((await store.Profiles.FindAsync(actor, id, Ct))!.Profile.Quality);
        Assert.Empty((await new Rescoring(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published).CheckAsync(progress: null, Ct)).Differing);
        Assert.Contains("immutable", Assert.Throws<SqliteException>(() => store.Scalar("UPDATE Profiles SET Pooled = 1")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
