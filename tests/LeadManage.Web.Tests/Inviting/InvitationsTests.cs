using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Inviting;

public sealed class InvitationsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_mail_goes_there_is_a_link_for_each_to_hand_over_and_it_can_be_made_anew()
    {
        await using var asking = await Asking.NewAsync();
        var outcome = await asking.InviteAsync("Ann\nben@example.org, Ben");
        Assert.Equal(2, outcome.People.Select(person => person.Token).Distinct(StringComparer.Ordinal).Count(token => token is not null));
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Outbox"));
        var accepting = asking.Store.Get<Accepting>();
        Assert.NotNull(accepting.Peek(null, outcome.People[0].Token!));

        var anew = await asking.Invitations.RenewLinkAsync(asking.Coach, 1, Ct);

        Assert.Null(accepting.Peek(null, outcome.People[0].Token!));
        Assert.NotNull(accepting.Peek(null, anew!));
    }

    [Fact]
    public async Task More_than_a_days_share_is_not_sent_and_nobody_of_the_list_is_invited()
    {
        await using var asking = await Asking.NewAsync(new LeadManageOptions { InvitationsPerDay = 3 });
        Assert.Null((await asking.InviteAsync("Ann\nBen")).Fault);

        var outcome = await asking.InviteAsync("Cleo\nDora");
        Assert.Equal((InviteFault.TooMany, 1), (outcome.Fault, outcome.Left));
        Assert.Equal("2", asking.Store.Scalar("SELECT count(*) FROM Invitations"));
        await using var other = await Asking.InAsync(asking.Store);
        Assert.Null((await other.InviteAsync("Ann\nBen\nCleo")).Fault);

        asking.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await asking.InviteAsync("Cleo\nDora")).Fault);
    }

    [Fact]
    public async Task What_cannot_be_asked_for_is_not()
    {
        await using var asking = await Asking.NewAsync();
        await using var other = await Asking.InAsync(asking.Store);
        Assert.Equal(InviteFault.Nobody, (await asking.InviteAsync("")).Fault);
        Assert.Equal(InviteFault.WrongDate, (await asking.InviteAsync("Ann", days: 0)).Fault);
        Assert.Equal(InviteFault.WrongDate, (await asking.InviteAsync("Ann", days: 367)).Fault);
        Assert.Equal(InviteFault.LongMessage, (await asking.InviteAsync("Ann", message: new string('a', 1001))).Fault);
        Assert.Equal(InviteFault.NotFound, (await asking.InviteAsync("Ann", questionnaires: "none")).Fault);
        Assert.Equal(InviteFault.NotFound, (await asking.InviteAsync("Ann", group: await other.GroupAsync())).Fault);
        Assert.Equal(InviteFault.NoQuestionnaire, (await asking.Invitations.SendAsync(asking.Coach, new Invite(null, [], asking.Store.Clock.GetUtcNow().AddDays(1), ""), PeopleList.Read("Ann", needsAddress: false), Ct)).Fault);
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Invitations"));
    }

    [Fact]
    public async Task A_link_opens_nothing_after_its_date_or_once_it_was_taken_back()
    {
        await using var asking = await Asking.NewAsync();
        var (kept, taken) = (await asking.InvitedAsync("Ann"), await asking.InvitedAsync("Ben"));
        var accepting = asking.Store.Get<Accepting>();
        Assert.True(await asking.Invitations.WithdrawAsync(asking.Coach, 2, Ct));
        Assert.Null(accepting.Peek(null, taken));
        Assert.Equal(PartOutcome.NotFound, await accepting.AcceptAsync(await asking.Store.NewGuestAsync(), taken, Asking.Nothing, Ct));
        Assert.NotNull(accepting.Peek(null, kept));

        asking.Store.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Null(accepting.Peek(null, kept));
        Assert.Equal(PartOutcome.NotFound, await accepting.AcceptAsync(await asking.Store.NewGuestAsync(), kept, Asking.Nothing, Ct));
        Assert.Equal(PartOutcome.NotFound, await accepting.DeclineAsync(null, kept, noMore: false, Ct));
    }

    [Fact]
    public async Task An_invitation_is_for_one_person_but_may_move_to_another_device_before_anything_is_begun()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var token = await asking.InvitedAsync("Ann", group);
        var accepting = asking.Store.Get<Accepting>();
        await asking.AcceptedAsync(token, new Choices(Tells: true, Counts: true));

        var second = await asking.AcceptedAsync(token);
        Assert.Equal($"{second.HolderId} - -", asking.Store.Scalar("SELECT Members.HolderId || ' ' || ifnull(AgreedAt, '-') || ' ' || ifnull(Invitations.TellsAt, '-') FROM Members JOIN Invitations ON Invitations.Id = InvitationId"));

        await asking.Store.Sittings.BeginAsync(second, TestStore.Lm36, Ct);
        var third = await asking.Store.NewGuestAsync();
        Assert.Equal(DoorStanding.Elsewhere, accepting.Peek(third, token)!.Standing);
        Assert.Equal(PartOutcome.Elsewhere, await accepting.AcceptAsync(third, token, Asking.Nothing, Ct));
        Assert.Equal(PartOutcome.Elsewhere, await accepting.DeclineAsync(third, token, noMore: true, Ct));
        Assert.Equal(DoorStanding.TakenUp, accepting.Peek(second, token)!.Standing);
    }

    [Fact]
    public async Task Nobody_answers_their_own_invitation_or_joins_their_own_group()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (link, token) = (await asking.LinkAsync(group), await asking.InvitedAsync("Ann"));

        Assert.Equal(PartOutcome.Own, await asking.Store.Get<Joining>().JoinAsync(asking.Coach, link, Asking.Nothing, Ct));
        Assert.Equal(PartOutcome.Own, await asking.Store.Get<Accepting>().AcceptAsync(asking.Coach, token, Asking.Nothing, Ct));
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Members"));
    }

    [Fact]
    public async Task Another_coach_reaches_no_group_and_no_invitation()
    {
        await using var asking = await Asking.NewAsync();
        await using var other = await Asking.InAsync(asking.Store);
        var group = await asking.GroupAsync();
        var token = await asking.InvitedAsync("Ann");

        Assert.Null(await other.Groups.FindAsync(other.Coach, group, Ct));
        Assert.Null(await other.Groups.OpenAsync(other.Coach, group, other.Store.Clock.GetUtcNow().AddHours(1), Ct));
        Assert.False(await other.Groups.CloseAsync(other.Coach, group, Ct));
        Assert.False(await other.Groups.EndAsync(other.Coach, group, Ct));
        Assert.False(await other.Invitations.WithdrawAsync(other.Coach, 1, Ct));
        Assert.Null(await other.Invitations.RenewLinkAsync(other.Coach, 1, Ct));
        Assert.NotNull(asking.Store.Get<Accepting>().Peek(null, token));
    }
}
