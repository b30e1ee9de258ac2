using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Following;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting.Setting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reporting;

/// <summary>Results as files to keep, print or send; for whoever holds them.</summary>
public sealed class Reports(StoredProfiles profiles, IServiceProvider services) : IDisposable
{
    /// <summary>A print takes some megabytes for a moment; more than these wait.</summary>
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _presses = new(AtOnce);

    /// <summary>One result.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">Its sitting.</param>
    /// <param name="paper">Size of the pages.</param>
    /// <param name="server">Where links lead that lead out of the report.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>A PDF; null when there is no such result for this actor, or it is damaged.</returns>
    public async Task<byte[]?> OfAsync(Actor actor, SittingId id, PaperSize paper, Uri server, CancellationToken ct)
    {
        if (await profiles.UndamagedAsync(actor, id, ct) is not { } held)
            return null;
        var name = held.Instrument.Name;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ProfilePaper.View)] = ProfileView.Of(held),
            [nameof(ProfilePaper.Line)] = $"{name} · {Introduction.Amount(held.Instrument)} · {held.SubmittedAt:MMMM d, yyyy}",
        };
        return await PrintAsync<ProfilePaper>(parameters, new PrintOrder($"{name} · LeadManage", $"LeadManage · {name} · {held.SubmittedAt:MMMM d, yyyy}", paper, held.SubmittedAt, server), ct);
    }

    private async Task<byte[]> PrintAsync<TPaper>(Dictionary<string, object?> parameters, PrintOrder order, CancellationToken ct) where TPaper : Microsoft.AspNetCore.Components.IComponent
    {
        await _presses.WaitAsync(ct);
        try
        {
            return Printer.Print(await Rendering.MarkupOfAsync<TPaper>(services, parameters), order);
        }
        finally
        {
            _presses.Release();
        }
    }

    public void Dispose() => _presses.Dispose();
}
