using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Commands;

/// <summary>Scores stored profiles again from their own answers, questionnaire version and error basis, and their quality from the order, the times and the word it was made with.</summary>
internal sealed class Rescoring(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog)
{
    public async Task<(int Counted, IReadOnlyList<(SittingId Id, string Reason)> Differing)> CheckAsync(IProgress<Headway>? progress, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var counted = 0;
        var total = progress is null ? 0 : await db.Profiles.CountAsync(ct);
        var differing = new List<(SittingId, string)>();
        var rows = from profile in db.Profiles.AsNoTracking()
                   join sitting in db.Sittings on profile.SittingId equals sitting.Id
                   orderby profile.SittingId
                   select new { profile.SittingId, profile.Packed, profile.Seal, sitting.Instrument, sitting.Seed };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            progress?.Report(new Headway("Scoring again", counted, total, "sittings"));
            counted++;
            var id = new SittingId(row.SittingId);
            if (WhyDiffers(id, row.Instrument, row.Seed, row.Packed, row.Seal) is { } reason)
                differing.Add((id, reason));
        }

        return (counted, differing);
    }

    private string? WhyDiffers(SittingId id, string instrumentKey, long seed, byte[] packed, byte[] seal)
    {
        try
        {
            var (profile, instrument) = SealedProfile.Open(catalog, id, instrumentKey, packed, seal);
            var sheet = AnswerCode.Unpack(instrument, profile.Answers);
            var again = ScoringService.Score(instrument, sheet, profile.Error.ToBasis());
            if (profile.Quality is { } quality)
                again = again with { Quality = SittingQuality.Of(instrument, sheet, ItemOrder.Of(instrument, seed), quality.Pages, quality.AsksNotToBeUsed) };
            return ProfileText.Write(again).AsSpan().SequenceEqual(SealedProfile.Text(id, packed, seal)) ? null
                : profile.Scoring != ScoringService.Version ? $"made by scoring version {profile.Scoring}; this program has {ScoringService.Version}"
                : "scoring again gives other bytes";
        }
        catch (DamagedProfileException damage)
        {
            return damage.Message;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }
}
