using System.Formats.Tar;
using System.IO.Compression;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadManage.Web.Keeping;

/// <summary>
/// One copy of everything that must survive: the database as it was at one moment and the keys of data protection, packed (tar, gzip) and encrypted
/// (<see cref="BackupCipher"/>). It is made while the server works and writers wait for nothing.
/// </summary>
internal static class BackupFile
{
    private const string KeysFolder = "keys/";
    private const int PagesAtOnce = 1024;

    /// <summary>Makes a copy; under its own name only when it is whole and on the disk.</summary>
    /// <exception cref="BackupException">It cannot be made, or something of this name is there.</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing is left of it.</exception>
    public static void Make(DataFolder folder, string path, byte[] key, IProgress<Headway>? progress = null, CancellationToken ct = default)
    {
        if (File.Exists(path))
            throw new BackupException($"{path} is there already. Name a file that is not.");
        var (moment, part) = (Leftovers.NewMomentOf(folder), $"{path}.part");
        try
        {
            Snapshot(folder, moment, progress, ct);
            using (var file = new FileStream(part, Private(FileMode.Create)))
            {
                using var encrypting = new EncryptingStream(file, key);
                using (var packing = new GZipStream(encrypting, CompressionLevel.Fastest, leaveOpen: true))
                using (var archive = new TarWriter(new CountedStream(packing, "Packing and encrypting", new FileInfo(moment).Length, progress, ct)))
                {
                    archive.WriteEntry(moment, Path.GetFileName(folder.Database));
                    foreach (var one in Directory.Exists(folder.Keys) ? Directory.EnumerateFiles(folder.Keys) : [])
                        archive.WriteEntry(one, KeysFolder + Path.GetFileName(one));
                }

                encrypting.Finish();
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"The backup {path} cannot be made: {error.Message} Look for room on the disk and for the rights of the folder.", error);
        }
        finally
        {
            File.Delete(moment);
            File.Delete(part);
        }
    }

    /// <summary>Unpacks a copy into a folder of its own.</summary>
    /// <returns>When it was made.</returns>
    /// <exception cref="BackupException">It cannot be read, opened with this key, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static DateTimeOffset Unpack(string path, DataFolder into, byte[] key, IProgress<Headway>? progress, CancellationToken ct)
    {
        DateTimeOffset? made = null;
        try
        {
            using var file = File.OpenRead(path);
            using var decrypting = new DecryptingStream(new CountedStream(file, "Opening the copy", file.Length, progress, ct), key);
            using var unpacking = new GZipStream(decrypting, CompressionMode.Decompress);
            using var archive = new TarReader(unpacking);
            while (archive.GetNextEntry() is { } entry)
                if (PlaceOf(entry.Name, into) is { } place)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                    using var written = new FileStream(place, Private(FileMode.CreateNew));
                    entry.DataStream?.CopyTo(written);
                    made = place == into.Database ? entry.ModificationTime : made;
                }

            // Up to the last byte, so that a copy that was cut off behind its archive is found as well.
            unpacking.CopyTo(Stream.Null);
            decrypting.CopyTo(Stream.Null);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup {path} cannot be unpacked: {error.Message}", error);
        }

        return made ?? throw new BackupException($"There is no database in the backup {path}.");
    }

    /// <summary>Where a part of the archive goes; nothing but what we put there is taken out.</summary>
    private static string? PlaceOf(string name, DataFolder into) =>
        name == Path.GetFileName(into.Database) ? into.Database
        : name.StartsWith(KeysFolder, StringComparison.Ordinal) && Path.GetFileName(name) is { Length: > 0 } one && name.Length == KeysFolder.Length + one.Length ? Path.Combine(into.Keys, one)
        : null;

    // In one read: a copy in steps that reads anew in each begins again with every commit meanwhile. Readers of a write-ahead log keep no writer waiting.
    private static void Snapshot(DataFolder folder, string moment, IProgress<Headway>? progress, CancellationToken ct)
    {
        using var from = new SqliteConnection(StoreConnection.StringFor(folder, pooling: false));
        from.Open();
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = moment, Pooling = false }.ToString());
        to.Open();
        using var read = from.BeginTransaction(deferred: true);
        // Only a read fixes the moment.
        Pragmas.Scalar(from, "SELECT count(*) FROM sqlite_master");
        var page = long.Parse(Pragmas.Scalar(from, "PRAGMA page_size"));
        using var copy = raw.sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        if (copy.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(to.Handle), to.Handle);
        int result;
        do
        {
            ct.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(copy, PagesAtOnce);
            var pages = raw.sqlite3_backup_pagecount(copy);
            progress?.Report(new Headway("Copying the database", page * (pages - raw.sqlite3_backup_remaining(copy)), page * pages));
        }
        while (result == raw.SQLITE_OK);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, to.Handle);
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
