using System.CommandLine;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>rescore --check [--data FOLDER]</c>: scores every stored profile again and says whether any byte differs. Changes nothing.</summary>
internal static class RescoreCommand
{
    private const int Differs = 1;

    public static Command Build()
    {
        // Said out loud, so that a later way to change profiles can never be what happens without it.
        var check = new Option<bool>("--check") { Description = "Only say what differs; nothing is changed.", Required = true };
        var data = DataOption.New();
        var command = new Command("rescore", "Score every stored profile again and say whether any byte differs.") { check, data };
        command.SetLongAction((parsed, lines, ct) => RunAsync(parsed.GetValue(data), parsed.InvocationConfiguration.Output, lines, ct));
        return command;
    }

    private static async Task<int> RunAsync(string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var (app, code) = await StoreToRead.OpenAsync(data, builder => builder.Services.AddSingleton<Rescoring>());
        if (app is null)
            return code;
        await using (app)
        {
            var result = await CheckAsync(app.Services.GetRequiredService<Rescoring>(), lines, ct);
            foreach (var (id, difference) in result.Differing)
                await output.WriteLineAsync($"{id}: {difference}");
            await output.WriteLineAsync($"{result.Counted} profiles scored again, {result.Differing.Count} differ.");
            return result.Differing.Count == 0 ? 0 : Differs;
        }
    }

    private static async Task<(int Counted, IReadOnlyList<(SittingId Id, string Reason)> Differing)> CheckAsync(Rescoring rescoring, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        return await rescoring.CheckAsync(line, ct);
    }
}
