using LeadManage.Web.Storage;

namespace LeadManage.Web.Keeping;

/// <summary>
/// Copies of the database that are open in the data folder while one is made or checked. They go with the work; what a killed program leaves of them holds what was
/// erased since, and goes after some hours: another program may be at work on a young one.
/// </summary>
public sealed class Leftovers(DataFolder folder, TimeProvider clock)
{
    private const string Unpacked = "unpacked-";
    private const string Moment = "-copy-";

    private static readonly TimeSpan LongestWork = TimeSpan.FromHours(6);

    internal static string NewMomentOf(DataFolder folder) => $"{folder.Database}{Moment}{Guid.NewGuid():n}";

    internal static DataFolder NewUnpackedIn(string folder) => new(Path.Combine(folder, $"{Unpacked}{Guid.NewGuid():n}"));

    /// <summary>Deletes what nobody has written to for six hours.</summary>
    public void Delete()
    {
        var end = (clock.GetUtcNow() - LongestWork).UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(folder.Root, $"{Path.GetFileName(folder.Database)}{Moment}*").Where(file => File.GetLastWriteTimeUtc(file) < end))
            File.Delete(file);
        foreach (var left in Directory.EnumerateDirectories(folder.Root, $"{Unpacked}*").Where(left => LastWriteIn(left) < end))
            Directory.Delete(left, recursive: true);
    }

    private static DateTime LastWriteIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(folder)).Max();
}
