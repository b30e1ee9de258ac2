using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Answering;

/// <summary>Begin, read, answer, submit: everything that happens to a sitting before it is a profile.</summary>
public sealed class Sittings(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, InstrumentCatalog catalog, Retention retention, LiveChanges live, TimeProvider clock)
{
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public Task<SittingId> BeginAsync(Actor actor, Instrument instrument, CancellationToken ct) =>
        writer.WriteAsync(store => SittingRows.Begin(store, clock, actor, instrument), ct);

    /// <returns>Null when there is no such sitting for this actor, or this program does not have its questionnaire.</returns>
    public async Task<OpenSitting?> FindAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        // One query, so that the rows are of one moment: between two a submission could empty them.
        var found = await db.HeldBy(actor).Where(sitting => sitting.Id == id.Value)
            .Select(sitting => new
            {
                sitting.Instrument,
                sitting.Seed,
                sitting.Revision,
                sitting.SubmittedAt,
                Answers = db.Answers.Where(answer => answer.SittingId == sitting.Id).OrderBy(answer => answer.Revision).Select(answer => new { answer.ItemId, answer.Value, answer.Text }).ToList(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null || catalog.Find(found.Instrument) is not { } instrument)
            return null;
        var answers = AnswerRows.Newest(found.Answers.Select(answer => KeyValuePair.Create(answer.ItemId, new Given(answer.Value, answer.Text))));
        return new OpenSitting(id, instrument, ItemOrder.Of(instrument, found.Seed), answers, found.Revision, found.SubmittedAt is not null);
    }

    /// <summary>Whether the actor holds this sitting, with a questionnaire that this program has or without.</summary>
    public async Task<bool> IsHeldAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        return await db.HeldBy(actor).AnyAsync(sitting => sitting.Id == id.Value, ct);
    }

    /// <summary>Takes answers from a page's queue; what is returned as saved is on disk.</summary>
    public async Task<RecordResult> RecordAsync(Actor actor, SittingId id, IReadOnlyList<QueuedAnswer> queued, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(queued.Count, QueuedAnswer.MostAtOnce, nameof(queued));
        try
        {
            return await writer.WriteAsync(store => AnswerRows.Record(store, catalog, actor, id, queued, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), ct);
        }
        catch (StoreUnavailableException)
        {
            return RecordResult.Of(RecordOutcome.Unavailable);
        }
    }

    /// <summary>Closes the sitting and makes its profile; a second time it changes nothing and says the same.</summary>
    public async Task<SubmitOutcome> SubmitAsync(Actor actor, SittingId id, LastWord word, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            var (outcome, coaches) = await writer.WriteAsync(
                store =>
                {
                    var outcome = Submission.Submit(store, catalog, actor, id, word, now);
                    if (outcome == SubmitOutcome.Done)
                        InvitationRows.NoteAnswer(store, id, now);
                    return (outcome, CoachesOf(store, id));
                },
                ct);
            foreach (var coach in coaches)
                live.Tell(coach, LiveChange.Submitted);
            return outcome;
        }
        catch (StoreUnavailableException)
        {
            return SubmitOutcome.Unavailable;
        }
    }

    /// <summary>
    /// Takes a sitting that was answered elsewhere: scored and sealed like any other, with its own date. It is never pooled, answers no invitation and takes back no reminder, for
    /// nobody was asked on these pages.
    /// </summary>
    /// <param name="actor">Whose it is.</param>
    /// <param name="instrument">The questionnaire version.</param>
    /// <param name="answers">By id of the statement; accepted by their formats.</param>
    /// <param name="at">When it was answered.</param>
    /// <param name="lineHash">SHA-256 of what makes it this one; a second of the same is not stored.</param>
    /// <param name="ct">Gives up before it waits.</param>
    /// <returns>False when the actor has it already.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was stored.</exception>
    public async Task<bool> ImportAsync(Actor actor, Instrument instrument, IReadOnlyDictionary<string, Given> answers, DateTimeOffset at, byte[] lineHash, CancellationToken ct)
    {
        var (id, coaches) = await writer.WriteAsync(
            store =>
            {
                var id = ImportRows.Store(store, catalog, clock, actor, instrument, answers, at, lineHash);
                return (id, id is { } stored ? CoachesOf(store, stored) : []);
            },
            ct);
        foreach (var coach in coaches)
            live.Tell(coach, LiveChange.Submitted);
        return id is not null;
    }

    /// <summary>Whose open pages want to know: those who may see it once it is submitted, and those who asked for it.</summary>
    internal static IReadOnlyList<long> CoachesOf(StoreConnection store, SittingId id) =>
        store.All($"SELECT CoachId FROM Shared WHERE SittingId = ?1 UNION {PartRows.CoachesAsking}", row => row.Number(0), id.Value);

    /// <summary>A new link to go on with this sitting on another device; each one shown is new, because only its SHA-256 is kept.</summary>
    /// <returns>Its token, 256 random bits as text; null when there is no such sitting for this actor.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public Task<string?> IssueResumeLinkAsync(Actor actor, SittingId id, CancellationToken ct) =>
        writer.WriteAsync(store => ResumeLinks.Issue(store, actor, id, retention, clock.GetUtcNow()), ct);

    /// <summary>What a link opens; spends nothing, so that a mail scanner may look at it.</summary>
    public async Task<LinkTarget> PeekAsync(string token, CancellationToken ct)
    {
        var hash = GuestTokens.HashOf(token);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await using var db = await stores.CreateDbContextAsync(ct);
        var found = from link in db.ResumeLinks
                    where link.TokenHash == hash && link.ExpiresAt > now
                    join sitting in db.Sittings on link.SittingId equals sitting.Id
                    select sitting.SubmittedAt == null ? LinkTarget.Statements : LinkTarget.Profile;
        return hash is null ? LinkTarget.Nothing : await found.FirstOrDefaultAsync(ct);
    }

    /// <summary>Lets the actor open the sitting behind the link from now on. For a post only.</summary>
    /// <returns>The sitting; null when the link is none or has expired.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<SittingId?> RedeemAsync(Actor actor, string token, CancellationToken ct) =>
        GuestTokens.HashOf(token) is { } hash
            ? await writer.WriteAsync(store => ResumeLinks.Redeem(store, actor, hash, clock.GetUtcNow()), ct)
            : null;
}
