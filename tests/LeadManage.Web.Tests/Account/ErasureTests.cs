using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

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
                await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct);
                traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(Packed) FROM Profiles WHERE SittingId = {id.Value}")));
                traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(Seal) FROM Profiles WHERE SittingId = {id.Value}")));
            }

            traces.Add(SHA256.HashData(Base64Url.DecodeFromChars(token)));
            traces.Add(Convert.FromHexString(store.Scalar($"SELECT hex(TokenHash) FROM Guests WHERE Id = {actor.HolderId}")));
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
        Assert.NotEqual("0", store.Scalar("PRAGMA freelist_count"));
        await store.Get<Compaction>().CompactAsync(Ct);

        // Overwriting deleted rows hides most traces by itself, and not all: no page may be left that the file does not use.
        Assert.Equal("0", store.Scalar("PRAGMA freelist_count"));
        var left = await store.Bytes();
        Assert.All(traces, trace => Assert.False(TestStore.Holds(left, trace)));
        Assert.False(store.Get<Compaction>().IsDue());
        Assert.Equal("80", store.Scalar("SELECT count(*) FROM Profiles"));
    }

    [Fact]
    public async Task What_was_erased_is_compacted_after_the_start_then_in_quiet_and_within_half_a_day_in_any_case()
    {
        await using var store = await TestStore.NewAsync();
        var upkeep = store.Get<Upkeep>();
        var compaction = store.Get<Compaction>();

        await EraseOneAsync(store);
        await upkeep.BeatAsync(Ct);
        Assert.False(compaction.IsDue(), "what an earlier run left is compacted first");

        await EraseOneAsync(store);
        store.Clock.Advance(TimeSpan.FromMinutes(50));
        await upkeep.BeatAsync(Ct);
        Assert.True(compaction.IsDue(), "not twice within an hour");
        store.Clock.Advance(TimeSpan.FromMinutes(10));
        await upkeep.BeatAsync(Ct);
        Assert.False(compaction.IsDue(), "quiet, and an hour has passed");

        await EraseOneAsync(store);
        await upkeep.BeatAsync(Ct);
        for (var hours = 0; hours < 11; hours++)
        {
            store.Clock.Advance(TimeSpan.FromHours(1));
            await store.NewGuestAsync();
            await upkeep.BeatAsync(Ct);
        }

        Assert.True(compaction.IsDue(), "somebody always writes");
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.NewGuestAsync();
        await upkeep.BeatAsync(Ct);
        Assert.False(compaction.IsDue(), "half a day has passed");
    }

    [Fact]
    public async Task A_clock_that_leaps_erases_nothing_for_a_day()
    {
        var folder = TestStore.NewFolder();
        var clock = new LeapingClock();
        await using var store = TestStore.Over(folder, clock);
        await store.PrepareAsync();
        var upkeep = store.Get<Upkeep>();
        var (actor, id) = await store.SubmittedAsync();
        await upkeep.BeatAsync(Ct);

        clock.Leap = TimeSpan.FromDays(400);
        await upkeep.BeatAsync(Ct);
        clock.Advance(TimeSpan.FromHours(23));
        await upkeep.BeatAsync(Ct);
        Assert.NotNull(await store.Profiles.FindAsync(actor, id, Ct));

        clock.Advance(TimeSpan.FromHours(1));
        await upkeep.BeatAsync(Ct);
        Assert.Null(await store.Profiles.FindAsync(actor, id, Ct));
    }

    [Fact]
    public async Task A_clock_that_leapt_while_the_server_was_off_is_noticed_at_the_next_start()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        await store.Get<Upkeep>().BeatAsync(Ct);

        var later = TestStore.NewClock();
        later.Advance(TimeSpan.FromDays(400));
        await using var again = TestStore.Over(store.Folder, later);
        await again.Get<Upkeep>().BeatAsync(Ct);

        Assert.NotNull(await store.Profiles.FindAsync(actor, id, Ct));
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

    [Fact]
    public async Task A_guest_who_holds_nothing_is_erased_within_two_hours_and_who_begins_meanwhile_stays()
    {
        await using var store = await TestStore.NewAsync();
        var upkeep = store.Get<Upkeep>();
        var (holder, _) = await store.SubmittedAsync();
        var (_, idle) = await store.Guests.IssueAsync(Ct);
        var (beginner, begins) = await store.Guests.IssueAsync(Ct);
        await upkeep.BeatAsync(Ct);
        store.Clock.Advance(TimeSpan.FromMinutes(59));
        await upkeep.BeatAsync(Ct);
        Assert.NotNull(await store.Guests.FindAsync(idle, Ct));

        var (_, fresh) = await store.Guests.IssueAsync(Ct);
        await store.Sittings.BeginAsync(beginner, TestStore.Lm36, Ct);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await upkeep.EraseExpiredAsync(Ct);
        Assert.True(store.Get<Compaction>().IsDue());
        Assert.Null(await store.Guests.FindAsync(idle, Ct));
        Assert.NotNull(await store.Guests.FindAsync(begins, Ct));
        Assert.NotNull(await store.Guests.FindAsync(fresh, Ct));
        Assert.Equal("1", store.Scalar($"SELECT count(*) FROM Guests WHERE Id = {holder.HolderId}"));

        store.Clock.Advance(TimeSpan.FromHours(1));
        await upkeep.EraseExpiredAsync(Ct);
        Assert.Null(await store.Guests.FindAsync(fresh, Ct));
        Assert.Equal("2", store.Scalar("SELECT count(*) FROM Guests"));
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

    private static async Task EraseOneAsync(TestStore store)
    {
        var (actor, id) = await store.SubmittedAsync();
        Assert.True(await store.MyData.EraseAsync(actor, id, Ct));
        Assert.True(store.Get<Compaction>().IsDue());
    }

    /// <summary>Its time of day can leap while its timestamps go on evenly, as a machine's do.</summary>
    private sealed class LeapingClock() : FakeTimeProvider(TestStore.NewClock().GetUtcNow())
    {
        public TimeSpan Leap { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Leap;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
