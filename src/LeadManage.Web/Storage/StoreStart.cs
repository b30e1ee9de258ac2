using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Storage;

/// <summary>Makes the store ready before the first request: lock, check, back up, migrate, assert.</summary>
public sealed class StoreStart(DataFolder folder, FolderLock folderLock, MigrationBackups backups, IDbContextFactory<LeadManageDb> stores, ILogger<StoreStart> logger)
{
    // https://sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    // Room in a page for several profiles of about 1.6 kB; see docs/decisions/0005-answers-are-packed-into-the-sealed-profile.md.
    private const int PageBytes = 4096;

    // Above this size a full check at every start would take longer than people wait.
    private const long MostBytesToCheck = 1 << 30;

    /// <exception cref="StoreStartException">The store cannot be used; the message says why and what to do.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        folderLock.Take(folder);
        try
        {
            await OpenAsync(ct);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw Damaged(error.Message, error);
        }
        catch (SqliteException error) when (StoreUnavailableException.Explains(error))
        {
            throw new StoreStartException($"The database {folder.Database} cannot be written: {error.Message} The disk may be full, the file or its folder read-only, or another program may hold it. Nothing was changed. The folder is set with {DataFolder.Option}.", error);
        }
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var isNew = !File.Exists(folder.Database) || new FileInfo(folder.Database).Length == 0;
        await using var db = await stores.CreateDbContextAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (isNew)
            await CreateAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        Pragmas.Assert(connection);
        if (!isNew)
            Check(connection);

        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToArray();
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToArray() is [var unknown, ..])
            throw new StoreStartException($"The database {folder.Database} was made by a newer version of the program ({unknown}). Start that version, or restore a backup from {folder.Backups}.");
        if ((await db.Database.GetPendingMigrationsAsync(ct)).ToArray() is not [_, ..] pending)
            return;
        if (applied.Length > 0)
            logger.LogInformation("Made a backup before migrating: {Path}", backups.Make(connection));
        ClearStaleMigrationLock(connection);
        await db.Database.MigrateAsync(ct);
        logger.LogInformation("The database was brought up to date: {Migrations}", string.Join(", ", pending));
    }

    /// <summary>The size of a page can be chosen only before anything is written.</summary>
    private async Task CreateAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(StoreConnection.StringFor(folder, pooling: false));
        await connection.OpenAsync(ct);
        Pragmas.Scalar(connection, $"PRAGMA page_size={PageBytes}; PRAGMA journal_mode=WAL");
    }

    private void Check(SqliteConnection connection)
    {
        if (new FileInfo(folder.Database).Length <= MostBytesToCheck && Pragmas.Scalar(connection, "PRAGMA quick_check(1)") is not "ok" and var fault)
            throw Damaged(fault, null);
    }

    // A server killed while migrating leaves its row, and EF Core would wait for it for ever. We hold the folder, so nobody migrates now.
    private static void ClearStaleMigrationLock(SqliteConnection connection)
    {
        if (Pragmas.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") != "0")
            Pragmas.Scalar(connection, "DELETE FROM __EFMigrationsLock");
    }

    private StoreStartException Damaged(string fault, Exception? error) =>
        new($"The database {folder.Database} is damaged ({fault}). Nothing was changed. Restore a backup, or move the file away to begin empty.", error);
}
