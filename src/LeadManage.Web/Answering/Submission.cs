using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reminding;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>The step from answers to a sealed profile, in one transaction of the writer.</summary>
internal static class Submission
{
    public static SubmitOutcome Submit(StoreConnection store, InstrumentCatalog catalog, Actor actor, SittingId id, LastWord word, long now)
    {
        if (IsSubmitted(store, actor, id))
            return SubmitOutcome.Done;
        var outcome = Close(store, catalog, actor, id, word, now);
        if (outcome == SubmitOutcome.Done && actor.HasAccount)
            ReminderRows.Answered(store, actor.HolderId, id);
        return outcome;
    }

    /// <summary>The profile of an open sitting, and its end; nothing that follows from somebody having answered just now.</summary>
    public static SubmitOutcome Close(StoreConnection store, InstrumentCatalog catalog, Actor actor, SittingId id, LastWord word, long at)
    {
        var sitting = store.First(
            "SELECT Instrument, Seed FROM Sittings JOIN Holders ON SittingId = Id WHERE Id = ?1 AND GuestId = ?2",
            row => (Instrument: row.Text(0), Seed: row.Number(1)),
            id.Value,
            actor.HolderId);
        if (sitting.Instrument is null || catalog.Find(sitting.Instrument) is not { } instrument)
            return SubmitOutcome.Gone;

        var answers = AnswerRows.Newest(store.All(
            "SELECT ItemId, Value, Text FROM Answers WHERE SittingId = ?1 ORDER BY Revision",
            row => KeyValuePair.Create(row.Text(0), new Given(row.IsNull(1) ? null : (int)row.Number(1), row.IsNull(2) ? null : row.Text(2))),
            id.Value));
        if (instrument.Groups.Any(group => group.FaultIn(answers) is not null))
            return SubmitOutcome.UnevenShares;
        foreach (var item in instrument.Groups.SelectMany(group => group.LeftOut(answers)).ToArray())
            answers[item] = 0;
        var sheet = new AnswerSheet(instrument, answers);
        var (basis, manual) = NewestManual(store, instrument);
        var profile = ScoringService.Score(instrument, sheet, basis);
        if (profile.IsEmpty)
            return SubmitOutcome.TooFewAnswers;
        var screens = ItemOrder.Of(instrument, sitting.Seed);
        var quality = SittingQuality.Of(instrument, sheet, screens, PageTimes.Of(screens, sheet, word.Milliseconds), word.DoNotUse);

        if (store.Execute("UPDATE Sittings SET SubmittedAt = ?1 WHERE Id = ?2 AND SubmittedAt IS NULL", at, id.Value) != 1)
            throw new InvalidOperationException("A sitting was submitted twice within one transaction.");
        Keep(store, id, instrument, profile with { Quality = quality }, manual, quality is not null && word is { MayBePooled: true, DoNotUse: false });
        store.Execute("DELETE FROM Answers WHERE SittingId = ?1", id.Value);
        return SubmitOutcome.Done;
    }

    public static bool IsSubmitted(StoreConnection store, Actor actor, SittingId id) =>
        store.First("SELECT SubmittedAt IS NOT NULL FROM Sittings JOIN Holders ON SittingId = Id WHERE Id = ?1 AND GuestId = ?2", row => row.Number(0) != 0, id.Value, actor.HolderId);

    private static void Keep(StoreConnection store, SittingId id, Instrument instrument, Profile profile, long? manual, bool pooled)
    {
        var (packed, seal) = SealedProfile.Close(id, profile);
        store.Execute(
            "INSERT INTO Profiles (SittingId, Packed, Seal, Up, Across, Quality, Pooled, Manual) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            id.Value,
            packed,
            seal,
            instrument.Map is { } up ? profile.Axis(up.Up).Pomp : null,
            instrument.Map is { } across ? profile.Axis(across.Across).Pomp : null,
            (int?)profile.Quality?.Grade,
            pooled ? 1 : 0,
            manual);
    }

    /// <summary>The newest figures over many people, and the error they lend to a new result; from the person alone while they know no usual spread.</summary>
    private static (ErrorBasis Basis, long? Manual) NewestManual(StoreConnection store, Instrument instrument)
    {
        var (id, people, spread) = store.First(
            "SELECT Id, People, SpreadVariance, SpreadWeight FROM ManualSnapshots WHERE Questionnaire = ?1 ORDER BY Id DESC LIMIT 1",
            row => (Id: (long?)row.Number(0), People: (int)row.Number(1), Spread: row.IsNull(2) ? null : new SpreadOfAnswers(row.Real(2), row.Real(3))),
            instrument.Key);
        return (ErrorBasis.DrawnTo(spread, people, ManualSnapshot.NameOf(instrument.Key, id ?? 0)), id);
    }
}
