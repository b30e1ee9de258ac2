using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadManage.Web.Keeping;

/// <summary>A copy that was unpacked beside the data folder and found sound; the folder goes when it is let go.</summary>
internal sealed class CheckedBackup : IDisposable
{
    private CheckedBackup(DataFolder folder) => Folder = folder;

    /// <summary>Where it lies.</summary>
    public DataFolder Folder { get; }

    /// <summary>When the copy was made.</summary>
    public DateTimeOffset Made { get; private set; }

    /// <summary>Unpacks and checks: every chunk, the whole database (integrity_check) and each reference in it.</summary>
    /// <exception cref="BackupException">It is not sound; the message says how.</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing is left of it.</exception>
    public static CheckedBackup Open(string path, string beside, byte[] key, IProgress<Headway>? progress = null, CancellationToken ct = default)
    {
        var found = new CheckedBackup(Leftovers.NewUnpackedIn(beside));
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(found.Folder.Root);
            else
                Directory.CreateDirectory(found.Folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            found.Made = BackupFile.Unpack(path, found.Folder, key, progress, ct);
            progress?.Report(new Headway("Checking the copy"));
            found.Check(path, ct);
            return found;
        }
        catch
        {
            found.Dispose();
            // What was interrupted found no fault.
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder.Root))
            Directory.Delete(Folder.Root, recursive: true);
    }

    private void Check(string path, CancellationToken ct)
    {
        try
        {
            using var connection = new SqliteConnection(StoreConnection.StringFor(Folder, pooling: false));
            connection.Open();
            using var stop = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
            ct.ThrowIfCancellationRequested();
            if (Pragmas.Scalar(connection, "PRAGMA integrity_check(1)") is not "ok" and var fault)
                throw new BackupException($"The database in the backup {path} is damaged ({fault}). Take another.");
            ct.ThrowIfCancellationRequested();
            if (Pragmas.Scalar(connection, "SELECT count(*) FROM pragma_foreign_key_check") is not "0" and var rows)
                throw new BackupException($"In the database of the backup {path} {rows} rows point to something that is not there. Take another.");
        }
        catch (SqliteException error)
        {
            throw new BackupException($"The database in the backup {path} is damaged ({error.Message}). Take another.", error);
        }
    }
}
