using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Web.Manual;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>The answers of all who agreed to be counted, one row a person, without id, date or order. Only from 50 people on, and never without a trace.</summary>
internal static class PoolExport
{
    private const int TooFew = 1;

    public static async Task<int> RunAsync(IServiceProvider services, ExportOrder order, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var catalog = services.GetRequiredService<InstrumentCatalog>();
        if (ManualEndpoints.Find(catalog, order.Questionnaire!) is not { } instrument)
        {
            await Console.Error.WriteLineAsync($"There is no questionnaire {order.Questionnaire} with scales. There are: {string.Join(", ", catalog.All.Where(one => one.Scales.Count > 0).Select(one => one.Key))}.");
            return StoreToRead.CannotBeCarriedOut;
        }

        using var store = StoreConnection.Open(services.GetRequiredService<DataFolder>());
        var table = new ItemTable(instrument);
        Read(store, catalog, instrument, table, lines, ct);
        if (table.People < LeastPeople.ForFigures)
        {
            await Console.Error.WriteLineAsync($"{table.People} people are counted for {instrument.Key}; fewer than {LeastPeople.ForFigures} could be recognized, so nothing is exported.");
            return TooFew;
        }

        var path = await order.WriteAsync(
            $"{instrument.Key}.{order.Table.Ending}",
            async file =>
            {
                store.Execute(
                    "INSERT INTO ItemExports (Questionnaire, MadeAt, People, Reason) VALUES (?1, ?2, ?3, ?4)",
                    instrument.Key,
                    services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds(),
                    table.People,
                    order.Reason);
                services.GetRequiredService<ILogger<ItemTable>>().LogWarning("Answers of {People} people to {Questionnaire} are exported without names. Reason given: {Reason}", table.People, instrument.Key, order.Reason);
                using var line = lines();
                await table.Shuffled().Telling(line, table.People, "people").WriteAsync(order.Table, file, ct);
            });
        await output.WriteLineAsync($"{path}: {table.People} people.");
        return 0;
    }

    private static void Read(StoreConnection store, InstrumentCatalog catalog, Instrument instrument, ItemTable table, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        var total = line is null ? 0 : CountedSittings.Count(store, instrument);
        CountedSittings.Each(
            store,
            catalog,
            instrument,
            sheet =>
            {
                table.Add(sheet);
                line?.Report(new Headway("Reading answers", table.People, total, "people"));
            },
            ct);
    }
}
