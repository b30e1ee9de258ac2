using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Sharing;

namespace LeadManage.Web.Tests.Inviting;

public sealed class GroupsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_of_a_group_lets_people_in_until_its_time()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group, hours: 4);
        await asking.JoinedAsync(link);
        asking.Store.Clock.Advance(TimeSpan.FromHours(4));

        Assert.Null(asking.Store.Get<Joining>().Peek(null, link));
        Assert.Equal(PartOutcome.NotFound, await asking.Store.Get<Joining>().JoinAsync(await asking.Store.NewGuestAsync(), link, Asking.Nothing, Ct));
        Assert.Equal(1, (await asking.StandingAsync(group)).Group.Joined);
    }

    [Fact]
    public async Task Looking_at_a_link_changes_nothing()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group);
        var before = asking.Store.Scalar("SELECT total(JoinUntil) || ' ' || (SELECT count(*) FROM Members) || ' ' || (SELECT count(*) FROM Guests) FROM Groups");
        for (var look = 0; look < 3; look++)
            Assert.Equal("Team North", asking.Store.Get<Joining>().Peek(null, link)?.Group);

        Assert.Equal(before, asking.Store.Scalar("SELECT total(JoinUntil) || ' ' || (SELECT count(*) FROM Members) || ' ' || (SELECT count(*) FROM Guests) FROM Groups"));
    }

    [Fact]
    public async Task The_store_keeps_no_token_that_opens_anything()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (link, token) = (await asking.LinkAsync(group), await asking.InvitedAsync(group: group));
        var stored = asking.Store.Scalar("SELECT hex(JoinHash) || (SELECT hex(TokenHash) FROM Invitations) FROM Groups");

        foreach (var secret in (string[])[link, token])
        {
            var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(secret);
            Assert.Equal(32, bytes.Length);
            Assert.DoesNotContain(Convert.ToHexString(bytes), stored, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)), stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_new_link_ends_the_one_of_before_and_closing_ends_both()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (first, second) = (await asking.LinkAsync(group), await asking.LinkAsync(group));
        var joining = asking.Store.Get<Joining>();
        Assert.Null(joining.Peek(null, first));
        Assert.NotNull(joining.Peek(null, second));
        Assert.True(await asking.Groups.IsLinkAsync(asking.Coach, group, second, Ct));
        Assert.False(await asking.Groups.IsLinkAsync(asking.Coach, group, first, Ct));

        Assert.True(await asking.Groups.CloseAsync(asking.Coach, group, Ct));

        Assert.Null(joining.Peek(null, second));
        Assert.Null((await asking.StandingAsync(group)).Group.JoinUntil);
    }

    [Fact]
    public async Task An_ended_group_takes_nobody_and_opens_no_more()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (link, token) = (await asking.LinkAsync(group), await asking.InvitedAsync(group: group));
        Assert.True(await asking.Groups.EndAsync(asking.Coach, group, Ct));

        Assert.Null(asking.Store.Get<Joining>().Peek(null, link));
        Assert.Null(asking.Store.Get<Accepting>().Peek(null, token));
        Assert.Null(await asking.Groups.OpenAsync(asking.Coach, group, asking.Store.Clock.GetUtcNow().AddHours(1), Ct));
        Assert.Equal(InviteFault.NotFound, (await asking.InviteAsync("Ben", group)).Fault);
        Assert.True((await asking.StandingAsync(group)).Group.IsOver);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((31 * 24) + 1)]
    public async Task A_link_ends_ahead_and_within_a_month(int hours)
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();

        Assert.Null(await asking.Groups.OpenAsync(asking.Coach, group, asking.Store.Clock.GetUtcNow().AddHours(hours), Ct));
    }

    [Fact]
    public async Task A_group_has_a_name_and_a_questionnaire_and_only_coaches_make_one()
    {
        await using var asking = await Asking.NewAsync();

        Assert.Null(await asking.Groups.MakeAsync(asking.Coach, " \n ", "lm36", Ct));
        Assert.Null(await asking.Groups.MakeAsync(asking.Coach, new string('a', 81), "lm36", Ct));
        Assert.Null(await asking.Groups.MakeAsync(asking.Coach, "Team", "none", Ct));
        Assert.Null(await asking.Groups.MakeAsync(await asking.Store.PersonAsync("Ann"), "Team", "lm36", Ct));
        Assert.NotNull(await asking.Groups.MakeAsync(asking.Coach, "Team\u202E", "lm36", Ct));
        Assert.Equal("Team", Assert.Single(await asking.Groups.ListAsync(asking.Coach, Ct)).Name);
    }

    [Fact]
    public async Task Who_is_no_coach_any_more_has_no_group_and_their_links_open_nothing()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (link, token) = (await asking.LinkAsync(group), await asking.InvitedAsync());
        asking.Store.Scalar($"UPDATE People SET IsCoach = 0 WHERE Id = {asking.Coach.HolderId}");

        Assert.Empty(await asking.Groups.ListAsync(asking.Coach, Ct));
        Assert.Null(await asking.Store.Get<GroupStandings>().FindAsync(asking.Coach, group, Ct));
        Assert.Empty(await asking.Invitations.ListAsync(asking.Coach, Ct));
        Assert.Null(asking.Store.Get<Joining>().Peek(null, link));
        Assert.Null(asking.Store.Get<Accepting>().Peek(null, token));
        Assert.Equal(PartOutcome.NotFound, await asking.Store.Get<Joining>().JoinAsync(await asking.Store.NewGuestAsync(), link, Asking.Nothing, Ct));
        Assert.Equal(InviteFault.NotFound, (await asking.InviteAsync("Ben")).Fault);
    }
}
