using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Commands;

/// <summary>Whether this program can read a database as it is; a command never migrates one, which is the server's to do, after a backup.</summary>
internal static class Readiness
{
    /// <returns>Why not, and what to do; null when it can.</returns>
    public static async Task<string?> WhyNotAsync(IDbContextFactory<LeadManageDb> stores, string database, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        string[] known = [.. db.Database.GetMigrations()];
        try
        {
            var applied = Applied(database);
            return applied.Except(known, StringComparer.Ordinal).Any()
                    ? $"The database {database} was made by a newer version of the program. Use that version."
                : known.Except(applied, StringComparer.Ordinal).Any()
                    ? $"The database {database} was made by an older version of the program, or is empty. To bring it up to date, start the server once on its folder (it makes a backup first); then run this again."
                : null;
        }
        catch (SqliteException error)
        {
            return $"The database {database} cannot be read: {error.Message} Restore a backup, or name another folder with --data.";
        }
    }

    // Past EF Core, which would set our pragmas first, and one of them changes the file.
    private static string[] Applied(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return Pragmas.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == "0" ? []
            : Pragmas.Scalar(connection, "SELECT group_concat(MigrationId) FROM __EFMigrationsHistory").Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
