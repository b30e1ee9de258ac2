using Bunit;
using LeadManage.Web.Inviting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Tests.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>Letters of invitations that do not come, in a real SMTP conversation, as their coach sees them.</summary>
public sealed class UndeliveredTests : BunitContext
{
    private const string Ann = "ann@example.org";

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SinkMode.RefusesRecipient)]
    [InlineData(SinkMode.RefusesContent)]
    public async Task A_refused_letter_is_told_with_what_to_do_and_its_link_can_be_handed_over_instead(SinkMode mode)
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        var group = await asking.GroupAsync();
        await asking.InviteAsync(Ann, group);
        Assert.Null(Assert.Single((await asking.StandingAsync(group)).Invited).Trouble);
        Assert.Null(await asking.Invitations.RenewLinkAsync(asking.Coach, 1, Ct));

        room.Sink.Mode = mode;
        await room.SendAsync();

        var person = Assert.Single((await asking.StandingAsync(group)).Invited);
        Assert.Equal((MailTrouble.Refused, true, InvitedState.Invited), (person.Trouble, person.IsUndeliverable, person.State));
        Assert.Equal("The letter could not be delivered: the mail server refused it. Check the address; if it is wrong, withdraw and invite anew. Or make a new link and hand it over.", Words(asking, person));
        await using var other = await Asking.InAsync(room.Store);
        Assert.Null(await other.Invitations.RenewLinkAsync(other.Coach, 1, Ct));
        var token = await asking.Invitations.RenewLinkAsync(asking.Coach, 1, Ct);
        Assert.NotNull(room.Store.Get<Accepting>().Peek(null, token!));
        // The reminder would have gone to the same address, with the link of before.
        Assert.Equal("0", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));
    }

    [Fact]
    public async Task A_letter_that_is_tried_again_is_told_until_it_goes_or_is_given_up()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync($"{Ann}\nben@example.org");
        room.Sink.Mode = SinkMode.AsksToComeLater;
        await room.SendAsync();
        Assert.Equal([MailTrouble.Delayed, MailTrouble.Delayed], (await asking.Invitations.ListAsync(asking.Coach, Ct)).Select(one => one.Trouble));
        Assert.StartsWith("The letter could not be delivered so far.", Words(asking, (await asking.Invitations.ListAsync(asking.Coach, Ct))[0]), StringComparison.Ordinal);
        Assert.Null(await asking.Invitations.RenewLinkAsync(asking.Coach, 1, Ct));

        await asking.Invitations.WithdrawAsync(asking.Coach, 2, Ct);
        Assert.Equal([null, MailTrouble.Delayed], (await asking.Invitations.ListAsync(asking.Coach, Ct)).Select(one => one.Trouble));
        room.Clock.Advance(TimeSpan.FromDays(3));
        await room.Store.Writer.WriteAsync(store => Outbox.EraseExpired(store, room.Clock.GetUtcNow()), Ct);

        Assert.Equal(MailTrouble.GivenUp, (await asking.Invitations.ListAsync(asking.Coach, Ct))[1].Trouble);
        Assert.NotNull(await asking.Invitations.RenewLinkAsync(asking.Coach, 1, Ct));
    }

    [Fact]
    public async Task A_letter_that_went_at_last_is_no_trouble_any_more()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync(Ann);
        room.Sink.Mode = SinkMode.AsksToComeLater;
        await room.SendAsync();
        Assert.Equal(MailTrouble.Delayed, Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).Trouble);

        room.Sink.Mode = SinkMode.Accepts;
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.SendAsync();

        Assert.Null(Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).Trouble);
        Assert.Equal("", Words(asking, Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct))));
    }

    /// <summary>Only who has not answered is reminded.</summary>
    [Fact]
    public async Task Of_a_reminder_nothing_is_told()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync(Ann);
        await room.SendAsync();
        room.Sink.Mode = SinkMode.RefusesRecipient;
        room.Clock.Advance(TimeSpan.FromDays(13));
        await room.SendAsync();
        Assert.Equal("2", room.Store.Scalar($"SELECT Outcome FROM Outbox WHERE Outcome = {(int)MailOutcome.Refused}"));

        Assert.Null(Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).Trouble);
    }

    /// <summary>What the table says below how it stands.</summary>
    private string Words(Asking asking, InvitedPerson person)
    {
        if (!Services.Any(service => service.ServiceType == typeof(Invitations)))
            Services.AddSingleton(asking.Invitations);
        var shown = Render<InvitedTable>(parameters => parameters.Add(table => table.Coach, asking.Coach).Add(table => table.People, [person]));
        return shown.FindAll("td:nth-child(3) .small").SingleOrDefault()?.TextContent ?? "";
    }
}
