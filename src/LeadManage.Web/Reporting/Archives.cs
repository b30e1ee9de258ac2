using System.Collections.Concurrent;
using System.Security.Cryptography;
using LeadManage.Web.Account;
using LeadManage.Web.Coaching;

namespace LeadManage.Web.Reporting;

/// <summary>
/// Archives with the reports of many clients. An open page offers one and shows how far it is; a browser asks for it, once, as for any file. One is made for
/// a coach at a time, and it ends with the page, with the download, or when it is stopped.
/// </summary>
public sealed class Archives(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ArchiveRun> _offered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, ArchiveRun> _running = new();

    /// <summary>Offers an archive of the clients of a list, for as long as its page is open.</summary>
    public ArchiveRun Offer(Actor coach, ClientQuery query)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(query);
        var run = new ArchiveRun(RandomNumberGenerator.GetHexString(32, lowercase: true), coach, query, clock);
        _offered[run.Id] = run;
        return run;
    }

    /// <returns>The archive, which is begun by that; null when it was not offered to this coach, or not any more, or another one is being made.</returns>
    public ArchiveRun? Begin(Actor coach, string id)
    {
        ArgumentNullException.ThrowIfNull(coach);
        if (!_offered.TryGetValue(id, out var run) || run.Coach.HolderId != coach.HolderId)
            return null;
        if (!_running.TryAdd(coach.HolderId, run))
        {
            if (run.State == ArchiveState.Offered)
                run.Tell(ArchiveState.Busy);
            return null;
        }

        if (_offered.TryRemove(id, out _))
            return run;
        _running.TryRemove(KeyValuePair.Create(coach.HolderId, run));
        return null;
    }

    /// <summary>Another one can be made.</summary>
    internal void End(ArchiveRun run)
    {
        _running.TryRemove(KeyValuePair.Create(run.Coach.HolderId, run));
        run.Dispose();
    }

    /// <summary>Ends what a page has offered, also while it is made.</summary>
    internal void Withdraw(ArchiveRun run)
    {
        if (_offered.TryRemove(run.Id, out _))
            run.Dispose();
        else
            run.Stop();
    }
}
