using LeadManage.Web.Account;
using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Sharing;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>What a coach learns of who has answered: names of those who want it, and of the others never a single one.</summary>
public sealed class WhoHasAnsweredTests
{
    private static readonly Choices Telling = new(Tells: true, Counts: false, "Ann");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_shows_only_when_its_owner_tells_and_has_answered()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group);
        var ann = await asking.JoinedAsync(link, Telling);
        Assert.Empty((await asking.StandingAsync(group)).Told);

        await asking.Store.ResultAsync(ann);
        Assert.Equal(["Ann"], (await asking.StandingAsync(group)).Told);

        var part = Assert.Single(asking.Store.Get<TakingPart>().List(ann));
        Assert.Equal(PartOutcome.Done, await asking.Store.Get<TakingPart>().ChangeAsync(ann, part.Id, Asking.Nothing, Ct));
        Assert.Empty((await asking.StandingAsync(group)).Told);
        Assert.Equal("0", asking.Store.Scalar("SELECT count(*) FROM Members WHERE Name IS NOT NULL"));
    }

    [Fact]
    public async Task A_result_of_before_joining_or_of_another_questionnaire_answers_nothing()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group);
        var ann = await asking.Store.NewGuestAsync();
        await asking.Store.ResultAsync(ann);
        asking.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PartOutcome.Done, await asking.Store.Get<Joining>().JoinAsync(ann, link, Telling, Ct));
        Assert.Empty((await asking.StandingAsync(group)).Told);
        asking.Store.Scalar("UPDATE Groups SET Questionnaire = 'other'");

        await asking.Store.ResultAsync(ann);
        Assert.Empty((await asking.StandingAsync(group)).Told);

        asking.Store.Scalar("UPDATE Groups SET Questionnaire = 'lm36'");
        Assert.Equal(["Ann"], (await asking.StandingAsync(group)).Told);
    }

    [Fact]
    public async Task Of_those_who_do_not_tell_a_number_shows_from_five_on()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var link = await asking.LinkAsync(group);
        var told = await asking.JoinedAsync(link, Telling);
        await asking.Store.ResultAsync(told);
        for (var count = 1; count <= 6; count++)
        {
            await asking.Store.ResultAsync(await asking.JoinedAsync(link));
            var standing = await asking.StandingAsync(group);
            Assert.Equal(count + 1, standing.Group.Joined);
            Assert.Equal(count < 5 ? null : count, standing.Others);
        }
    }

    [Fact]
    public async Task One_invited_and_one_answered_shows_nothing_but_that_they_were_invited()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var token = await asking.InvitedAsync("Ann", group);
        var before = await asking.StandingAsync(group);
        var ann = await asking.AcceptedAsync(token);
        await asking.Store.ResultAsync(ann);

        var after = await asking.StandingAsync(group);
        Assert.Equal(Shown(before.Invited), Shown(after.Invited));
        Assert.Equal((before.Group, before.Others, before.OthersInvited), (after.Group, after.Others, after.OthersInvited));
        Assert.Empty(after.Told);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(4, 40, null)]
    [InlineData(5, 5, null)]
    [InlineData(5, 6, 5)]
    [InlineData(9, 40, 5)]
    [InlineData(10, 10, 5)]
    [InlineData(10, 11, 10)]
    [InlineData(40, 40, 35)]
    public void Of_those_whom_a_coach_chose_a_number_is_in_fives_and_never_all(int answered, int silent, int? told) =>
        Assert.Equal(told, GroupStandings.AtLeast(answered, silent));

    /// <summary>A coach who takes one back and sees a number fall would know of that one.</summary>
    [Fact]
    public async Task Withdrawing_an_invitation_shows_nothing_of_what_its_person_did()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var outcome = await asking.InviteAsync(string.Join('\n', Enumerable.Range(1, 6).Select(number => $"Person {number}")), group);
        foreach (var person in outcome.People.Take(5))
            await asking.Store.ResultAsync(await asking.AcceptedAsync(person.Token!));
        var before = await asking.StandingAsync(group);
        Assert.Equal(5, before.OthersInvited);

        foreach (var person in before.Invited)
            Assert.True(await asking.Invitations.WithdrawAsync(asking.Coach, person.Id, Ct));

        var after = await asking.StandingAsync(group);
        Assert.Equal(5, after.OthersInvited);
        Assert.All(after.Invited, person => Assert.Equal(InvitedState.Withdrawn, person.State));
    }

    [Fact]
    public async Task Declining_shows_nowhere()
    {
        await using var asking = await Asking.NewAsync();
        var group = await asking.GroupAsync();
        var (waiting, declining) = (await asking.InvitedAsync("Ann", group), await asking.InvitedAsync("Ann", group));
        Assert.Equal(PartOutcome.Done, await asking.Store.Get<Accepting>().DeclineAsync(null, declining, noMore: true, Ct));

        var standing = await asking.StandingAsync(group);
        Assert.NotEqual(waiting, declining);
        Assert.Single(Shown(standing.Invited).Distinct());
        Assert.Equal(2, standing.Group.Invited);
    }

    [Fact]
    public async Task Who_was_invited_and_tells_is_named_as_the_coach_calls_them_once_everything_is_answered()
    {
        await using var asking = await Asking.NewAsync();
        var token = await asking.InvitedAsync("Ann", questionnaires: ["lm36", "lm12"]);
        var ann = await asking.AcceptedAsync(token, Telling);
        await asking.Store.ResultAsync(ann);
        Assert.Equal(InvitedState.Invited, Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).State);

        await SubmitAsync(asking, ann, "lm12");

        Assert.Equal(InvitedState.Answered, Assert.Single(await asking.Invitations.ListAsync(asking.Coach, Ct)).State);
    }

    private static IEnumerable<(string, string?, DateTimeOffset, DateTimeOffset, InvitedState)> Shown(IEnumerable<InvitedPerson> people) =>
        people.Select(person => (person.Called, person.Email, person.MadeAt, person.EndsAt, person.State));

    private static async Task SubmitAsync(Asking asking, Actor actor, string questionnaire)
    {
        var instrument = LeadManage.Assessment.Instruments.InstrumentCatalog.Published.Latest(questionnaire)!;
        var id = await asking.Store.Sittings.BeginAsync(actor, instrument, Ct);
        await asking.Store.Sittings.RecordAsync(actor, id, [.. instrument.Items.Select((item, place) => new Web.Answering.QueuedAnswer("page", place + 1, item.Id, instrument.Format.Lo))], Ct);
        Assert.Equal(Web.Answering.SubmitOutcome.Done, await asking.Store.Sittings.SubmitAsync(actor, id, Web.Answering.LastWord.None, Ct));
    }
}
