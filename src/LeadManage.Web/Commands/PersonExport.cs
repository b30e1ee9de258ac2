using LeadManage.Assessment.Instruments;
using LeadManage.Web.Exporting;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Commands;

/// <summary>What is stored about one person, as that person would download it.</summary>
internal static class PersonExport
{
    public static async Task<int> RunAsync(IServiceProvider services, ExportOrder order, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var catalog = services.GetRequiredService<InstrumentCatalog>();
        var instrument = order.Questionnaire is { } key ? catalog.Find(key) ?? catalog.Latest(key) : null;
        if (order.Questionnaire is not null && instrument is null)
        {
            await Console.Error.WriteLineAsync($"There is no questionnaire {order.Questionnaire}. There are: {string.Join(", ", catalog.All.Select(one => one.Key))}.");
            return StoreToRead.CannotBeCarriedOut;
        }

        // No line among the looks, no read; and no line for what could not have been written anyway.
        if (!Directory.Exists(order.Target) && File.Exists(order.Target))
            throw new IOException("there is a file of this name already.");
        if (await PersonalStore.NoteAsync(services, order.Person!, OperatorAct.Export, order.Reason, ct) is not { } actor)
            return StoreToRead.CannotBeCarriedOut;
        var server = new Uri(services.GetRequiredService<IOptions<LeadManageOptions>>().Value.PublicAddress ?? "http://localhost");
        var path = await order.WriteAsync(instrument is null ? Everything.FileName : $"{instrument.Key}.{order.Table.Ending}", WriteAsync);
        await output.WriteLineAsync($"{path}: {new FileInfo(path).Length:N0} bytes.");
        return 0;

        async Task WriteAsync(Stream file)
        {
            using var line = lines();
            if (instrument is null)
            {
                await services.GetRequiredService<Everything>().WriteAsync(actor, file, server, line, ct);
                return;
            }

            var tables = services.GetRequiredService<OwnTables>();
            var total = line is null ? 0 : (await tables.ListAsync(actor, ct)).FirstOrDefault(one => one.Instrument == instrument).Sittings;
            await tables.Of(actor, instrument).Telling(line, total, "sittings").WriteAsync(order.Table, file, ct);
        }
    }
}
