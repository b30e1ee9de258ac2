using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Account;

/// <summary>Erased means: found in no byte of any file of the data folder.</summary>
public sealed class ErasureTests
{
    private const string Canary = "canaryzqxjkvwplmtrby";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_compaction_no_file_of_the_data_folder_holds_a_trace()
    {
        await using var store = await TestStore.NewAsync();
        // Others before, between and after, so that pages are shared, split and moved.
        await Task.WhenAll(Enumerable.Range(1, 60).Select(store.SubmittedAsync));
        var traces = new List<byte[]>();
        var erased = new List<Func<Task<bool>>>();
        for (var person = 100; person < 120; person++)
        {
            var (actor, id) = await store.BeginAsync();
            await store.Sittings.RecordAsync(actor, id, [.. TestStore.AnswersOf(person).Select(answer => answer with { Writer = Canary })], Ct);
            var token = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
            if (person % 2 == 0)
            {
                await store.Sittings.SubmitAsync(actor, id, Ct);
                traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(Packed) FROM Profiles WHERE SittingId = {id.Value}")));
                traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(Seal) FROM Profiles WHERE SittingId = {id.Value}")));
            }

            traces.Add(SHA256.HashData(Base64Url.DecodeFromChars(token)));
            traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(TokenHash) FROM Guests WHERE Id = {actor.GuestId}")));
            traces.Add(Convert.FromHexString(Convert.ToInt64(store.Scalar($"SELECT Seed FROM Sittings WHERE Id = {id.Value}")).ToString("X16")));
            erased.Add(() => store.MyData.EraseAsync(actor, id, Ct));
            await store.SubmittedAsync(person + 1000);
        }

        traces.Add(Encoding.ASCII.GetBytes(Canary));
        var full = await store.Bytes();
        Assert.All(traces, trace => Assert.True(TestStore.Holds(full, trace), "the search must see what is there"));

        foreach (var erase in erased)
            Assert.True(await erase());
        Assert.True(store.Get<Compaction>().IsDue());
        await store.Get<Compaction>().CompactAsync(Ct);

        var left = await store.Bytes();
        Assert.All(traces, trace => Assert.False(TestStore.Holds(left, trace)));
        Assert.False(store.Get<Compaction>().IsDue());
        Assert.Equal("80", store.Scalar("SELECT count(*) FROM Profiles"));
    }

    [Fact]
    public async Task Compaction_waits_for_quiet_but_not_longer_than_half_a_day()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        await store.MyData.EraseAsync(actor, id, Ct);
        var upkeep = store.Get<Upkeep>();

        await upkeep.BeatAsync(Ct);
        Assert.True(store.Get<Compaction>().IsDue());
        store.Clock.Advance(TimeSpan.FromHours(12));
        await store.NewGuestAsync();
        await upkeep.BeatAsync(Ct);
        Assert.False(store.Get<Compaction>().IsDue());
    }

    [Fact]
    public async Task A_compaction_that_was_cut_short_is_still_due()
    {
        await using var store = await TestStore.NewAsync();
        store.Scalar($"PRAGMA user_version = {CompactionState.UnderWay}");
        Assert.True(store.Get<Compaction>().IsDue());
        await store.Get<Compaction>().CompactAsync(Ct);
        Assert.False(store.Get<Compaction>().IsDue());
    }

    [Fact]
    public async Task Answers_go_on_while_the_file_is_compacted()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var compacting = Task.Run(() => store.Get<Compaction>().CompactAsync(Ct), Ct);
        for (var counter = 1; counter <= 50; counter++)
            Assert.Equal(RecordOutcome.Saved, (await store.Sittings.RecordAsync(actor, id, [new("page", counter, "SD1", 3)], Ct)).Outcome);
        await compacting;
    }

    [Fact]
    public async Task What_has_been_kept_long_enough_is_erased_with_its_guests()
    {
        await using var store = await TestStore.NewAsync(new LeadManageOptions { RetentionDays = 40 });
        for (var person = 1; person <= 150; person++)
            await store.BeginAsync();
        var (actor, old) = await store.SubmittedAsync();
        store.Clock.Advance(TimeSpan.FromDays(39));
        var young = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.NotNull(await store.Profiles.FindAsync(actor, old, Ct));

        store.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(1));
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Null(await store.Profiles.FindAsync(actor, old, Ct));
        Assert.NotNull(await store.Sittings.FindAsync(actor, young, Ct));
        Assert.Equal(("1", "1"), (store.Scalar("SELECT count(*) FROM Sittings"), store.Scalar("SELECT count(*) FROM Guests")));
        Assert.True(store.Get<Compaction>().IsDue());
    }

    [Theory]
    [InlineData(90, 30)]
    [InlineData(7, 7)]
    public async Task Copies_made_before_a_migration_expire(int retentionDays, int backupDays)
    {
        await using var store = await TestStore.NewAsync(new LeadManageOptions { RetentionDays = retentionDays });
        using (var connection = store.Raw())
            Assert.True(File.Exists(store.Get<MigrationBackups>().Make(connection)));
        store.Clock.Advance(TimeSpan.FromDays(backupDays));
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Single(Directory.GetFiles(store.Folder.Backups));
        store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Empty(Directory.GetFiles(store.Folder.Backups));
    }
}
