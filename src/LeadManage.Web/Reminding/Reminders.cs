using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Reminding;

/// <summary>
/// A letter on the day on which a plan wants to look again, for whoever holds the plan and asked for it. It waits in the outbox: there is no other row, and whoever takes
/// it back, erases the plan or the account, or answers again before, takes it out of there.
/// </summary>
public sealed class Reminders(StoredProfiles profiles, StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    // Before work begins in Europe, and the evening before in America: a plan names a day and no place.
    private static readonly TimeOnly At = new(6, 0);

    /// <returns>Null when the actor holds no such plan, or it names no day.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored.</exception>
    public async Task<Reminder?> FindAsync(Actor actor, SittingId plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await profiles.FindAsync(actor, plan, ct) is not { } held || PlanReading.Of(held.Instrument, AnswerCode.Unpack(held.Instrument, held.Profile.Answers))?.Next is not { } day)
            return null;
        var (address, isConfirmed) = readers.First("SELECT Email, IsConfirmed FROM People WHERE Id = ?1", row => (row.Text(0), row.Number(1) != 0), actor.HolderId);
        return new Reminder(plan, day, StateOf(actor, plan, day, isConfirmed), address);
    }

    /// <summary>Puts the letter; it says nothing of what the plan says.</summary>
    /// <returns>False when it cannot be put as things stand.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was put.</exception>
    public async Task<bool> AskAsync(Actor actor, SittingId plan, CancellationToken ct)
    {
        if (await FindAsync(actor, plan, ct) is not { State: ReminderState.Off } reminder)
            return false;
        var letter = LetterOf(reminder);
        return await writer.WriteAsync(
            store => store.First("SELECT Email FROM People JOIN Holders ON GuestId = People.Id WHERE People.Id = ?1 AND SittingId = ?2 AND IsConfirmed = 1", row => row.Text(0), actor.HolderId, plan.Value) is { } to
                && outbox.Put(store, to, letter, ReminderRows.KeyOf(actor.HolderId, plan), DueOn(reminder.Day), clock.GetUtcNow()),
            ct);
    }

    /// <summary>Takes the letter back, if it waits.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; the letter waits on.</exception>
    public Task TakeBackAsync(Actor actor, SittingId plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return writer.WriteAsync(store => Outbox.Withdraw(store, ReminderRows.KeyOf(actor.HolderId, plan)), ct);
    }

    private ReminderState StateOf(Actor actor, SittingId plan, DateOnly day, bool isConfirmed)
    {
        if (Outbox.Waits(readers, ReminderRows.KeyOf(actor.HolderId, plan)))
            return ReminderState.Waiting;
        if (DueOn(day) <= clock.GetUtcNow())
            return ReminderState.Past;
        if (!options.Value.Mail.IsOn)
            return ReminderState.NoMail;
        if (!actor.HasAccount)
            return ReminderState.NoAccount;
        return isConfirmed ? ReminderState.Off : ReminderState.NotConfirmed;
    }

    private Letter LetterOf(Reminder reminder) => new(
        "Today you wanted to answer again",
        ["Some time ago you made a plan at LeadManage and named this day to look again.", "Open it, see what you wanted to do, and answer again: then the two results are laid side by side, and you see what changed and what cannot be told from chance."],
        "You get this letter, once, because you asked for it on the page of your plan.",
        new LetterLink("Open my plan", links.To($"/sign-in?return={Uri.EscapeDataString($"/profile/{reminder.Plan}")}")!));

    private static DateTimeOffset DueOn(DateOnly day) => new(day, At, TimeSpan.Zero);
}
