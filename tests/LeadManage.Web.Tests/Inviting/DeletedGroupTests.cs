using LeadManage.Web.Grouping;
using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Grouping;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>A group that is over can be deleted; what its coach has seen of it is not forgotten with it.</summary>
public sealed class DeletedGroupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_invitations_links_and_pictures_go_with_it_and_nobody_sees_it_any_more()
    {
        await using var asking = await Asking.NewAsync();
        var store = asking.Store;
        var group = await asking.GroupAsync("Canary-Group");
        var team = new Team(store, asking.Coach, group);
        var (link, counted) = (await asking.LinkAsync(group), await team.AnsweredAsync(5));
        await asking.InviteAsync("Canary-Name", group, message: "Canary-Message");
        var kept = await asking.GroupAsync("Kept");
        await asking.InviteAsync("Kept", kept);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());

        Assert.False(await asking.Groups.DeleteAsync(asking.Coach, group, Ct));
        Assert.True(await asking.Groups.EndAsync(asking.Coach, group, Ct));
        Assert.False(await asking.Groups.DeleteAsync(await store.PersonAsync("Other", coach: true), group, Ct));
        Assert.False(await asking.Groups.DeleteAsync(counted[0], group, Ct));
        Assert.NotNull(await team.SeenAsync(counted[0]));
        Assert.True(await asking.Groups.DeleteAsync(asking.Coach, group, Ct));

        Assert.Equal(kept, Assert.Single(await asking.Groups.ListAsync(asking.Coach, Ct)).Id);
        Assert.Null(await team.SeenAsync(asking.Coach));
        Assert.Null(await team.SeenAsync(counted[0]));
        Assert.Empty(await team.Pictures.CountedInAsync(counted[0], Ct));
        Assert.Empty(store.Get<TakingPart>().List(counted[0]));
        Assert.Null(store.Get<Joining>().Peek(null, link));
        Assert.Equal(("0", "1", ""), (store.Scalar("SELECT count(*) FROM Members"), store.Scalar("SELECT count(*) FROM Invitations"), store.Scalar("SELECT Figures FROM Pictures")));
        Assert.False(await asking.Groups.DeleteAsync(asking.Coach, group, Ct));
        Assert.Single(await store.MyData.ListAsync(counted[0], Ct));
    }

    [Fact]
    public async Task Whom_the_coach_has_seen_together_stays_known_so_that_no_later_picture_is_subtracted_from_one_that_is_gone()
    {
        await using var store = await TestStore.NewAsync();
        var team = await Team.OfAsync(store);
        var people = await team.AnsweredAsync(6);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        var groups = store.Get<Groups>();
        Assert.True(await groups.EndAsync(team.Coach, team.Group, Ct));
        Assert.True(await groups.DeleteAsync(team.Coach, team.Group, Ct));

        var other = await Team.OfAsync(store, team.Coach);
        foreach (var person in people.Skip(1))
            await store.Writer.WriteAsync(writing => writing.Execute("INSERT INTO Members (GroupId, HolderId, JoinedAt, AgreedAt) VALUES (?1, ?2, 0, 1)", other.Group, person.HolderId), Ct);

        Assert.Equal(PictureOutcome.TooClose, await other.TakeAsync());
        Assert.Equal("6", store.Scalar("SELECT count(*) FROM PictureResults"));
        // To another coach it was never shown.
        var stranger = await Team.OfAsync(store, await store.PersonAsync("Stranger", coach: true));
        foreach (var person in people.Skip(1))
            await store.Writer.WriteAsync(writing => writing.Execute("INSERT INTO Members (GroupId, HolderId, JoinedAt, AgreedAt) VALUES (?1, ?2, 0, 1)", stranger.Group, person.HolderId), Ct);
        Assert.Equal(PictureOutcome.Taken, await stranger.TakeAsync());
    }
}
