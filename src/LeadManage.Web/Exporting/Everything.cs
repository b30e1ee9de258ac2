using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Progressing;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Exporting;

/// <summary>Everything that is stored about a person, for that person: one archive, written while it is read.</summary>
public sealed class Everything(IDbContextFactory<LeadManageDb> stores, MyData own, OwnTables tables, Reports reports, TimeProvider clock)
{
    public const string FileName = "everything.zip";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private const string ReadMe =
        """
        Everything that LeadManage stores about you.

        everything.json   every table that holds something about you, and at its end what is left out, and why
        reports/          each result as a PDF, and the newest of all questionnaires as one
        tables/           your answers and scores, a line a sitting (CSV, UTF-8), and a codebook that explains each column

        """;

    /// <param name="actor">Whose; nobody else's data is in it but the names of those who wrote or looked.</param>
    /// <param name="output">Where the archive goes; it need not be able to go back.</param>
    /// <param name="server">Where links lead that lead out of a report.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Gives up.</param>
    public async Task WriteAsync(Actor actor, Stream output, Uri server, IProgress<Headway>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(server);
        await using var gathered = new Gathering(output);
        using (var archive = new ZipArchive(gathered, ZipArchiveMode.Create, leaveOpen: true))
            await FillAsync(archive, actor, server, progress, ct);
        await gathered.FlushAsync(ct);
    }

    private async Task FillAsync(ZipArchive archive, Actor actor, Uri server, IProgress<Headway>? progress, CancellationToken ct)
    {
        progress?.Report(new Headway("Writing what is stored"));
        await Entries.WriteAsync(archive, "read-me.txt", entry => entry.WriteAsync(Encoding.UTF8.GetBytes(ReadMe), ct).AsTask(), ct);
        await Entries.WriteAsync(archive, "everything.json", entry => WriteJsonAsync(actor, entry, ct), ct);
        foreach (var (instrument, _) in await tables.ListAsync(actor, ct))
        {
            await Entries.WriteAsync(archive, $"tables/{instrument.Key}.csv", entry => tables.Of(actor, instrument).WriteAsync(TableFormat.Csv, entry, ct), ct);
            await Entries.WriteAsync(archive, $"tables/{instrument.Key}.codebook.csv", entry => Codebook.Of(instrument).WriteAsync(TableFormat.Csv, entry, ct), ct);
        }

        // The last is that of all of them together.
        var results = (await own.ListAsync(actor, ct)).Where(sitting => sitting is { SubmittedAt: not null, Instrument: not null }).ToArray();
        foreach (var (place, sitting) in results.Index())
        {
            progress?.Report(new Headway("Setting reports", place, results.Length + 1, "reports"));
            await AddAsync(archive, $"reports/{sitting.SubmittedAt!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{sitting.Key}-{sitting.Id}.pdf", await reports.OfAsync(actor, sitting.Id, PaperSize.A4, server, ct), ct);
        }

        progress?.Report(new Headway("Setting reports", results.Length, results.Length + 1, "reports"));
        await AddAsync(archive, "reports/all.pdf", await reports.OfPathAsync(actor, PaperSize.A4, server, ct), ct);
    }

    private static async Task AddAsync(ZipArchive archive, string path, byte[]? file, CancellationToken ct)
    {
        if (file is not null)
            await Entries.WriteAsync(archive, path, entry => entry.WriteAsync(file, ct).AsTask(), ct);
    }

    internal async Task WriteJsonAsync(Actor actor, Stream output, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("writtenAt", clock.GetUtcNow());
        json.WriteStartArray("sittings");
        foreach (var sitting in await own.ListAsync(actor, ct))
        {
            json.WriteRawValue(await WordsAsync(actor, sitting.Id, ct));
            await json.FlushAsync(ct);
        }

        json.WriteEndArray();
        await using var db = await stores.CreateDbContextAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(ct);
        foreach (var table in PersonalTables.All)
        {
            json.WriteStartArray(table.Name);
            await WriteRowsAsync(json, connection, table, actor, ct);
            json.WriteEndArray();
        }

        json.WriteStartObject("leftOut");
        foreach (var (what, reason) in PersonalTables.LeftOut)
            json.WriteString(what, reason);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private async Task<byte[]> WordsAsync(Actor actor, SittingId sitting, CancellationToken ct)
    {
        try
        {
            // Deleted meanwhile, elsewhere: then it is nothing.
            return await own.ExportAsync(actor, sitting, ct) ?? "null"u8.ToArray();
        }
        catch (DamagedProfileException)
        {
            return JsonSerializer.SerializeToUtf8Bytes(new { sitting = sitting.ToString(), damaged = "What is stored does not fit its seal. Whoever runs this server can bring it back from a backup." });
        }
    }

    private async Task WriteRowsAsync(Utf8JsonWriter json, SqliteConnection connection, PersonalTable table, Actor actor, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        // Of the tables of this program alone; the person and the time are parameters.
#pragma warning disable CA2100
        command.CommandText = table.Sql;
#pragma warning restore CA2100
        command.Parameters.Add(new SqliteParameter("?1", actor.HolderId));
        if (table.Sql.Contains("?2", StringComparison.Ordinal))
            command.Parameters.Add(new SqliteParameter("?2", clock.GetUtcNow().ToUnixTimeSeconds()));
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            new JsonObject(Enumerable.Range(0, row.FieldCount).Select(column => KeyValuePair.Create(row.GetName(column), PersonalValues.Of(row.GetName(column), row.GetValue(column))))).WriteTo(json);
            if (json.BytesPending > 32 * 1024)
                await json.FlushAsync(ct);
        }
    }
}
