using System.Globalization;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Keeping;

/// <summary>Puts a copy in place of the database. What is there is moved aside and nothing is touched before the copy is known to be sound.</summary>
internal static class Restoring
{
    // A copy takes a while, and so does a clock that is set right.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <summary>Restores.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="folder">Where to; no server may work in it.</param>
    /// <param name="key">What the copy is encrypted with.</param>
    /// <param name="now">The time, for the name of what is moved aside.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Gives up, until the copy is known to be sound and ready.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="BackupException">Nothing was changed; the message says why.</exception>
    /// <exception cref="StoreStartException">A server works in the folder, or it cannot be written; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing was changed.</exception>
    public static RestoreReport Run(string path, DataFolder folder, byte[] key, DateTimeOffset now, IProgress<Headway>? progress = null, CancellationToken ct = default)
    {
        using var alone = new FolderLock();
        alone.Take(folder);
        using var copy = CheckedBackup.Open(path, folder.Root, key, progress, ct);
        progress?.Report(new Headway("Erasing again what was erased since"));
        var erased = Repeat(copy.Folder, folder, Path.GetDirectoryName(Path.GetFullPath(path))!, copy.Made - Margin, now);
        ct.ThrowIfCancellationRequested();

        progress?.Report(new Headway("Putting it in place"));
        var aside = MoveAside(folder, now);
        File.Move(copy.Folder.Database, folder.Database);
        if (Directory.Exists(copy.Folder.Keys))
        {
            Directory.CreateDirectory(folder.Keys);
            foreach (var one in Directory.EnumerateFiles(copy.Folder.Keys))
                File.Move(one, Path.Combine(folder.Keys, Path.GetFileName(one)), overwrite: true);
        }

        return new RestoreReport(copy.Made, erased, aside);
    }

    private static int Repeat(DataFolder copy, DataFolder old, string besideCopies, DateTimeOffset since, DateTimeOffset now)
    {
        var erased = ErasureLedger.Read([ErasureLedger.In(old.Root), ErasureLedger.In(besideCopies)], since).Union(NotedIn(old), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        using var store = StoreConnection.Open(copy);
        store.Execute("BEGIN IMMEDIATE");
        var done = Replay.Run(store, erased);
        Replay.SignEverybodyOut(store);
        Replay.BeginUsesAnew(store, now);
        store.Execute("COMMIT");
        if (done > 0)
            store.Execute("VACUUM");
        store.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return done;
    }

    /// <summary>What the database that is replaced had not written down yet, as far as it can be read.</summary>
    private static IReadOnlyList<string> NotedIn(DataFolder old)
    {
        if (!File.Exists(old.Database))
            return [];
        try
        {
            using var store = StoreConnection.Open(old);
            return store.All("SELECT Kind, Thing FROM Erasures", row => ErasureLedger.LineOf((ErasedThing)row.Number(0), row.Number(1)));
        }
        catch (SqliteException)
        {
            // Damaged, or from before there was a ledger: why a copy is being put back.
            return [];
        }
    }

    private static string? MoveAside(DataFolder folder, DateTimeOffset now)
    {
        string? aside = null;
        foreach (var ending in new[] { "-wal", "-shm", "" })
            if (File.Exists(folder.Database + ending))
            {
                Directory.CreateDirectory(folder.Backups);
                var to = Path.Combine(folder.Backups, $"{MigrationBackups.BeforeRestore}{now.ToString(MigrationBackups.Stamp, CultureInfo.InvariantCulture)}.db{ending}");
                File.Move(folder.Database + ending, to);
                aside = ending.Length == 0 ? to : aside;
            }

        return aside;
    }
}
