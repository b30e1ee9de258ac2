using System.IO.Compression;

namespace LeadManage.Web.Exporting;

/// <summary>Files within an archive that is written straight to whoever asked for it.</summary>
internal static class Entries
{
    public static async Task WriteAsync(ZipArchive archive, string path, Func<Stream, Task> write, CancellationToken ct)
    {
        await using var entry = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(ct);
        await write(entry);
    }
}
