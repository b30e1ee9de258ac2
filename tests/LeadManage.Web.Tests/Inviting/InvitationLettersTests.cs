using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Mailing;
using LeadManage.Web.Tests.Sharing;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>Letters of invitations, in a real SMTP conversation.</summary>
public sealed class InvitationLettersTests
{
    private const string Ann = "ann@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_letter_says_who_asks_for_what_until_when_and_its_link_opens_the_invitation()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        var group = await asking.GroupAsync("Team <b>North</b>");
        var outcome = await asking.InviteAsync($"{Ann}, Ann Canary", group, message: "We begin in May.\n\n<script>alert(1)</script>");
        Assert.Null(Assert.Single(outcome.People).Token);
        await room.SendAsync();

        var letter = Assert.Single(room.Sink.Taken);
        Assert.Equal(Ann, letter.To.Mailboxes.Single().Address);
        Assert.Equal("Cora asks you to answer Leading and managing at work", letter.Subject);
        Assert.Contains("by March 15, 2026", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Cora writes:\n\nWe begin in May.\n\n<script>alert(1)</script>", letter.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", letter.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("Team <b>North</b>", room.Store.Get<Accepting>().Peek(null, TokenOf(letter.TextBody))?.Group);
    }

    [Fact]
    public async Task One_reminder_goes_in_the_morning_two_days_before_the_last_day()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.Invitations.SendAsync(asking.Coach, new Invite(null, ["lm36"], new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero), ""), PeopleList.Read(Ann, needsAddress: true), Ct);
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);

        room.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 7, 59, 0, TimeSpan.Zero));
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 8, 0, 0, TimeSpan.Zero));
        await room.SendAsync();

        Assert.Equal("Until March 15: Leading and managing at work", room.Sink.Taken[^1].Subject);
        room.Clock.Advance(TimeSpan.FromDays(3));
        await room.SendAsync();
        Assert.Equal(2, room.Sink.Taken.Count);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("decline")]
    [InlineData("leave")]
    [InlineData("withdraw")]
    [InlineData("end")]
    [InlineData("erase")]
    [InlineData("erase coach")]
    public async Task Nobody_is_reminded_after_the_matter_is_over(string act)
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        var group = await asking.GroupAsync();
        await asking.InviteAsync(Ann, group);
        await room.SendAsync();
        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));

        await DoAsync(asking, act, TokenOf(room.Sink.Taken[0].TextBody), group);

        Assert.Equal("0", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));
    }

    [Fact]
    public async Task No_reminder_follows_on_the_heels_of_the_letter()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync(Ann, days: 3);

        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM Outbox"));
    }

    [Fact]
    public async Task An_address_is_not_invited_twice_to_the_same_while_it_stands()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync(Ann);

        Assert.Contains("invited already", Assert.Single((await asking.InviteAsync("ANN@example.org")).People).Problem, StringComparison.Ordinal);
        Assert.Null(Assert.Single((await asking.InviteAsync(Ann, questionnaires: "lm12")).People).Problem);
        Assert.Null(Assert.Single((await asking.InviteAsync(Ann, await asking.GroupAsync())).People).Problem);
        await asking.Invitations.WithdrawAsync(asking.Coach, 1, Ct);
        Assert.Null(Assert.Single((await asking.InviteAsync(Ann)).People).Problem);
        room.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Null(Assert.Single((await asking.InviteAsync(Ann)).People).Problem);
    }

    [Fact]
    public async Task Bad_lines_hold_back_no_good_one_and_the_letters_of_all_good_ones_go()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);

        var outcome = await asking.InviteAsync("ann@example.org\nben\ncleo@example.org");

        Assert.Equal([null, "There is no e-mail address in this line. Add one, for example ann@example.org.", null], outcome.People.Select(person => person.Problem));
        await room.SendAsync();
        Assert.Equal(["ann@example.org", "cleo@example.org"], room.Sink.Taken.Select(letter => letter.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_wants_no_more_invitations_of_a_coach_gets_none_but_others_may_still_ask()
    {
        await using var room = await MailRoom.NewAsync();
        await using var asking = await Asking.InAsync(room.Store);
        await asking.InviteAsync(Ann);
        await room.SendAsync();
        Assert.Equal(PartOutcome.Done, await room.Store.Get<Accepting>().DeclineAsync(null, TokenOf(room.Sink.Taken[0].TextBody), noMore: true, Ct));

        Assert.Contains("no more invitations from you", Assert.Single((await asking.InviteAsync("Ann@Example.org", questionnaires: "lm12")).People).Problem, StringComparison.Ordinal);
        await using var other = await Asking.InAsync(room.Store);
        Assert.Null(Assert.Single((await other.InviteAsync(Ann)).People).Problem);
        Assert.DoesNotContain("ann", room.Store.Scalar("SELECT group_concat(hex(AddressHash)) FROM InvitingRefusals"), StringComparison.OrdinalIgnoreCase);
    }

    private static string TokenOf(string? text) => text!.Split("/invitation/")[1].Split(['\r', '\n'])[0];

    private static async Task DoAsync(Asking asking, string act, string token, long group)
    {
        var (accepting, store) = (asking.Store.Get<Accepting>(), asking.Store);
        if (act == "decline")
            await accepting.DeclineAsync(null, token, noMore: false, Ct);
        else if (act == "withdraw")
            await asking.Invitations.WithdrawAsync(asking.Coach, 1, Ct);
        else if (act == "end")
            await asking.Groups.EndAsync(asking.Coach, group, Ct);
        else if (act == "erase coach")
            await asking.Accounts.EraseAsync(asking.Coach, Ct);
        else
        {
            var ann = await asking.AcceptedAsync(token);
            var result = await store.Sittings.BeginAsync(ann, Storage.TestStore.Lm36, Ct);
            Assert.Equal("1", store.Scalar("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));
            if (act == "answer")
                await store.ResultAsync(ann);
            else if (act == "leave")
                Assert.True(await store.Get<TakingPart>().LeaveAsync(ann, Assert.Single(store.Get<TakingPart>().List(ann)).Id, Ct));
            else
                Assert.True(await store.MyData.EraseAsync(ann, result, Ct));
        }
    }
}
