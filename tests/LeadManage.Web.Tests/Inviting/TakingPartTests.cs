using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Inviting;

public sealed class TakingPartTests
{
    private static readonly Choices Both = new(Tells: true, Counts: true, "Ann");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_agreed_to_that_was_not_chosen_and_each_by_itself()
    {
        await using var asking = await Asking.NewAsync();
        var link = await asking.LinkAsync(await asking.GroupAsync());
        await asking.JoinedAsync(link);
        await asking.JoinedAsync(link, new Choices(Tells: true, Counts: false, "Ben"));
        await asking.JoinedAsync(link, new Choices(Tells: false, Counts: true, "Cleo"));

        Assert.Equal("- - -|t - Ben|- c -", asking.Store.Scalar("SELECT group_concat(iif(TellsAt IS NULL, '-', 't') || ' ' || iif(AgreedAt IS NULL, '-', 'c') || ' ' || ifnull(Name, '-'), '|') FROM (SELECT * FROM Members ORDER BY Id)"));
    }

    [Fact]
    public async Task Who_tells_by_a_groups_link_gives_a_name()
    {
        await using var asking = await Asking.NewAsync();
        var link = await asking.LinkAsync(await asking.GroupAsync());
        var joining = asking.Store.Get<Joining>();
        var guest = await asking.Store.NewGuestAsync();

        Assert.Equal(PartOutcome.NameMissing, await joining.JoinAsync(guest, link, new Choices(Tells: true, Counts: false, " "), Ct));
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Members"));
        Assert.Equal(PartOutcome.Done, await joining.JoinAsync(guest, link, Asking.Nothing, Ct));
        Assert.Equal(PartOutcome.NameMissing, await joining.JoinAsync(guest, link, new Choices(Tells: true, Counts: false), Ct));
    }

    [Fact]
    public async Task Joining_twice_is_one_membership_and_changes_what_was_agreed()
    {
        await using var asking = await Asking.NewAsync();
        var link = await asking.LinkAsync(await asking.GroupAsync());
        var ann = await asking.JoinedAsync(link, Both);
        asking.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Both, asking.Store.Get<Joining>().Peek(ann, link)!.Choices);
        Assert.Equal(PartOutcome.Done, await asking.Store.Get<Joining>().JoinAsync(ann, link, Both with { Tells = false }, Ct));

