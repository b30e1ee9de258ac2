using LeadManage.Assessment.Grouping;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Grouping;

/// <summary>
/// Pictures of groups: taken by their coach from the results of people who agreed to be counted, seen by the coach and by those who were. What may be shown
/// says <see cref="Disclosure"/>, held against every picture of the questionnaire that this coach has taken, of whichever group.
/// </summary>
public sealed class Pictures(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, InstrumentCatalog catalog, TimeProvider clock, ILogger<Pictures> logger)
{
    /// <summary>The pictures of a group.</summary>
    /// <returns>Null when there is no such group for this actor: neither its coach, nor counted in a picture of it.</returns>
    public async Task<PicturesOfGroup?> OfAsync(Actor actor, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await stores.CreateDbContextAsync(ct);
        var found = await db.Groups.Where(one => one.Id == group)
            .Select(one => new { one.Name, IsCoach = one.CoachId == actor.HolderId && db.People.Any(person => person.Id == actor.HolderId && person.IsCoach) }).FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var own = db.HeldBy(actor);
        var rows = await db.Pictures.AsNoTracking()
            .Where(picture => picture.GroupId == group && (found.IsCoach || db.PictureResults.Any(result => result.PictureId == picture.Id && own.Any(sitting => sitting.Id == result.SittingId))))
            .OrderByDescending(picture => picture.Id).ToListAsync(ct);
        return rows.Count == 0 && !found.IsCoach
            ? null
            : new PicturesOfGroup(group, found.Name, found.IsCoach, [.. from row in rows
                                                                         let instrument = catalog.Find(row.Instrument)
                                                                         where instrument is not null
                                                                         select new TakenPicture(row.Id, instrument, DateTimeOffset.FromUnixTimeSeconds(row.TakenAt), FiguresText.Read<GroupPicture>(row.Figures))]);
    }

    /// <summary>The groups in whose pictures a result of this person is counted, by name.</summary>
    public async Task<IReadOnlyList<(long Group, string Name)>> CountedInAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await stores.CreateDbContextAsync(ct);
        var found = await (from sitting in db.HeldBy(actor)
                           join result in db.PictureResults on sitting.Id equals result.SittingId
                           join picture in db.Pictures on result.PictureId equals picture.Id
                           join of in db.Groups on picture.GroupId equals of.Id
                           select new { of.Id, of.Name }).Distinct().OrderBy(of => of.Name).ToListAsync(ct);
        return [.. found.Select(of => (of.Id, of.Name))];
    }

    /// <summary>Takes a picture of the group as it is now. Those with an account who are counted find that among the looks.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now, so there is no picture.</exception>
    public async Task<PictureOutcome> TakeAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return await writer.WriteAsync(
            store =>
            {
                if (PictureRows.Questionnaire(store, coach, group) is not { } questionnaire || catalog.Latest(questionnaire) is not { } instrument)
                    return PictureOutcome.NotFound;
                var results = PictureRows.Results(store, group, instrument.Key).Select(row => (row.Sitting, Profile: Opened(row))).Where(row => row.Profile is not null && GroupPicture.Counts(row.Profile)).ToArray();
                long[] sittings = [.. results.Select(row => row.Sitting.Value)];
                if (GroupPicture.Of(instrument, [.. results.Select(row => row.Profile!)]) is not { } picture)
                    return PictureOutcome.TooFew;
                var before = PictureRows.Before(store, coach, questionnaire);
                var isSame = before.FirstOrDefault(one => one.Group == group) is { } newest && newest.Sittings.Order().SequenceEqual(sittings.Order());
                if (isSame || !Disclosure.MayBeShown(sittings, [.. before.Select(one => one.Sittings)]))
                    return PictureOutcome.TooClose;
                PictureRows.Keep(store, coach, group, instrument.Key, FiguresText.Write(picture), sittings, now);
                return PictureOutcome.Taken;
            },
            ct);
    }

    /// <returns>Null for a damaged profile: it is told on its own page, and is not counted.</returns>
    private Profile? Opened(GroupResult row)
    {
        try
        {
            return SealedProfile.Open(catalog, row.Sitting, row.Instrument, row.Packed, row.Seal).Profile;
        }
        catch (DamagedProfileException damage)
        {
            logger.LogError(damage, "A stored profile is damaged and is not counted in a group. Restore the database from a backup.");
            return null;
        }
    }
}
