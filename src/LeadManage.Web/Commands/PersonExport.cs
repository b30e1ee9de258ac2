using LeadManage.Assessment.Instruments;
using LeadManage.Web.Exporting;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Commands;

/// <summary>What is stored about one person, as that person would download it.</summary>
internal static class PersonExport
{
    public static async Task<int> RunAsync(IServiceProvider services, ExportOrder order, TextWriter output, CancellationToken ct)
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
        var path = instrument is null
            ? await order.WriteAsync(Everything.FileName, file => services.GetRequiredService<Everything>().WriteAsync(actor, file, server, ct))
            : await order.WriteAsync($"{instrument.Key}.{order.Table.Ending}", file => services.GetRequiredService<OwnTables>().Of(actor, instrument).WriteAsync(order.Table, file, ct));
        await output.WriteLineAsync($"{path}: {new FileInfo(path).Length:N0} bytes.");
        return 0;
    }
}
