using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Reminding;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Mailing;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using LeadManage.Web.Tests.Sharing;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.Tests.Reminding;

/// <summary>A letter on the day of a plan: asked for, taken back, and gone by itself when it is not needed any more.</summary>
public sealed class RemindersTests : IAsyncLifetime
{
    private const string Waiting = "SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL";

    private static readonly Instrument Plan = InstrumentCatalog.Published.Find("plan.v1")!;

    private MailRoom _room = null!;
    private Actor _ann = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Reminders Reminders => _room.Store.Get<Reminders>();

    public async ValueTask InitializeAsync()
    {
        _room = await MailRoom.NewAsync();
        _ann = await _room.Store.PersonAsync("Ann");
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task It_goes_on_the_day_once_to_the_address_of_the_account_and_says_nothing_of_the_plan()
    {
        var plan = await PlannedAsync(_ann);
        Assert.Equal(ReminderState.Off, await StateAsync(plan));

        Assert.True(await Reminders.AskAsync(_ann, plan, Ct));
        Assert.False(await Reminders.AskAsync(_ann, plan, Ct));
        Assert.Equal(ReminderState.Waiting, await StateAsync(plan));
        _room.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 20, 5, 59, 0, TimeSpan.Zero));
        await _room.SendAsync();
        Assert.Empty(_room.Sink.Taken);
        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        await _room.SendAsync();
        await _room.SendAsync();

