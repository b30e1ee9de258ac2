using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Keeping;

/// <summary>
/// What was erased or taken back, written down outside the database, so that a restored copy of before does not bring it back. Triggers note it in the
/// transaction that erases (table Erasures); from there it goes to a file in the data folder and beside the copies, as a hash, and is
/// deleted from the table only when it is on the disk. A line: the time, what it was, SHA-256 of its kind and number.
/// </summary>
public sealed class ErasureLedger(DataFolder folder, BackupFolder copies, StoreWriter writer, TimeProvider clock)
{
    // A copy is kept for at most a year.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(366);

    private readonly Lock _one = new();

    /// <summary>Writes down what was erased since; cheap when nothing was.</summary>
    /// <exception cref="StoreUnavailableException">The table cannot be emptied now; nothing is lost by it.</exception>
    public async Task WriteDownAsync(CancellationToken ct)
    {
        var noted = await writer.WriteAsync(store => store.All("SELECT Id, Kind, Thing, At FROM Erasures ORDER BY Id", row => (Id: row.Number(0), Kind: (ErasedThing)row.Number(1), Thing: row.Number(2), At: row.Number(3))), ct);
        if (noted.Count == 0)
            return;
        lock (_one)
            foreach (var file in Files)
                Append(file, noted.Select(one => $"{TimeOf(DateTimeOffset.FromUnixTimeSeconds(one.At))} {LineOf(one.Kind, one.Thing)}"));
        await writer.WriteAsync(store => store.Execute("DELETE FROM Erasures WHERE Id <= ?1", noted[^1].Id), ct);
    }

    /// <summary>Forgets what no copy can bring back any more.</summary>
    public void Shorten()
    {
        var end = TimeOf(clock.GetUtcNow() - Remembered);
        lock (_one)
            foreach (var file in Files.Where(File.Exists))
                if (File.ReadLines(file).FirstOrDefault() is { } first && string.CompareOrdinal(first, end) < 0)
                {
                    var kept = File.ReadLines(file).Where(line => string.CompareOrdinal(line, end) >= 0).ToArray();
                    File.WriteAllLines($"{file}.new", kept);
                    File.Move($"{file}.new", file, overwrite: true);
                }
    }

    /// <summary>What is written down since, each as <see cref="LineOf"/>; a line that was cut off is none.</summary>
    internal static IReadOnlySet<string> Read(IEnumerable<string> files, DateTimeOffset since) =>
        files.Where(File.Exists).SelectMany(File.ReadLines).Select(line => line.Split(' '))
            .Where(parts => parts.Length == 3 && string.CompareOrdinal(parts[0], TimeOf(since)) >= 0)
            .Select(parts => $"{parts[1]} {parts[2]}").ToHashSet(StringComparer.Ordinal);

    internal static string LineOf(ErasedThing kind, long thing) => $"{(int)kind} {HashOf(kind, thing)}";

    internal static string In(string path) => Path.Combine(path, "erased.log");

    private IEnumerable<string> Files => copies.Root is { } root ? [In(folder.Root), In(root)] : [In(folder.Root)];

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string HashOf(ErasedThing kind, long thing) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{(int)kind}:{thing}")));

    private static void Append(string path, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))));
        file.Flush(flushToDisk: true);
    }
}
