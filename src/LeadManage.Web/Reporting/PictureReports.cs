using LeadManage.Web.Account;
using LeadManage.Web.Grouping;

namespace LeadManage.Web.Reporting;

/// <summary>Pictures of groups as files, as they were taken; for those who see their page.</summary>
public sealed class PictureReports(Pictures pictures, Press press)
{
    /// <param name="actor">Who asks: the coach of the group, or somebody counted.</param>
    /// <param name="group">Which group.</param>
    /// <param name="picture">Which picture; null for the newest.</param>
    /// <param name="beside">One to compare it with; null for none.</param>
    /// <param name="paper">Size of the pages.</param>
    /// <param name="server">Where links lead that lead out of the report.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>A PDF; null when there is no such picture for this actor.</returns>
    public async Task<byte[]?> OfAsync(Actor actor, long group, long? picture, long? beside, PaperSize paper, Uri server, CancellationToken ct)
    {
        if (await pictures.OfAsync(actor, group, ct) is not { } found || found.Choose(picture, beside) is not { Shown: { } shown } chosen || (beside is not null && chosen.Beside is null))
            return null;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PicturePaper.Group)] = found,
            [nameof(PicturePaper.Shown)] = shown,
            [nameof(PicturePaper.Beside)] = chosen.Beside,
        };
        return await press.PrintAsync<PicturePaper>(parameters, new PrintOrder($"{found.Name} · LeadManage", $"LeadManage · {found.Name} · {shown.TakenAt:MMMM d, yyyy}", paper, shown.TakenAt, server), ct);
    }
}
