using System.IO.Compression;
using LeadManage.Web.Coaching;
using LeadManage.Web.Exporting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reporting;

/// <summary>Writes the reports of many clients one after the other into an archive, which is sent while it is made: no more than one report is in memory.</summary>
public sealed class ArchiveWriter(Clients list, ClientReports reports, ILogger<ArchiveWriter> logger)
{
    public const string Index = "INDEX.csv";

    /// <summary>The index says nothing of when it was made, so that the same data gives the same archive. The first date of the format.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="run">What is wanted; told how far it is.</param>
    /// <param name="choice">How each report is printed.</param>
    /// <param name="server">Where links lead that lead out of a report.</param>
    /// <param name="output">Takes the archive; need not go back.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task WriteAsync(ArchiveRun run, ReportChoice choice, Uri server, Stream output, CancellationToken ct)
    {
        var clients = await list.NamedAsync(run.Coach, run.Query, ct);
        run.Begin(clients.Count);
        var index = new List<IReadOnlyList<Cell>>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var made = new Gathering(output);
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (id, name) in clients)
            {
                var (report, what) = await PrintAsync(run, id, choice, server, ct);
                var file = report is null ? "" : ArchiveName.Among(names, name);
                if (report is not null)
                    Add(zip, file, report.At, report.File);
                await made.FlushAsync(ct);
                index.Add([name, file, report?.Results ?? 0, what]);
                run.Count(report is not null);
            }

            await AddIndexAsync(zip, index, ct);
        }

        // Its end is sent only now: one that was given up cannot be taken for a smaller one.
        await made.FlushAsync(ct);
    }

    /// <summary>One that cannot be made does not lose the others.</summary>
    private async Task<(ClientReport? Report, string What)> PrintAsync(ArchiveRun run, long client, ReportChoice choice, Uri server, CancellationToken ct)
    {
        try
        {
            var (outcome, report) = await reports.OfAsync(run.Coach, client, choice, server, ct);
            return (report, CopyWords.Of(outcome));
        }
        catch (StoreUnavailableException)
        {
            return (null, "left out: the look could not be noted, so nothing was read");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.LogError(error, "The report of a client could not be made; the others of the archive are.");
            return (null, "left out: it could not be made");
        }
    }

    // Packed although the file is packed: what is only stored cannot be read while it comes in, for its size follows it.
    private static void Add(ZipArchive zip, string name, DateTimeOffset at, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        using var writing = entry.Open();
        writing.Write(content);
    }

    private static async Task AddIndexAsync(ZipArchive zip, List<IReadOnlyList<Cell>> rows, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await CsvTable.WriteAsync(new Table("", ["client", "file", "results", "what"], rows.ToAsyncEnumerable()), file, ct);
        Add(zip, Index, NoDate, file.ToArray());
    }
}
