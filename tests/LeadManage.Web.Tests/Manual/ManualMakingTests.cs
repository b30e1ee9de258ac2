using LeadManage.Assessment.Manual;
using LeadManage.Web.Answering;
using LeadManage.Web.Manual;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Manual;

/// <summary>Who counts in a manual, and when it is made anew.</summary>
public sealed class ManualMakingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manual_says_what_the_statistics_say_of_the_same_people()
    {
        await using var store = await TestStore.NewAsync();
        Assert.Null(await Counted.RenewAsync(store));
        await Counted.JoinAsync(store, 160);

        var kept = (await Counted.RenewAsync(store))!;

        // Sums do not depend on the order of people but in their last digits.
        var expected = TechnicalManual.Of(TestStore.Lm36, Enumerable.Range(1, 160).Select(Counted.SheetOf));
        Assert.Equal(160, kept.Figures.N);
        Assert.Equal(expected.Hash, kept.Figures.Hash);
        Assert.Equal(expected.AxisCorrelation!.Value, kept.Figures.AxisCorrelation!.Value, 1e-9);
        Assert.Equal(expected.Spread!.Variance, kept.Figures.Spread!.Variance, 1e-9);
        Assert.All(expected.Scales.Zip(kept.Figures.Scales), scale =>
        {
            Assert.Equal(scale.First.Alpha, scale.Second.Alpha);
            Assert.Equal(scale.First.Scores.Counts, scale.Second.Scores.Counts);
            Assert.Equal(scale.First.Items.Select(item => item.Mean), scale.Second.Items.Select(item => item.Mean));
        });
        Assert.Equal("lm36.v1-1", kept.Name);
        Assert.Equal(store.Clock.GetUtcNow(), kept.MadeAt);
    }

    [Fact]
    public async Task A_person_counts_once_with_the_newest_sitting_also_from_another_device()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, first) = (await Counted.JoinAsync(store, 1))[0];
        var device = await store.NewGuestAsync();
        await store.Sittings.RedeemAsync(device, (await store.Sittings.IssueResumeLinkAsync(actor, first, Ct))!, Ct);
        store.Clock.Advance(TimeSpan.FromDays(30));
        await Counted.SubmitAsync(store, actor, 2, Counted.Agrees);

        Assert.Equal(1, (await Counted.RenewAsync(store))!.Figures.N);

        // Somebody who does not agree the second time is still counted with the first.
        await Counted.SubmitAsync(store, actor, 3, LastWord.None);
        var sheets = new List<Assessment.Scoring.AnswerSheet>();
        using (var connection = Web.Storage.StoreConnection.Open(store.Folder))
            Assert.Equal(0, CountedSittings.Each(connection, Assessment.Instruments.InstrumentCatalog.Published, TestStore.Lm36, sheets.Add, Ct));
        Assert.Equal(Counted.SheetOf(2).ValueOf("SD1"), Assert.Single(sheets).ValueOf("SD1"));
        Assert.All(TestStore.Lm36.Items, item => Assert.Equal(Counted.SheetOf(2).ValueOf(item.Id), sheets[0].ValueOf(item.Id)));
    }

    [Fact]
    public async Task Who_did_not_agree_took_it_back_or_answered_without_care_is_never_counted()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 2);
        await Counted.SubmitAsync(store, await store.NewGuestAsync(), 3, LastWord.None);
        await Counted.SubmitAsync(store, await store.NewGuestAsync(), 4, new LastWord(MayBePooled: true, DoNotUse: true, null));
        // In haste and with more than a fifth missing: two signs.
        await Counted.SubmitAsync(store, await store.NewGuestAsync(), 5, Counted.Agrees with { Milliseconds = [.. Enumerable.Repeat((int?)500, 36)] }, answered: 28);
        Assert.Equal("2", store.Scalar("SELECT Quality FROM Profiles WHERE Pooled = 1 ORDER BY Quality DESC LIMIT 1"));

        Assert.Equal(2, (await Counted.RenewAsync(store))!.Figures.N);
        Assert.Equal("2", store.Scalar("SELECT Changes FROM PooledChanges"));
    }

    [Fact]
    public async Task What_is_erased_stops_counting_when_ten_have_joined_or_left()
    {
        await using var store = await TestStore.NewAsync();
        var people = await Counted.JoinAsync(store, 70);
        Assert.Equal(70, (await Counted.RenewAsync(store))!.Figures.N);

        foreach (var (actor, id) in people.Take(9))
            Assert.True(await store.MyData.EraseAsync(actor, id, Ct));
        Assert.Equal(70, (await Counted.RenewAsync(store))!.Figures.N);
        await store.MyData.EraseAsync(people[9].Actor, people[9].Id, Ct);
        Assert.Equal(60, (await Counted.RenewAsync(store))!.Figures.N);
    }

    [Fact]
    public async Task Figures_appear_with_the_fiftieth_person_and_change_with_the_sixtieth()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 49);
        Assert.Empty((await Counted.RenewAsync(store))!.Figures.Scales);
        await Counted.JoinAsync(store, 1, first: 50);
        var fifty = (await Counted.RenewAsync(store))!;
        Assert.Equal(6, fifty.Figures.Scales.Count);
        await Counted.JoinAsync(store, 9, first: 51);
        Assert.Equal(fifty.Id, (await Counted.RenewAsync(store))!.Id);
        await Counted.JoinAsync(store, 1, first: 60);
        Assert.Equal(60, (await Counted.RenewAsync(store))!.Figures.N);
    }

    [Fact]
    public async Task Where_many_are_counted_it_waits_for_a_hundredth_of_them_or_a_day()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 60);
        var made = (await Counted.RenewAsync(store))!;
        // As if 2,000 people had been counted.
        store.Scalar("UPDATE ManualSnapshots SET People = 2000");

        await Counted.JoinAsync(store, 19, first: 61);
        Assert.Equal(made.Id, (await Counted.RenewAsync(store))!.Id);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(79, (await Counted.RenewAsync(store))!.Figures.N);
    }

    [Fact]
    public async Task A_damaged_profile_is_passed_over()
    {
        await using var store = await TestStore.NewAsync();
        var people = await Counted.JoinAsync(store, 3);
        store.Scalar($"DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Seal = zeroblob(32) WHERE SittingId = {people[1].Id.Value}");

        Assert.Equal(2, (await Counted.RenewAsync(store))!.Figures.N);
    }

    [Fact]
    public async Task The_upkeep_of_the_store_makes_it()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 3);
        await store.Get<Web.Storage.Upkeep>().BeatAsync(Ct);

        Assert.Equal(3, (await store.Get<Manuals>().NewestAsync(TestStore.Lm36, Ct))!.Figures.N);
    }
}
