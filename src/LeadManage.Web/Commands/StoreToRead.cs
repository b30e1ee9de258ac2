using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Commands;

/// <summary>The program without its server, over the store of a folder, for commands that read it.</summary>
internal static class StoreToRead
{
    /// <summary>The command cannot be carried out as it was given.</summary>
    public const int CannotBeCarriedOut = 2;

    /// <summary>There is a database, and this program cannot read it as it is.</summary>
    public const int NotReadable = 3;

    /// <param name="data">The folder; null for the one the server would take.</param>
    /// <param name="more">Services of the command.</param>
    /// <returns>The program; or null with the exit code, after the reason was told.</returns>
    public static async Task<(WebApplication? App, int Code)> OpenAsync(string? data, Action<WebApplicationBuilder> more)
    {
        var builder = WebApplication.CreateBuilder();
        if (data is not null)
            builder.Configuration[DataFolder.Option] = Path.GetFullPath(data);
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<LeadManageOptions>().BindConfiguration(LeadManageOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddQuestionnaires();
        builder.Services.AddLeadManageStorage();
        more(builder);
        var app = builder.Build();

        var database = app.Services.GetRequiredService<DataFolder>().Database;
        var (reason, code) = !File.Exists(database)
            ? ($"There is no database {database}. Name its folder with --data.", CannotBeCarriedOut)
            : (await Readiness.WhyNotAsync(app.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>(), database, CancellationToken.None), NotReadable);
        if (reason is null)
            return (app, 0);
        await Console.Error.WriteLineAsync(reason);
        await app.DisposeAsync();
        return (null, code);
    }
}
