using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Lending;

/// <summary>The rows of links, in the writer.</summary>
internal static class LinkRows
{
    /// <summary>Whether a link opens: its hash is ?1 and the clock ?2. What else has to hold says the view.</summary>
    public const string Opens = "FROM Lent WHERE TokenHash = ?1 AND EndsAt > ?2";

    private const long SecondsADay = 86_400;

    public static LinkOutcome Make(StoreConnection store, Actor actor, SittingId sitting, LinkTerms terms, byte[] hash, int most, long now)
    {
        if (!store.First("SELECT 1 FROM Holders JOIN Sittings ON Sittings.Id = SittingId JOIN People ON People.Id = GuestId WHERE GuestId = ?1 AND SittingId = ?2 AND SubmittedAt IS NOT NULL", _ => true, actor.HolderId, sitting.Value))
            return LinkOutcome.NotFound;
        if (store.First("SELECT OwnerId = ?2 AND SittingId = ?3 AND RevokedAt IS NULL AND EndsAt > ?4 FROM SharedLinks WHERE TokenHash = ?1", row => (long?)row.Number(0), hash, actor.HolderId, sitting.Value, now) is { } isSame)
            return isSame != 0 ? LinkOutcome.Done : LinkOutcome.NotFound;
        if (store.First("SELECT count(*) FROM SharedLinks WHERE OwnerId = ?1 AND SittingId = ?2 AND RevokedAt IS NULL AND EndsAt > ?3", row => row.Number(0), actor.HolderId, sitting.Value, now) >= most)
            return LinkOutcome.TooMany;
        store.Execute(
            "INSERT INTO SharedLinks (OwnerId, SittingId, TokenHash, Parts, Name, \"For\", MadeAt, EndsAt, Looks) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)",
            actor.HolderId,
            sitting.Value,
            hash,
            (int)terms.Parts,
            terms.Name,
            terms.For,
            now,
            terms.Until.ToUnixTimeSeconds());
        return LinkOutcome.Done;
    }

    /// <summary>What both the link and the terms show: nothing is ever added.</summary>
    public static LinkOutcome Narrow(StoreConnection store, Actor actor, long link, LinkTerms terms, long now)
    {
        if (store.First("SELECT Parts FROM SharedLinks WHERE Id = ?1 AND OwnerId = ?2 AND RevokedAt IS NULL AND EndsAt > ?3", row => (ReportPart?)row.Number(0), link, actor.HolderId, now) is not { } parts)
            return LinkOutcome.NotFound;
        if ((parts & terms.Parts) == ReportPart.None)
            return LinkOutcome.Empty;
        store.Execute(
            "UPDATE SharedLinks SET Parts = Parts & ?2, Name = CASE WHEN ?3 THEN Name END, EndsAt = min(EndsAt, ?4) WHERE Id = ?1",
            link,
            (int)terms.Parts,
            terms.Name is null ? 0 : 1,
            terms.Until.ToUnixTimeSeconds());
        return LinkOutcome.Done;
    }

    /// <summary>Reads what a link shows and counts the look; a profile that does not fit its seal is no look, for nothing of it is shown.</summary>
    /// <param name="store">The writer's connection.</param>
    /// <param name="catalog">What the program knows.</param>
    /// <param name="hash">Of the token.</param>
    /// <param name="needed">What has to be among its parts.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Null when it opens nothing.</returns>
    public static (LentResult? Result, DamagedProfileException? Damage)? Look(StoreConnection store, InstrumentCatalog catalog, byte[] hash, ReportPart needed, long now)
    {
        var found = store.First(
            $"SELECT LinkId, OwnerId, SittingId, Parts, Name, EndsAt, Instrument, SubmittedAt, Packed, Seal, Manual, EXISTS (SELECT 1 FROM ImportedSittings WHERE ImportedSittings.SittingId = Lent.SittingId) FROM (SELECT * {Opens}) AS Lent JOIN Profiles USING (SittingId)",
            row => new FoundLink(
                row.Number(0), row.Number(1), new SittingId(row.Number(2)), (ReportPart)row.Number(3), row.IsNull(4) ? null : row.Text(4), DateTimeOffset.FromUnixTimeSeconds(row.Number(5)),
                row.Text(6), DateTimeOffset.FromUnixTimeSeconds(row.Number(7)), row.Bytes(8), row.Bytes(9), row.IsNull(10) ? null : row.Number(10), row.Number(11) != 0),
            hash,
            now);
        if (found is null || catalog.Find(found.Instrument) is null)
            return null;
        LentResult result;
        try
        {
            result = found.Open(catalog);
        }
        catch (DamagedProfileException damage)
        {
            return (null, damage);
        }

        if (!result.View.Shows(needed))
            return null;
        Count(store, found, now);
        return (result, null);
    }

    private static void Count(StoreConnection store, FoundLink link, long now)
    {
        store.Execute("UPDATE SharedLinks SET Looks = Looks + 1, LastLookAt = max(coalesce(LastLookAt, 0), ?2) WHERE Id = ?1", link.Id, now);
        // Among the looks of people who are known it is nobody's: whoever has the link.
        store.Execute(
            """
            INSERT INTO Looks (OwnerId, CoachId, CoachName, SittingId, What, Day, Times, LastAt) VALUES (?1, 0, 'Somebody with a link', ?2, ?3, ?4, 1, ?5)
            ON CONFLICT (OwnerId, CoachId, SittingId, What, Day) DO UPDATE SET Times = Times + 1, LastAt = max(LastAt, ?5)
            """,
            link.Owner,
            link.Sitting.Value,
            (int)Looking.Link,
            now / SecondsADay,
            now);
    }

    private sealed record FoundLink(
        long Id, long Owner, SittingId Sitting, ReportPart Parts, string? Name, DateTimeOffset EndsAt, string Instrument, DateTimeOffset SubmittedAt, byte[] Packed, byte[] Seal, long? Manual, bool IsImported)
    {
        public LentResult Open(InstrumentCatalog catalog)
        {
            var (profile, instrument) = SealedProfile.Open(catalog, Sitting, Instrument, Packed, Seal);
            return LentResult.Of(new HeldProfile(Sitting, instrument, profile, SubmittedAt) { Manual = Manual is { } manual ? ManualSnapshot.NameOf(instrument.Key, manual) : null, IsImported = IsImported }, new LinkTerms(Parts, Name, null, EndsAt));
        }
    }
}
