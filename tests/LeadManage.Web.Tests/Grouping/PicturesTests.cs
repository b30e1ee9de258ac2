using LeadManage.Web.Grouping;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Grouping;

public sealed class PicturesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_taken_from_five_people_on_who_answered_and_agreed()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(4);
        await team.AnsweredAsync(3, agreed: false);
        await team.JoinAsync(await store.NewGuestAsync());
        Assert.Equal(PictureOutcome.TooFew, await team.TakeAsync());

        await team.AnsweredAsync(1);

        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var picture = Assert.Single((await team.SeenAsync(team.Coach))!.Pictures);
        Assert.Equal((5, "lm36.v1", store.Clock.GetUtcNow()), (picture.Figures.People, picture.Figures.Instrument, picture.TakenAt));
    }

    [Fact]
    public async Task Counted_is_the_newest_result_since_somebody_joined()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(4);
        var late = await store.NewGuestAsync();
        await store.ResultAsync(late, 7);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await team.JoinAsync(late);
        Assert.Equal(PictureOutcome.TooFew, await team.TakeAsync());

        await store.ResultAsync(late, 8);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var newest = await store.ResultAsync(late, 9);

        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        Assert.Equal("1", store.Scalar($"SELECT count(*) FROM PictureResults WHERE SittingId = {newest.Value}"));
        Assert.Equal("5", store.Scalar("SELECT count(*) FROM PictureResults"));
    }

    [Fact]
    public async Task A_picture_stays_as_it_is_and_is_not_taken_again_while_nothing_or_too_little_changed()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(6);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var first = (await team.SeenAsync(team.Coach))!.Pictures[0].Figures;
        Assert.Equal(PictureOutcome.TooClose, await team.TakeAsync());

        var added = await team.AnsweredAsync(4);
        Assert.Equal(PictureOutcome.TooClose, await team.TakeAsync());
        await team.AnsweredAsync(1);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        var both = (await team.SeenAsync(team.Coach))!.Pictures;
        Assert.Equal([11, 6], both.Select(picture => picture.Figures.People));
        Assert.Equal(first.Axes.Concat(first.Scales), both[1].Figures.Axes.Concat(both[1].Figures.Scales));
        // Who leaves afterwards is one fewer: the next would show them by subtraction.
        await store.Writer.WriteAsync(writing => writing.Execute("DELETE FROM Members WHERE HolderId = ?1", added[0].HolderId), Ct);
        Assert.Equal(PictureOutcome.TooClose, await team.TakeAsync());
        Assert.Contains("never changed", Assert.Throws<SqliteException>(() => store.Scalar("UPDATE Pictures SET Figures = '{}'")).Message, StringComparison.Ordinal);
        Assert.Contains("never changed", Assert.Throws<SqliteException>(() => store.Scalar("UPDATE PictureResults SET SittingId = 1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_group_of_the_same_people_but_one_is_not_shown_either_nor_after_the_first_is_deleted()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        var people = await team.AnsweredAsync(6);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var other = await Team.OfAsync(store, team.Coach);
        foreach (var person in people.Skip(1))
            await other.JoinAsync(person);
        Assert.Equal(PictureOutcome.TooClose, await other.TakeAsync());

        await store.Writer.WriteAsync(writing => writing.Execute("DELETE FROM Groups WHERE Id = ?1", team.Group), Ct);

        Assert.Equal(PictureOutcome.TooClose, await other.TakeAsync());
        Assert.Null(await team.SeenAsync(team.Coach));
    }

    [Fact]
    public async Task A_result_that_is_deleted_still_counts_among_what_was_shown()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        var people = await team.AnsweredAsync(6);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        Assert.True(await store.MyData.EraseAsync(people[0], (await store.MyData.ListAsync(people[0], Ct))[0].Id, Ct));

        Assert.Equal(PictureOutcome.TooClose, await team.TakeAsync());
    }

    [Fact]
    public async Task The_coach_and_those_who_were_counted_see_a_picture_and_nobody_else()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        var counted = await team.AnsweredAsync(5);
        var silent = (await team.AnsweredAsync(1, agreed: false))[0];
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var later = await team.AnsweredAsync(5);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var other = await store.PersonAsync("Other", coach: true);

        Assert.Equal((2, true), await CountAsync(team.Coach));
        Assert.Equal((2, false), await CountAsync(counted[0]));
        Assert.Equal((1, false), await CountAsync(later[0]));
        Assert.Equal([(team.Group, "Team")], await team.Pictures.CountedInAsync(counted[0], Ct));
        Assert.Empty(await team.Pictures.CountedInAsync(silent, Ct));
        foreach (var stranger in new[] { silent, other, await store.PersonAsync("Administrator", administrator: true), await store.NewGuestAsync() })
            Assert.Null(await team.SeenAsync(stranger));
        Assert.Equal(PictureOutcome.NotFound, await team.TakeAsync(other));
        Assert.Equal(PictureOutcome.NotFound, await team.TakeAsync(counted[0]));

        await store.Writer.WriteAsync(writing => writing.Execute("UPDATE People SET IsCoach = 0 WHERE Id = ?1", team.Coach.HolderId), Ct);
        Assert.Null(await team.SeenAsync(team.Coach));
        Assert.Equal(PictureOutcome.NotFound, await team.TakeAsync());

        async Task<(int, bool)?> CountAsync(LeadManage.Web.Account.Actor actor) => await team.SeenAsync(actor) is { } seen ? (seen.Pictures.Count, seen.IsCoach) : null;
    }

    [Fact]
    public async Task Somebody_with_an_account_finds_that_they_were_counted()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(4);
        var ann = await store.PersonAsync("Ann");
        await team.JoinAsync(ann);
        var result = await store.ResultAsync(ann);

        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        var look = Assert.Single(await store.Get<Grants>().LooksAsync(ann, Ct));
        Assert.Equal((result, Looking.Group, "Coach"), (look.Sitting, look.What, look.Coach));
    }

    [Fact]
    public async Task A_damaged_result_is_left_out()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(6);
        store.Scalar("DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Seal = zeroblob(32) WHERE SittingId = (SELECT min(SittingId) FROM Profiles)");

        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        Assert.Equal(5, (await team.SeenAsync(team.Coach))!.Pictures[0].Figures.People);
    }

    [Fact]
    public async Task A_coach_who_deletes_the_account_takes_the_pictures_along()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        await team.AnsweredAsync(5);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        await store.Writer.WriteAsync(writing => writing.Execute("DELETE FROM Guests WHERE Id = ?1", team.Coach.HolderId), Ct);

        Assert.Equal(("0", "0"), (store.Scalar("SELECT count(*) FROM Pictures"), store.Scalar("SELECT count(*) FROM PictureResults")));
    }
}