        var part = Assert.Single(asking.Store.Get<TakingPart>().List(ann));
        Assert.Equal(new Choices(Tells: false, Counts: true), part.Choices);
        Assert.Equal("1", asking.Store.Scalar("SELECT AgreedAt = JoinedAt FROM Members"));
    }

    [Fact]
    public async Task Leaving_takes_the_name_and_the_count_back_and_keeps_ones_result()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var ann = await asking.JoinedAsync(await asking.LinkAsync(group), Both);
        var result = await asking.Store.ResultAsync(ann);
        var parts = asking.Store.Get<TakingPart>();
        Assert.True(await parts.LeaveAsync(ann, Assert.Single(parts.List(ann)).Id, Ct));

        Assert.Empty(parts.List(ann));
        Assert.Equal((0, 0), ((await asking.StandingAsync(group)).Group.Joined, (await asking.StandingAsync(group)).Told.Count));
        Assert.NotNull(await asking.Store.Profiles.FindAsync(ann, result, Ct));
    }

    [Fact]
    public async Task Nobody_changes_or_leaves_for_somebody_else()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var ann = await asking.JoinedAsync(await asking.LinkAsync(group), Both);
        var ben = await asking.AcceptedAsync(await asking.InvitedAsync("Ben", group), Both);
        var stranger = await asking.Store.NewGuestAsync();
        var parts = asking.Store.Get<TakingPart>();
        foreach (var part in parts.List(ann).Concat(parts.List(ben)))
        {
            Assert.Equal(PartOutcome.NotFound, await parts.ChangeAsync(stranger, part.Id, Asking.Nothing, Ct));
            Assert.False(await parts.LeaveAsync(stranger, part.Id, Ct));
        }

        Assert.Equal(new Choices(Tells: true, Counts: true), Assert.Single(parts.List(ben)).Choices);
        Assert.Equal(Both, Assert.Single(parts.List(ann)).Choices);
    }

    [Fact]
    public async Task What_a_guest_takes_part_in_goes_over_to_the_account_with_the_sittings()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (link, token) = (await asking.LinkAsync(group), await asking.InvitedAsync("Ann"));
        var (guest, cookie) = await asking.Store.Guests.IssueAsync(Ct);
        await asking.Store.Get<Joining>().JoinAsync(guest, link, Both, Ct);
        await asking.Store.Get<Accepting>().AcceptAsync(guest, token, Both, Ct);
        var ann = await asking.Store.PersonAsync("Ann");
        Assert.True(await asking.Store.Writer.WriteAsync(store => Claiming.Claim(store, GuestTokens.HashOf(cookie)!, ann.HolderId), Ct));

        var parts = asking.Store.Get<TakingPart>().List(ann);
        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.True(part.Choices.Tells));
        await asking.Store.ResultAsync(ann);
        Assert.Equal(["Ann"], (await asking.StandingAsync(group)).Told);
        Assert.Equal(InvitedState.Answered, Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).State);
    }

    [Fact]
    public async Task Where_guest_and_account_are_in_one_group_one_membership_stays()
    {
        await using var asking = await Asking.NewAsync();
        var link = await asking.LinkAsync(await asking.GroupAsync());
        var ann = await asking.Store.PersonAsync("Ann");
        var (guest, cookie) = await asking.Store.Guests.IssueAsync(Ct);
        foreach (var actor in (Actor[])[ann, guest])
            await asking.Store.Get<Joining>().JoinAsync(actor, link, Both, Ct);
        await asking.Store.Writer.WriteAsync(store => Claiming.Claim(store, GuestTokens.HashOf(cookie)!, ann.HolderId), Ct);

        Assert.Equal(ann.HolderId.ToString(), asking.Store.Scalar("SELECT group_concat(HolderId) FROM Members"));
    }

    [Fact]
    public async Task Erasing_takes_every_row_along()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group);
        var guest = await asking.JoinedAsync(link, Both);
        await asking.Store.Get<Accepting>().AcceptAsync(guest, await asking.InvitedAsync("Guest", group), Both, Ct);
        var result = await asking.Store.ResultAsync(guest);
        var ann = await asking.Store.PersonAsync("Ann");
        await asking.Store.Get<Joining>().JoinAsync(ann, link, Both, Ct);
        await asking.Store.Get<Accepting>().AcceptAsync(ann, await asking.InvitedAsync("Ann"), Both, Ct);
        await asking.InviteAsync(asking.Store.Scalar($"SELECT upper(Email) FROM People WHERE Id = {ann.HolderId}"), group);
        Assert.Equal("2 3", Rows(asking.Store));

        Assert.True(await asking.Store.MyData.EraseAsync(guest, result, Ct));
        Assert.Equal("1 2", Rows(asking.Store));
        Assert.True(await asking.Accounts.EraseAsync(ann, Ct));
        Assert.Equal("0 0", Rows(asking.Store));

        await asking.JoinedAsync(link, Both);
        await asking.InvitedAsync("Ben", group);
        Assert.True(await asking.Accounts.EraseAsync(asking.Coach, Ct));
        Assert.Equal("0 0", Rows(asking.Store));
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Groups"));
    }

    [Fact]
    public async Task A_guest_who_joined_and_has_not_begun_stays_as_long_as_a_sitting_does()
    {
        await using var asking = await Asking.NewAsync(new LeadManageOptions { RetentionDays = 90 });
        await asking.JoinedAsync(await asking.LinkAsync(await asking.GroupAsync()));
        await asking.AcceptedAsync(await asking.InvitedAsync("Ann"));
        var nobody = await asking.Store.NewGuestAsync();
        await UpkeepAsync(asking.Store, TimeSpan.FromHours(2));
        Assert.Equal("2 1", $"{asking.Store.Scalar("SELECT count(*) FROM Guests WHERE length(TokenHash) > 0")} {asking.Store.Scalar("SELECT count(*) FROM Members")}");
        Assert.Equal("0", asking.Store.Scalar($"SELECT count(*) FROM Guests WHERE Id = {nobody.HolderId}"));

        await UpkeepAsync(asking.Store, TimeSpan.FromDays(90));

        Assert.Equal("0 0", Rows(asking.Store));
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Guests WHERE length(TokenHash) > 0"));
    }

    [Fact]
    public async Task An_invitation_goes_some_time_after_its_date_unless_somebody_is_in_a_group_by_it()
    {
        await using var asking = await Asking.NewAsync(new LeadManageOptions { RetentionDays = 90 });
        var ann = await asking.Store.PersonAsync("Ann");
        await asking.Store.Get<Accepting>().AcceptAsync(ann, await asking.InvitedAsync("Ann", await asking.GroupAsync()), Both, Ct);
        await asking.InvitedAsync("Ben");
        await UpkeepAsync(asking.Store, TimeSpan.FromDays(103));
        Assert.Equal("1 2", Rows(asking.Store));

        await UpkeepAsync(asking.Store, TimeSpan.FromDays(2));

        Assert.Equal("1 1", Rows(asking.Store));
    }

    [Fact]
    public async Task Open_pages_of_the_coach_hear_of_each_step_after_it_is_stored()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var heard = new List<string>();
        using var listening = asking.Store.Get<LiveChanges>().Subscribe(asking.Coach.HolderId, async change => heard.Add($"{change} {(await asking.StandingAsync(group)).Group.Joined}"));
        var ann = await asking.JoinedAsync(await asking.LinkAsync(group), Both);
        var parts = asking.Store.Get<TakingPart>();
        var result = await asking.Store.ResultAsync(ann);
        await parts.ChangeAsync(ann, Assert.Single(parts.List(ann)).Id, Asking.Nothing, Ct);
        await parts.LeaveAsync(ann, Assert.Single(parts.List(ann)).Id, Ct);

        Assert.Equal(["PartChanged 1", "Submitted 1", "PartChanged 1", "PartChanged 0"], heard);
        Assert.NotEqual(default, result);
    }

    private static string Rows(TestStore store) => store.Scalar("SELECT (SELECT count(*) FROM Members) || ' ' || (SELECT count(*) FROM Invitations)");

    private static async Task UpkeepAsync(TestStore store, TimeSpan later)
    {
        // Idle guests go when they are seen twice.
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        store.Clock.Advance(later);
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
        store.Clock.Advance(TimeSpan.FromHours(2));
        await store.Get<Upkeep>().EraseExpiredAsync(Ct);
    }
}
