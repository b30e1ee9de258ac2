using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

// A program to be killed. "start FOLDER" prepares the store. "write FOLDER" answers in several sittings at once over a store
// that is prepared, and prints each answer that was acknowledged: sitting, item, counter, value.
var folder = new DataFolder(args[1]);
await using var services = new ServiceCollection()
    .AddLogging()
    .AddLeadManageStorage()
    .AddSingleton(folder)
    .AddSingleton(Options.Create(new LeadManageOptions()))
    .AddSingleton(TimeProvider.System)
    .AddSingleton(InstrumentCatalog.Published)
    .BuildServiceProvider();

if (args[0] == "start")
{
    Console.WriteLine("starting");
    try
    {
        await services.GetRequiredService<StoreStart>().PrepareAsync(CancellationToken.None);
        return 0;
    }
    catch (StoreStartException fault)
    {
        Console.WriteLine(fault.Message);
        return 1;
    }
}

var output = TextWriter.Synchronized(Console.Out);
await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AnswerAsync()));
return 0;

async Task AnswerAsync()
{
    var instrument = InstrumentCatalog.Published.Latest("lm36")!;
    var (actor, _) = await services.GetRequiredService<GuestTokens>().IssueAsync(CancellationToken.None);
    var sittings = services.GetRequiredService<Sittings>();
    var id = await sittings.BeginAsync(actor, instrument, CancellationToken.None);
    for (var counter = 1L; ; counter++)
    {
        var item = instrument.Items[(int)(counter % instrument.Items.Count)].Id;
        var value = instrument.Format.Lo + (int)(counter % (instrument.Format.Range + 1));
        var result = await sittings.RecordAsync(actor, id, [new QueuedAnswer("child", counter, item, value)], CancellationToken.None);
        if (result.Outcome != RecordOutcome.Saved || result.Refused.Count > 0)
            await output.WriteLineAsync($"not saved: {result.Outcome}");
        else
            await output.WriteLineAsync($"{id.Value} {item} {counter} {value}");
        await output.FlushAsync();
    }
}
