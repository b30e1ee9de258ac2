using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Storage;

/// <summary>Copies of the database made before it is migrated, and databases that a restored copy took the place of. They hold what people may erase, so they expire.</summary>
public sealed class MigrationBackups(DataFolder folder, TimeProvider clock)
{
    /// <summary>Begins the name of a database that a restored copy took the place of; it expires like the others.</summary>
    internal const string BeforeRestore = "before-restore-";

    private const string BeforeMigration = "before-migration-";

    internal const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Writes a copy without anything deleted in it; returns its path.</summary>
    internal string Make(SqliteConnection connection)
    {
        Directory.CreateDirectory(folder.Backups);
        var path = Path.Combine(folder.Backups, $"{BeforeMigration}{clock.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}.db");
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
        return path;
    }

    /// <summary>When the newest copy was made; null when there is none.</summary>
    public DateTimeOffset? NewestAt => Directory.Exists(folder.Backups) ? Directory.EnumerateFiles(folder.Backups, "before-migration-*.db").Max(MadeAt) : null;

    /// <summary>Deletes the copies older than <paramref name="age"/>.</summary>
    public void DeleteOlderThan(TimeSpan age)
    {
        if (!Directory.Exists(folder.Backups))
            return;
        foreach (var path in Directory.EnumerateFiles(folder.Backups, "before-*.db*").Where(path => MadeAt(path) is { } made && made < clock.GetUtcNow() - age))
            File.Delete(path);
    }

    // The name carries the time: a copied folder gets new file times.
    private static DateTimeOffset? MadeAt(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(path).Replace(BeforeMigration, "", StringComparison.Ordinal).Replace(BeforeRestore, "", StringComparison.Ordinal), Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made) ? made : null;
}
