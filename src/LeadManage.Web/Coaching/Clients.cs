using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Manual;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Coaching;

/// <summary>
/// What clients share with a coach. Every call asks again whether it may, and whatever shows a number writes the look in the transaction
/// that reads it: where it cannot be written, nothing is read.
/// </summary>
public sealed class Clients(IDbContextFactory<LeadManageDb> stores, StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, Manuals manuals, TimeProvider clock)
{
    private readonly KnownChanges _changes = new(readers, writer, catalog);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>One page of the clients, each with the newest result of one questionnaire.</summary>
    /// <exception cref="StoreUnavailableException">The looks could not be written, so nothing is shown.</exception>
    public async Task<ClientPage> ListAsync(Actor coach, ClientQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(query);
        ct.ThrowIfCancellationRequested();
        var (all, decisive) = Found(coach, query);
        var page = all.Skip(query.Skip).Take(Math.Clamp(query.Take, 1, ClientQuery.MostAtOnce)).ToArray();
        var shown = page.Select(row => row.Id).ToHashSet();
        await _changes.NoteAsync(coach, decisive.Where(row => !shown.Contains(row.Client)), Now, ct);
        var read = await writer.WriteAsync(store => page.Select(row => ReadAll(store, coach, row, query)).ToArray(), ct);
        return new ClientPage(all.Count, [.. page.Zip(read, RowOf)]);
    }

    /// <summary>The clients of a list in its order, all of them, by name alone; by whose results some were picked, their owners are told.</summary>
    /// <exception cref="StoreUnavailableException">That could not be written, so nothing is told.</exception>
    public async Task<IReadOnlyList<(long Id, string Name)>> NamedAsync(Actor coach, ClientQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(query);
        var (all, decisive) = Found(coach, query);
        await _changes.NoteAsync(coach, decisive, Now, ct);
        return [.. all.Select(row => (row.Id, row.Name))];
    }

    /// <summary>The ten letters by which clients name this coach; null for whoever is none.</summary>
    public async Task<string?> CodeAsync(Actor coach, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        await using var db = await stores.CreateDbContextAsync(ct);
        return await db.People.Where(person => person.Id == coach.HolderId && person.IsCoach).Select(person => person.CoachCode).FirstOrDefaultAsync(ct);
    }

    /// <summary>The client with what is shared.</summary>
    /// <returns>Null when nobody of this id shares anything with this coach (any more).</returns>
    public async Task<Client?> FindAsync(Actor coach, long client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = Now;
        await using var db = await stores.CreateDbContextAsync(ct);
        var grant = await (from standing in db.Grants
                           where standing.CoachId == coach.HolderId && standing.OwnerId == client && standing.RevokedAt == null && standing.EndsAt > now
                           join owner in db.People on standing.OwnerId equals owner.Id
                           where db.People.Any(person => person.Id == coach.HolderId && person.IsCoach)
                           select new { standing.Id, standing.Fields, standing.EndsAt, owner.Name }).FirstOrDefaultAsync(ct);
        if (grant is null)
            return null;
        var shared = await db.SharedWith(coach, now).Where(result => result.OwnerId == client).OrderByDescending(result => result.SubmittedAt).ThenByDescending(result => result.SittingId).ToListAsync(ct);
        return new Client(
            client,
            grant.Name,
            grant.Id,
            grant.Fields,
            DateTimeOffset.FromUnixTimeSeconds(grant.EndsAt),
            [.. from result in shared
                let instrument = catalog.Find(result.Instrument)
                where instrument is not null && MayBeRead(instrument, result.Fields)
                select new SharedSitting(new SittingId(result.SittingId), instrument, DateTimeOffset.FromUnixTimeSeconds(result.SubmittedAt))]);
    }

    /// <summary>A result of a client, for one purpose.</summary>
    /// <returns>Null when it is not shared, not for this purpose, or not any more.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored.</exception>
    /// <exception cref="StoreUnavailableException">The look could not be written, so nothing is read.</exception>
    public async Task<HeldProfile?> ReadAsync(Actor coach, long client, SittingId sitting, Reading reading, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var row = await writer.WriteAsync(
            store => ClientRows.Fields(store, coach, client, sitting, Now) is { } shared && catalog.Find(shared.Instrument) is { } known && MayBeRead(known, shared.Fields) && IsOpen(shared.Fields, reading.What)
                ? ClientRows.Read(store, coach, client, sitting, reading, Now)
                : null,
            ct);
        return row is null ? null : await row.OpenAsync(sitting, catalog, manuals, ct);
    }

    private (IReadOnlyList<FoundClient> All, IReadOnlyList<ComparedRow> Decisive) Found(Actor coach, ClientQuery query)
    {
        var found = ListedClients.Searched(ListedClients.Of(readers, coach, query, Now), query.Search);
        var (picked, decisive) = query.Change == ChangePick.All ? (found, []) : _changes.Pick(coach, found, query, Now);
        return (ListedClients.Ordered(picked, query), decisive);
    }

    private static bool IsOpen(GrantedFields fields, Looking what) => what switch
    {
        Looking.Derivations => fields.HasFlag(GrantedFields.Answers),
        Looking.Export => fields.HasFlag(GrantedFields.Export),
        _ => true,
    };

    /// <summary>A result that consists of own words is open with the comments only.</summary>
    internal static bool MayBeRead(Instrument instrument, GrantedFields fields) =>
        fields.HasFlag(GrantedFields.Comments) || !instrument.Items.Any(item => item.Format is TextFormat);

    /// <summary>The newest result, and before it those that it is compared with, the oldest first; each of them is a look.</summary>
    private (SittingId Id, ReadResult Read)[] ReadAll(StoreConnection store, Actor coach, FoundClient row, ClientQuery query)
    {
        var shown = row.Sitting is not { } newest ? [] : row.Sittings == 1 ? [newest] : ClientRows.SittingsOf(store, coach, row.Id, query.Questionnaire, Now);
        return [.. from sitting in shown
                   let read = ClientRows.Read(store, coach, row.Id, sitting, new Reading(Looking.List, query.IsAgain), Now)
                   where read is not null
                   select (sitting, read)];
    }

    private ClientRow RowOf(FoundClient row, (SittingId Id, ReadResult Read)[] read)
    {
        var held = read.Select(one => Open(one.Id, one.Read)).ToArray();
        var whole = held.OfType<HeldProfile>().ToArray();
        // A damaged newest one: the list goes on, and the client's own page says what is wrong.
        return held is [.., { } newest]
            ? new ClientRow(row.Id, row.Name, newest.Id, newest.SubmittedAt, newest.Instrument, newest.Profile, row.Sittings, read[^1].Read.IsNew, row.IsDue, ChangeFlag.Of(whole)?.Words)
            : new ClientRow(row.Id, row.Name, null, null, null, null, 0, IsNew: false, row.IsDue, null);
    }

    private HeldProfile? Open(SittingId id, ReadResult read)
    {
        try
        {
            return catalog.Find(read.Instrument) is null ? null : read.Open(id, catalog);
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }
}
