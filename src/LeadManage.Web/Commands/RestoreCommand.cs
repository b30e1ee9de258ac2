using System.CommandLine;
using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>restore FILE [--data FOLDER]</c>: puts a copy in place of the database, erases again what was erased since, and signs everybody out. No server may work in the folder.</summary>
internal static class RestoreCommand
{
    private const int Failed = 1;

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A copy that 'backup' or the server made." };
        var data = DataOption.New();
        var command = new Command("restore", "Put a copy in place of the database, erase again what was erased since, and sign everybody out. No server may work in the folder.") { file, data };
        command.SetLongAction((parsed, lines, ct) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(data), parsed.InvocationConfiguration.Output, lines, ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var (folders, key) = await KeyedFolder.FindAsync(data);
        if (folders is null || key is null)
            return StoreToRead.CannotBeCarriedOut;
        try
        {
            var report = Restore(file, folders, key, lines, ct);
            await output.WriteLineAsync($"The copy of {report.Made:yyyy-MM-dd HH:mm} UTC is in place. Erased or ended since, and now again: {report.Erased}. Everybody is signed out.");
            if (report.Aside is not null)
                await output.WriteLineAsync($"What was there lies in {report.Aside}; the server deletes it after 30 days, or delete it now.");
            return 0;
        }
        catch (Exception fault) when (fault is BackupException or StoreStartException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} Nothing was changed.");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was changed.");
            return LongWork.Stopped;
        }
    }

    private static RestoreReport Restore(string file, DataFolder folder, byte[] key, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        return Restoring.Run(file, folder, key, TimeProvider.System.GetUtcNow(), line, ct);
    }
}
