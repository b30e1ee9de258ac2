using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Answering;

/// <summary>Begin, read, answer, submit: everything that happens to a sitting before it is a profile.</summary>
public sealed class Sittings(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog, TimeProvider clock)
{
    public async Task<SittingId> BeginAsync(Actor actor, Instrument instrument, CancellationToken ct)
    {
        var id = SittingId.New(clock);
        await using var db = await stores.CreateDbContextAsync(ct);
        db.Sittings.Add(new Sitting { Id = id.Value, Instrument = instrument.Key, Seed = Random.Shared.NextInt64(), BegunAt = clock.GetUtcNow().ToUnixTimeSeconds() });
        db.Holders.Add(new Holder { GuestId = actor.GuestId, SittingId = id.Value });
        await db.SaveChangesAsync(ct);
        return id;
    }

    public async Task<OpenSitting?> FindAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var sitting = await Held(db, actor, id).AsNoTracking().FirstOrDefaultAsync(ct);
        if (sitting is null || catalog.Find(sitting.Instrument) is not { } instrument)
            return null;
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.SittingId == id.Value).ToDictionaryAsync(answer => answer.ItemId, answer => answer.Value, StringComparer.Ordinal, ct);
        return new OpenSitting(id, instrument, ItemOrder.Of(instrument, sitting.Seed), answers, sitting.Revision, sitting.SubmittedAt is not null);
    }

    public async Task<RecordResult> RecordAsync(Actor actor, SittingId id, IReadOnlyList<QueuedAnswer> queued, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var sitting = await Held(db, actor, id).FirstOrDefaultAsync(ct);
        if (sitting is null || catalog.Find(sitting.Instrument) is not { } instrument)
            return RecordResult.Of(RecordOutcome.Gone);
        if (sitting.SubmittedAt is not null)
            return RecordResult.Of(RecordOutcome.Submitted);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in queued)
        {
            if (instrument.Items.All(item => item.Id != entry.ItemId) || !instrument.Format.Accepts(entry.Value))
            {
                refused[entry.ItemId] = "This is not an answer of this questionnaire.";
                continue;
            }

            var mark = await db.WriterMarks.FindAsync([id.Value, entry.Writer], ct);
            if (mark?.Counter >= entry.Counter)
                continue;
            if (mark is null)
                db.WriterMarks.Add(new WriterMark { SittingId = id.Value, Writer = entry.Writer, Counter = entry.Counter });
            else
                mark.Counter = entry.Counter;
            var answer = await db.Answers.FindAsync([id.Value, entry.ItemId], ct);
            if (answer is null)
                db.Answers.Add(new Answer { SittingId = id.Value, ItemId = entry.ItemId, Value = entry.Value });
            else
                answer.Value = entry.Value;
            sitting.Revision++;
        }

        await db.SaveChangesAsync(ct);
        return new RecordResult(RecordOutcome.Saved, sitting.Revision, refused);
    }

    public async Task<SubmitOutcome> SubmitAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var sitting = await Held(db, actor, id).FirstOrDefaultAsync(ct);
        if (sitting is null || catalog.Find(sitting.Instrument) is not { } instrument)
            return SubmitOutcome.Gone;
        if (sitting.SubmittedAt is not null)
            return SubmitOutcome.Done;
        var answers = await db.Answers.Where(answer => answer.SittingId == id.Value).ToDictionaryAsync(answer => answer.ItemId, answer => answer.Value, StringComparer.Ordinal, ct);
        var profile = ScoringService.Score(instrument, new AnswerSheet(instrument, answers), new ErrorBasis.Person());
        if (profile.Scales.All(scale => scale.Pomp is null))
            return SubmitOutcome.TooFewAnswers;
        var text = ProfileText.Write(profile);
        db.Profiles.Add(new StoredProfile
        {
            SittingId = id.Value,
            Text = text,
            Seal = ProfileText.Seal(text),
            Up = instrument.Map is { } map ? profile.Axis(map.Up).Pomp : null,
            Across = instrument.Map is { } across ? profile.Axis(across.Across).Pomp : null,
        });
        sitting.SubmittedAt = clock.GetUtcNow().ToUnixTimeSeconds();
        await db.SaveChangesAsync(ct);
        return SubmitOutcome.Done;
    }

    private static IQueryable<Sitting> Held(LeadManageDb db, Actor actor, SittingId id) =>
        db.Sittings.Where(sitting => sitting.Id == id.Value && db.Holders.Any(holder => holder.GuestId == actor.GuestId && holder.SittingId == sitting.Id));
}
