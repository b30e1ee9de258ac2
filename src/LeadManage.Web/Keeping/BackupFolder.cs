using System.Globalization;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Keeping;

/// <summary>Where copies are kept, and which of them go when.</summary>
public sealed class BackupFolder(IOptions<LeadManageOptions> options, DataFolder folder, TimeProvider clock)
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";
    private const string Name = "leadmanage-";
    private const string Ending = ".backup";

    // All of the last hours, then the last of each day.
    private static readonly TimeSpan All = TimeSpan.FromHours(6);

    private BackupSettings Settings => options.Value.Backup;

    /// <summary>Absolute path; null while no copies are made by themselves.</summary>
    public string? Root { get; } = options.Value.Backup.Folder is { } copies ? Path.GetFullPath(copies, folder.Root) : null;

    /// <summary>A file for a copy of now.</summary>
    public string Next() => Path.Combine(Root!, $"{Name}{clock.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}{Ending}");

    /// <summary>The copies with their times, the newest first.</summary>
    public IReadOnlyList<(string Path, DateTimeOffset At)> List() =>
        Root is null || !Directory.Exists(Root) ? [] :
        [
            .. from path in Directory.EnumerateFiles(Root, $"{Name}*{Ending}")
               let at = MadeAt(path)
               where at is not null
               orderby at descending
               select (path, at.Value),
        ];

    /// <summary>Deletes copies that are too old, and of days that are over all but the last.</summary>
    public void DeleteExpired()
    {
        var now = clock.GetUtcNow();
        var kept = new HashSet<DateTime>();
        foreach (var (path, at) in List())
            if (at < now - TimeSpan.FromDays(Settings.KeepDays) || (at < now - All && !kept.Add(at.UtcDateTime.Date)))
                File.Delete(path);
    }

    // The name carries the time: a copied folder gets new file times.
    private static DateTimeOffset? MadeAt(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(path)[Name.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
