using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Manual;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>
/// Copies of what clients share with a coach, for those who allow one. All results of a client are read in one transaction with their looks: where
/// these cannot be written, nothing is read (docs/decisions/0012).
/// </summary>
public sealed class ClientCopies(StoreWriter writer, InstrumentCatalog catalog, Manuals manuals, Notes notes, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="coach">Who takes it along.</param>
    /// <param name="client">Of whom.</param>
    /// <param name="privately">True to put in also the notes that only the coach reads.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The copy; or none, with the reason.</returns>
    /// <exception cref="StoreUnavailableException">The looks could not be written, so nothing is read.</exception>
    public async Task<(CopyOutcome Outcome, ClientCopy? Copy)> TakeAsync(Actor coach, long client, bool privately, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = Now;
        var taken = await writer.WriteAsync(store => Taken(store, coach, client, now), ct);
        if (taken.Read.Count == 0 || taken.Grant is not { } grant)
            return (taken.Outcome, null);
        if (await notes.ListAsync(coach, client, ct) is not { } written)
            return (CopyOutcome.NotShared, null);
        var results = new List<(OwnSitting, HeldProfile?)>();
        foreach (var (sitting, read) in taken.Read)
            results.Add((sitting, await OpenAsync(sitting, read, ct)));
        return (CopyOutcome.Taken, new ClientCopy(client, grant.Name, grant.Coach, grant.Fields, results, [.. written.Where(note => note is { IsDeleted: false, IsUnfinished: false } && (privately || note.Kind != NoteKind.Private))]));
    }

    private (CopyOutcome Outcome, ClientGrant? Grant, IReadOnlyList<(OwnSitting Sitting, ReadResult Read)> Read) Taken(StoreConnection store, Actor coach, long client, long now)
    {
        if (ClientRows.Grant(store, coach, client, now) is not { } grant)
            return (CopyOutcome.NotShared, null, []);
        if (!grant.Fields.HasFlag(GrantedFields.Export))
            return (CopyOutcome.NotAllowed, grant, []);
        var shared = from row in ClientRows.Shared(store, coach, client, now)
                     let instrument = catalog.Find(row.Instrument)
                     where instrument is not null && Clients.MayBeRead(instrument, grant.Fields)
                     select new OwnSitting(row.Sitting, row.Instrument, instrument, DateTimeOffset.FromUnixTimeSeconds(row.SubmittedAt), null);
        var read = from sitting in ClientCopy.Needed([.. shared])
                   let result = ClientRows.Read(store, coach, client, sitting.Id, Looking.Export, now)
                   where result is not null
                   select (sitting, result);
        (OwnSitting, ReadResult)[] all = [.. read];
        return (all.Length == 0 ? CopyOutcome.NothingYet : CopyOutcome.Taken, grant, all);
    }

    private async Task<HeldProfile?> OpenAsync(OwnSitting sitting, ReadResult read, CancellationToken ct)
    {
        try
        {
            return await read.OpenAsync(sitting.Id, catalog, manuals, ct);
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }
}
