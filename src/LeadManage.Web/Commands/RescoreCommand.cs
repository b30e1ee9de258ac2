using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Commands;

/// <summary><c>rescore --check [--data FOLDER]</c>: scores every stored profile again and says whether any byte differs. Changes nothing.</summary>
internal static class RescoreCommand
{
    private const int Differs = 1;
    private const int CannotBeCarriedOut = 2;
    private const int NotReadable = 3;
    private const string Usage = "Usage: rescore --check [--data FOLDER]";

    public static async Task<int> RunAsync(string[] args)
    {
        var data = args is ["--check", "--data", var folder] ? Path.GetFullPath(folder) : null;
        if (data is null && args is not ["--check"])
        {
            await Console.Error.WriteLineAsync(Usage);
            return CannotBeCarriedOut;
        }

        var builder = WebApplication.CreateBuilder();
        if (data is not null)
            builder.Configuration[DataFolder.Option] = data;
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<LeadManageOptions>().BindConfiguration(LeadManageOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddQuestionnaires();
        builder.Services.AddLeadManageStorage();
        builder.Services.AddSingleton<Rescoring>();
        await using var app = builder.Build();

        var database = app.Services.GetRequiredService<DataFolder>().Database;
        if (!File.Exists(database))
        {
            await Console.Error.WriteLineAsync($"There is no database {database}. Name its folder with --data.");
            return CannotBeCarriedOut;
        }

        if (await Readiness.WhyNotAsync(app.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>(), database, CancellationToken.None) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return NotReadable;
        }

        var result = await app.Services.GetRequiredService<Rescoring>().CheckAsync(CancellationToken.None);
        foreach (var (id, difference) in result.Differing)
            Console.WriteLine($"{id}: {difference}");
        Console.WriteLine($"{result.Counted} profiles scored again, {result.Differing.Count} differ.");
        return result.Differing.Count == 0 ? 0 : Differs;
    }
}
