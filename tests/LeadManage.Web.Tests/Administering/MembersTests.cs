using LeadManage.Web.Administering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Sharing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Administering;

public sealed class MembersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_finds_people_by_name_or_address_and_nobody_else_does()
    {
        await using var store = await TestStore.NewAsync();
        var administrator = await store.PersonAsync("Root", administrator: true);
        foreach (var name in new[] { "Ann", "Anna_B", "Ben%" })
            await store.PersonAsync(name);
        var members = store.Get<Members>();

        Assert.Equal(["Ann", "Anna_B"], (await members.ListAsync(administrator, "ann", 0, Ct))!.Select(member => member.Name));
        Assert.Equal(["Anna_B"], (await members.ListAsync(administrator, "_b", 0, Ct))!.Select(member => member.Name));
        Assert.Equal(["Ben%"], (await members.ListAsync(administrator, "%-", 0, Ct))!.Select(member => member.Name));
        Assert.Null(await members.ListAsync(await store.PersonAsync("Coach", coach: true), null, 0, Ct));
        Assert.Null(await members.ListAsync(await store.NewGuestAsync(), null, 0, Ct));
    }

    [Fact]
    public async Task Roles_are_given_by_administrators_to_others_only()
    {
        await using var store = await TestStore.NewAsync();
        var (administrator, ann, ben) = (await store.PersonAsync("Root", administrator: true), await store.PersonAsync("Ann"), await store.PersonAsync("Ben", coach: true));
        var members = store.Get<Members>();

        Assert.True(await members.SetRoleAsync(administrator, ann.HolderId, Roles.Coach, on: true, Ct));
        Assert.False(await members.SetRoleAsync(administrator, administrator.HolderId, Roles.Administrator, on: false, Ct));
        Assert.False(await members.SetRoleAsync(ben, ann.HolderId, Roles.Administrator, on: true, Ct));
        Assert.False(await members.SetRoleAsync(ben, ben.HolderId, Roles.Administrator, on: true, Ct));

        Assert.Equal("1", store.Scalar($"SELECT IsCoach = 1 AND IsAdministrator = 0 AND length(CoachCode) = 10 FROM People WHERE Id = {ann.HolderId}"));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM People WHERE IsAdministrator = 1"));
    }

    [Fact]
    public async Task Who_is_no_coach_any_more_sees_nothing_and_again_what_stands_when_they_are()
    {
        await using var store = await TestStore.NewAsync();
        var (administrator, ann, coach) = (await store.PersonAsync("Root", administrator: true), await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        await store.ShareAsync(ann, coach, sittings: [await store.ResultAsync(ann)]);
        async Task<int> Seen() => (await store.Get<Clients>().ListAsync(coach, new ClientQuery(), Ct)).Total;
        Assert.Equal(1, await Seen());

        await store.Get<Members>().SetRoleAsync(administrator, coach.HolderId, Roles.Coach, on: false, Ct);
        Assert.Equal(0, await Seen());
        Assert.Null(await store.Get<Grants>().CoachAsync(ann, store.Scalar($"SELECT CoachCode FROM People WHERE Id = {coach.HolderId}"), Ct));

        await store.Get<Members>().SetRoleAsync(administrator, coach.HolderId, Roles.Coach, on: true, Ct);
        Assert.Equal(1, await Seen());
    }
}
