using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Comparing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>What a page shows of a client.</summary>
/// <param name="Client">Who.</param>
/// <param name="Held">The result; null when another thing is shown, or nothing is there for this.</param>
/// <param name="History">Several sittings; likewise.</param>
/// <param name="IsDamaged">True when what is stored does not fit its seal.</param>
internal sealed record FoundResult(Client Client, HeldProfile? Held, History? History, bool IsDamaged = false)
{
    /// <summary>The result in words, with its addresses among those of the client.</summary>
    public ProfileView? View { get; } = Held is null ? null : ProfileView.Of(Held) with { Address = $"/clients/{Client.Id}/{Held.Id}" };

    /// <param name="clients">Where it is read.</param>
    /// <param name="coach">Who reads.</param>
    /// <param name="client">Whose.</param>
    /// <param name="sitting">Id of the result; null for the newest.</param>
    /// <param name="reading">For what.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<FoundResult> OneAsync(Clients clients, Actor coach, Client client, string? sitting, Reading reading, CancellationToken ct)
    {
        var shared = client.Sittings.FirstOrDefault(one => sitting is null || one.Id.ToString() == sitting);
        return new FoundResult(client, shared is null ? null : await clients.ReadAsync(coach, client.Id, shared.Id, reading, ct), null);
    }

    /// <summary>Every shared sitting of one questionnaire, each of them a look, and two of them compared.</summary>
    public static async Task<FoundResult> OverTimeAsync(Clients clients, Actor coach, Client client, string questionnaire, (string? From, string? To) choice, Reading reading, CancellationToken ct)
    {
        var all = new List<PastSitting>();
        foreach (var shared in client.Sittings.Where(shared => shared.Instrument.Id == questionnaire && ChangeReading.IsPossibleFor(shared.Instrument)).Take(StoredProfiles.MostAtOnce).Reverse())
            all.Add(new PastSitting(shared.Id, shared.Instrument.Key, shared.SubmittedAt, await ReadAsync(clients, coach, client, shared.Id, reading, ct)));
        var instrument = client.Sittings.FirstOrDefault(shared => shared.Instrument.Id == questionnaire)?.Instrument;
        return new FoundResult(client, null, all.Count == 0 ? null : History.Of(instrument!, all, choice.From, choice.To, $"/clients/{client.Id}/over-time/{questionnaire}", $"/clients/{client.Id}"));
    }

    private static async Task<HeldProfile?> ReadAsync(Clients clients, Actor coach, Client client, SittingId sitting, Reading reading, CancellationToken ct)
    {
        try
        {
            return await clients.ReadAsync(coach, client.Id, sitting, reading, ct);
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }
}
