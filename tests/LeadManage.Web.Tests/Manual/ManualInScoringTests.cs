using LeadManage.Assessment.Scoring;
using LeadManage.Web.Commands;
using LeadManage.Web.Manual;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Manual;

/// <summary>The usual spread of a manual steadies the error of new results, and what a result names is kept.</summary>
public sealed class ManualInScoringTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_99_people_the_error_is_the_persons_own_and_from_100_on_it_is_drawn_towards_the_usual()
    {
        await using var store = await TestStore.NewAsync();
        var (own, ownId) = (await Counted.JoinAsync(store, 99))[0];
        await Counted.RenewAsync(store);
        var (before, beforeId) = (await Counted.JoinAsync(store, 1, first: 100))[0];
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Counted.JoinAsync(store, 9, first: 101);
        var manual = (await Counted.RenewAsync(store))!;
        Assert.Equal(109, manual.Figures.N);
        var (after, afterId) = (await Counted.JoinAsync(store, 1, first: 500))[0];

        Assert.Equal("person", (await store.Profiles.FindAsync(own, ownId, Ct))!.Profile.Error.Kind);
        Assert.Equal("person", (await store.Profiles.FindAsync(before, beforeId, Ct))!.Profile.Error.Kind);
        var held = (await store.Profiles.FindAsync(after, afterId, Ct))!;
        Assert.Equal(new ErrorBasis.Shrunk(manual.Figures.Spread!.Variance, manual.Figures.Spread.Weight, manual.Figures.N, manual.Name), held.Profile.Error.ToBasis());
        Assert.Equal(manual.Name, held.Manual);
        Assert.Equal(0, await CommandLine.Named(["rescore", "--check", "--data", store.Folder.Root])!());
    }

    [Fact]
    public async Task A_manual_that_a_result_names_stays_and_any_other_goes_with_the_next()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 60);
        var named = (await Counted.RenewAsync(store))!;
        var people = await Counted.JoinAsync(store, 10, first: 61);
        var unnamed = (await Counted.RenewAsync(store))!;
        foreach (var (actor, id) in (await Counted.JoinAsync(store, 1, first: 90)).Concat(people.Take(9)))
            await store.MyData.EraseAsync(actor, id, Ct);
        await Counted.RenewAsync(store);

        var manuals = store.Get<Manuals>();
        Assert.Equal(60, (await manuals.FindAsync(TestStore.Lm36, named.Name, Ct))!.Figures.N);
        Assert.Null(await manuals.FindAsync(TestStore.Lm36, unnamed.Name, Ct));
        // The last result that named it goes, and then it goes too.
        await store.MyData.EraseAsync(people[9].Actor, people[9].Id, Ct);
        await Counted.JoinAsync(store, 10, first: 200);
        await Counted.RenewAsync(store);
        Assert.Null(await manuals.FindAsync(TestStore.Lm36, named.Name, Ct));
    }

    [Theory]
    [InlineData("lm36.v1-01")]
    [InlineData("lm36.v1-2")]
    [InlineData("lm12.v1-1")]
    [InlineData("1")]
    [InlineData("lm36.v1-")]
    public async Task Another_name_finds_no_manual(string name)
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 1);
        await Counted.RenewAsync(store);

        Assert.NotNull(await store.Get<Manuals>().FindAsync(TestStore.Lm36, "lm36.v1-1", Ct));
        Assert.Null(await store.Get<Manuals>().FindAsync(TestStore.Lm36, name, Ct));
    }

    [Fact]
    public async Task The_store_itself_keeps_what_is_named()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 1);
        await Counted.RenewAsync(store);
        await Counted.JoinAsync(store, 1, first: 2);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.Writer.WriteAsync(connection => connection.Execute("DELETE FROM ManualSnapshots"), Ct));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM ManualSnapshots"));
    }
}
