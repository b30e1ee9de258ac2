using System.Security.Cryptography;
using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Exporting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Importing;

/// <summary>Answers from a file become one's own sittings: looked at first, then stored line by line, each once.</summary>
public sealed class Importer(InstrumentCatalog catalog, OwnTables own, Sittings sittings, TimeProvider clock)
{
    /// <summary>Lines that wait for the writer together.</summary>
    internal const int AtOnce = 25;

    private const string Here = "is stored already";

    /// <summary>What would be stored; changes nothing.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public Task<ImportFile> PreviewAsync(Actor actor, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CompareAsync(actor, file, byName: true, ct);
    }

    /// <summary>Each line beside what somebody has submitted.</summary>
    /// <param name="holder">Whose results.</param>
    /// <param name="file">Bytes of the file.</param>
    /// <param name="byName">True to know a sitting by its name as well: somebody else could try which there are.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task<ImportFile> CompareAsync(Actor holder, ReadOnlyMemory<byte> file, bool byName, CancellationToken ct)
    {
        var read = ImportFile.Read(catalog, file.Span, clock.GetUtcNow());
        if (read.Instrument is not { } instrument)
            return read;
        var (ids, codes) = (new HashSet<SittingId>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var sitting in own.EachAsync(holder, instrument, ct))
        {
            ids.Add(sitting.Id);
            if (sitting.Sheet is { } sheet)
                codes.Add(KeyOf(instrument, sitting.SubmittedAt, instrument.Items.Where(item => !sheet.WasSkipped(item.Id)).ToDictionary(item => item.Id, item => sheet.GivenFor(item.Id)!.Value, StringComparer.Ordinal)));
        }

        return read with { Lines = [.. read.Lines.Select(line => line.IsNew && ((byName && line.Sitting is { } id && ids.Contains(id)) || codes.Contains(KeyOf(instrument, line.At, Complete(instrument, line)))) ? line with { Known = Here } : line)] };
    }

    /// <summary>Stores the good lines; those that are stored already stay as they are, and those with faults change nothing.</summary>
    /// <returns>The lines as they went: what is not new any more is stored.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now. What was stored by then stays, and the same file goes on from there.</exception>
    public async Task<(ImportFile File, int Stored)> StoreAsync(Actor actor, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var read = await PreviewAsync(actor, file, ct);
        var stored = 0;
        foreach (var some in read.Lines.Where(line => line.IsNew).Chunk(AtOnce))
            stored += (await Task.WhenAll(some.Select(line => StoreAsync(actor, read.Instrument!, line, ct)))).Count(isStored => isStored);
        return (read, stored);
    }

    private Task<bool> StoreAsync(Actor actor, Instrument instrument, ImportLine line, CancellationToken ct) =>
        sittings.ImportAsync(actor, instrument, line.Answers, line.At, HashOf(instrument, line), ct);

    /// <summary>SHA-256 of what makes a line the one it is.</summary>
    internal static byte[] HashOf(Instrument instrument, ImportLine line) => SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(instrument, line.At, Complete(instrument, line))));

    private static string KeyOf(Instrument instrument, DateTimeOffset at, IReadOnlyDictionary<string, Given> answers) =>
        $"{instrument.Key} {at.ToUnixTimeSeconds()} {LineReading.Code(answers)}";

    /// <summary>With the zeros that a submission puts where shares were left out.</summary>
    private static Dictionary<string, Given> Complete(Instrument instrument, ImportLine line)
    {
        var answers = new Dictionary<string, Given>(line.Answers, StringComparer.Ordinal);
        foreach (var item in instrument.Groups.SelectMany(group => group.LeftOut(line.Answers)))
            answers[item] = 0;
        return answers;
    }
}
