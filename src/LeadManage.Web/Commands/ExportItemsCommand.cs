using System.CommandLine;
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

    public static Command Build()
    {
        var questionnaire = new Argument<string>("QUESTIONNAIRE") { Description = "A version (lm36.v1), or an id for the newest." };
        var reason = new Option<string>("--reason") { Description = $"Why these answers leave the server, in 1 to {LongestReason} letters; it is kept.", HelpName = "TEXT", Required = true };
        reason.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value.Trim().Length is 0 or > LongestReason)
                given.AddError($"The reason says why these answers leave the server, in 1 to {LongestReason} letters; it is kept.");
        });
        var data = DataOption.New();
        var command = new Command("export-items", "The answers of all who agreed to be counted, one line a person, without id, date or order, as CSV; from 50 people on.") { questionnaire, reason, data };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(questionnaire)!, parsed.GetValue(reason)!.Trim(), parsed.GetValue(data), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> RunAsync(string questionnaire, string reason, string? data, TextWriter output)
    {
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
