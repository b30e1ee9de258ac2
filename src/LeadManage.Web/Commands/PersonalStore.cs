using LeadManage.Web.Account;
using LeadManage.Web.Exporting;
using LeadManage.Web.Importing;
using LeadManage.Web.Inviting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Reporting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>The program without its server, for commands that read or add to what is a person's.</summary>
internal static class PersonalStore
{
    public static void Add(WebApplicationBuilder builder)
    {
        // The log goes to the error output, for the answers may go to the other.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddMail();
        builder.Services.AddInviting();
        builder.Services.AddReports();
        builder.Services.AddExporting();
        builder.Services.AddSingleton<AccountData>();
        builder.Services.AddSingleton<Importer>();
    }

    /// <summary>Notes what is about to be done, in the store for the person and in the log.</summary>
    /// <returns>Whose it is; null after it was said that there is nobody.</returns>
    public static async Task<Actor?> NoteAsync(IServiceProvider services, string email, OperatorAct what, string reason, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
        var actor = await services.GetRequiredService<StoreWriter>().WriteAsync(store => OperatorLooks.Note(store, email, what, reason, now), ct);
        if (actor is null)
            await Console.Error.WriteLineAsync($"Nobody has an account with the address {email}.");
        else
            services.GetRequiredService<ILogger<OperatorLooks>>().LogWarning("{What} of a person's data on the command line. {Basis}: {Reason}", what, OwnOperatorLook.BasisOf(what), reason);
        return actor;
    }
}
