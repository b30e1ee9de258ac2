using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Web.Manual;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>
/// <c>export-items QUESTIONNAIRE --reason TEXT [--data FOLDER]</c>: the answers of all who agreed to be counted, one line a person, without id, date
/// or order, as CSV. Only from 50 people on, and never without a trace: who, why and how many is noted in the database and in the log first.
/// </summary>
internal static class ExportItemsCommand
{
    private const int TooFew = 1;
    private const int LongestReason = 500;
    private const string Usage = "Usage: export-items QUESTIONNAIRE --reason TEXT [--data FOLDER]";

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out);

    /// <param name="args">Questionnaire, reason and folder.</param>
    /// <param name="output">Where the lines go.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var (questionnaire, reason, data) = args switch
        {
            [var name, "--reason", var why] => (name, why.Trim(), null),
            [var name, "--reason", var why, "--data", var folder] => (name, why.Trim(), folder),
            _ => (null, null, (string?)null),
        };
        if (questionnaire is null || reason is not { Length: > 0 and <= LongestReason })
        {
            await Console.Error.WriteLineAsync($"{Usage}{Environment.NewLine}The reason says why these answers leave the server, in 1 to {LongestReason} letters; it is kept.");
            return StoreToRead.CannotBeCarriedOut;
        }

        // The log goes to the error output, for the answers go to the other.
        var (app, code) = await StoreToRead.OpenAsync(data, builder => builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        if (app is null)
            return code;
        await using (app)
            return await WriteAsync(app.Services, questionnaire, reason, output);
    }

    private static async Task<int> WriteAsync(IServiceProvider services, string questionnaire, string reason, TextWriter output)
    {
        var catalog = services.GetRequiredService<InstrumentCatalog>();
        if (ManualEndpoints.Find(catalog, questionnaire) is not { } instrument)
        {
            await Console.Error.WriteLineAsync($"There is no questionnaire {questionnaire} with scales. There are: {string.Join(", ", catalog.All.Where(one => one.Scales.Count > 0).Select(one => one.Key))}.");
            return StoreToRead.CannotBeCarriedOut;
        }

        using var store = StoreConnection.Open(services.GetRequiredService<DataFolder>());
        var table = new ItemTable(instrument);
        CountedSittings.Each(store, catalog, instrument, table.Add, CancellationToken.None);
        if (table.People < LeastPeople.ForFigures)
        {
            await Console.Error.WriteLineAsync($"{table.People} people are counted for {instrument.Key}; fewer than {LeastPeople.ForFigures} could be recognized, so nothing is exported.");
            return TooFew;
        }

        store.Execute(
            "INSERT INTO ItemExports (Questionnaire, MadeAt, People, Reason) VALUES (?1, ?2, ?3, ?4)",
            instrument.Key,
            services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds(),
            table.People,
            reason);
        services.GetRequiredService<ILogger<ItemTable>>().LogWarning("Answers of {People} people to {Questionnaire} were exported without names. Reason given: {Reason}", table.People, instrument.Key, reason);
        await table.WriteAsync(output);
        return 0;
    }
}