        var letter = Assert.Single(_room.Sink.Taken);
        Assert.Equal(_room.Store.Scalar($"SELECT Email FROM People WHERE Id = {_ann.HolderId}"), letter.To.Mailboxes.Single().Address);
        Assert.Contains($"https://lead.test/sign-in?return=%2Fprofile%2F{plan}", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("meeting", letter.TextBody + letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(ReminderState.Past, await StateAsync(plan));
        Assert.False(await Reminders.AskAsync(_ann, plan, Ct));
    }

    [Fact]
    public async Task Taken_back_it_does_not_go_and_can_be_asked_for_again()
    {
        var plan = await AskedAsync();

        await Reminders.TakeBackAsync(_ann, plan, Ct);
        Assert.Equal("0", _room.Store.Scalar(Waiting));

        Assert.True(await Reminders.AskAsync(_ann, plan, Ct));
        Assert.Equal("1", _room.Store.Scalar(Waiting));
    }

    [Fact]
    public async Task It_goes_with_the_plan()
    {
        var plan = await AskedAsync();

        Assert.True(await _room.Store.Get<MyData>().EraseAsync(_ann, plan, Ct));

        Assert.Equal("0", _room.Store.Scalar("SELECT count(*) FROM Outbox"));
    }

    [Fact]
    public async Task It_goes_with_the_account_also_where_somebody_else_keeps_the_plan()
    {
        var plan = await AskedAsync();
        var other = await _room.Store.PersonAsync("Ben");
        Write($"INSERT INTO Holders (GuestId, SittingId) VALUES ({other.HolderId}, {plan.Value})");

        Assert.True(await new AccountData(_room.Store.Get<StoreReaders>(), _room.Store.Writer, _room.Store.Get<LiveChanges>()).EraseAsync(_ann, Ct));

        Assert.Equal("0", _room.Store.Scalar("SELECT count(*) FROM Outbox"));
    }

    [Fact]
    public async Task Who_answers_again_before_needs_no_letter_and_who_answers_something_new_does()
    {
        await _room.Store.ResultAsync(_ann);
        _room.Clock.Advance(TimeSpan.FromHours(1));
        var plan = await AskedAsync();

        await SubmittedAsync(_ann, InstrumentCatalog.Published.Find("lm12.v1")!, Example.Pulse);
        Assert.Equal(ReminderState.Waiting, await StateAsync(plan));

        _room.Clock.Advance(TimeSpan.FromDays(30));
        await _room.Store.ResultAsync(_ann);
        Assert.Equal(ReminderState.Off, await StateAsync(plan));
    }

    [Fact]
    public async Task A_new_plan_takes_the_place_of_the_old_one()
    {
        var old = await AskedAsync();
        _room.Clock.Advance(TimeSpan.FromDays(1));

        await PlannedAsync(_ann);

        Assert.Equal(ReminderState.Off, await StateAsync(old));
    }

    [Fact]
    public async Task It_follows_its_person_to_another_address()
    {
        await AskedAsync();
        var version = _room.Store.Scalar($"SELECT Version FROM People WHERE Id = {_ann.HolderId}");

        await _room.Store.Writer.WriteAsync(store => PersonStore.Update(store, new Person
        {
            Id = _ann.HolderId,
            BegunAt = 0,
            Name = "Ann",
            Email = "other@example.org",
            NormalizedEmail = "OTHER@EXAMPLE.ORG",
            IsConfirmed = true,
            SecurityStamp = "x",
            Version = long.Parse(version),
        }).Result == IdentityResult.Success, Ct);

        Assert.Equal("other@example.org", _room.Store.Scalar("SELECT Address FROM Outbox"));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_the_plan_of_another()
    {
        var plan = await PlannedAsync(_ann);
        var stranger = await _room.Store.PersonAsync("Eve");

        Assert.Null(await Reminders.FindAsync(stranger, plan, Ct));
        Assert.False(await Reminders.AskAsync(stranger, plan, Ct));
        Assert.True(await Reminders.AskAsync(_ann, plan, Ct));
        await Reminders.TakeBackAsync(stranger, plan, Ct);
        Assert.Equal("1", _room.Store.Scalar(Waiting));
    }

    [Fact]
    public async Task A_guest_an_unconfirmed_address_a_plan_without_a_day_and_a_server_without_mail_get_none()
    {
        var guest = await _room.Store.NewGuestAsync();
        Assert.Equal(ReminderState.NoAccount, (await Reminders.FindAsync(guest, await PlannedAsync(guest), Ct))!.State);
        Assert.Null(await Reminders.FindAsync(_ann, await SubmittedAsync(_ann, Plan, "Risk" + new string(',', 8)), Ct));
        var plan = await PlannedAsync(_ann);
        Write($"UPDATE People SET IsConfirmed = 0 WHERE Id = {_ann.HolderId}");
        Assert.Equal(ReminderState.NotConfirmed, await StateAsync(plan));
        Assert.False(await Reminders.AskAsync(_ann, plan, Ct));

        await using var without = await MailRoom.NewAsync(on: false);
        var ben = await without.Store.PersonAsync("Ben");
        var reminders = without.Store.Get<Reminders>();
        var his = await SubmittedAsync(ben, Plan, PartExample.Planned, without);
        Assert.Equal(ReminderState.NoMail, (await reminders.FindAsync(ben, his, Ct))!.State);
        Assert.False(await reminders.AskAsync(ben, his, Ct));
    }

    private async Task<SittingId> AskedAsync()
    {
        var plan = await PlannedAsync(_ann);
        Assert.True(await Reminders.AskAsync(_ann, plan, Ct));
        return plan;
    }

    private async Task<ReminderState> StateAsync(SittingId plan) => (await Reminders.FindAsync(_ann, plan, Ct))!.State;

    private Task<SittingId> PlannedAsync(Actor actor) => SubmittedAsync(actor, Plan, PartExample.Planned);

    private async Task<SittingId> SubmittedAsync(Actor actor, Instrument instrument, string answers, MailRoom? room = null)
    {
        var sittings = (room ?? _room).Store.Get<Sittings>();
        var id = await sittings.BeginAsync(actor, instrument, Ct);
        var sheet = AnswerCode.Unpack(instrument, answers);
        var queue = instrument.Items.Where(item => !sheet.WasSkipped(item.Id)).Select((item, index) => new QueuedAnswer("test", index + 1, item.Id, sheet.GivenFor(item.Id)!.Value)).ToArray();
        Assert.Equal(RecordOutcome.Saved, (await sittings.RecordAsync(actor, id, queue, Ct)).Outcome);
        Assert.Equal(SubmitOutcome.Done, await sittings.SubmitAsync(actor, id, LastWord.None, Ct));
        return id;
    }

    private void Write(string sql) => _room.Store.Writer.WriteAsync(store => store.Execute(sql), Ct).GetAwaiter().GetResult();
}
