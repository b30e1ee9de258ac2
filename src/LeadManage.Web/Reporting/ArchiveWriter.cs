using System.IO.Compression;
using System.Text;
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
        var index = new StringBuilder("\uFEFFclient,file,results,what\r\n");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var made = new ArchiveBuffer();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (id, name) in clients)
            {
                var (report, what) = await PrintAsync(run, id, choice, server, ct);
                var file = report is null ? "" : ArchiveName.Among(names, name);
                if (report is not null)
                    Add(zip, file, report.At, report.File);
                await made.SendAsync(output, ct);
                index.Append(Cell(name)).Append(',').Append(Cell(file)).Append(',').Append(report?.Results ?? 0).Append(',').Append(Cell(what)).Append("\r\n");
                run.Count(report is not null);
            }

            Add(zip, Index, NoDate, Encoding.UTF8.GetBytes(index.ToString()));
        }

        // Its end is sent only now: one that was given up cannot be taken for a smaller one.
        await made.SendAsync(output, ct);
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

    private static string Cell(string text) => $"\"{Formulas.Guarded(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
