using LeadManage.Web.Account;
using LeadManage.Web.Coaching;

namespace LeadManage.Web.Reporting;

/// <summary>What a client shares as a file to take to a session: with questions by rule, as far as the grant reaches, and only where it allows a copy.</summary>
public sealed class ClientReports(ClientCopies copies, Press press)
{
    /// <param name="coach">Who takes it along.</param>
    /// <param name="client">Of whom.</param>
    /// <param name="choice">What it is printed on, and whether the coach's own notes are in it.</param>
    /// <param name="server">Where links lead that lead out of the report.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The report; or none, with the reason.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The looks could not be written, so nothing was read.</exception>
    public async Task<(CopyOutcome Outcome, ClientReport? Report)> OfAsync(Actor coach, long client, ReportChoice choice, Uri server, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var (outcome, taken) = await copies.TakeAsync(coach, client, choice.Privately, ct);
        if (taken is not { } copy)
            return (outcome, null);
        var order = new PrintOrder($"{copy.Name} · LeadManage", $"LeadManage · {copy.Name}, shared with {copy.Coach} · {copy.At:MMMM d, yyyy}", choice.Paper, copy.At, server) { IsClosed = !copy.HasAnswers };
        return (outcome, new ClientReport(await press.PrintAsync<ClientPaper>(new(StringComparer.Ordinal) { [nameof(ClientPaper.Of)] = copy }, order, ct), copy.At, copy.Results.Count));
    }
}
