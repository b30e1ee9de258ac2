using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>restore FILE [--data FOLDER]</c>: puts a copy in place of the database, erases again what was erased since, and signs everybody out. No server may work in the folder.</summary>
internal static class RestoreCommand
{
    private const int Failed = 1;
    private const string Usage = "Usage: restore FILE [--data FOLDER]";

    public static async Task<int> RunAsync(string[] args)
    {
        var (file, data) = args switch
        {
            [var path] when !path.StartsWith('-') => (path, null),
            [var path, "--data", var folder] => (path, folder),
            _ => (null, (string?)null),
        };
        if (file is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return StoreToRead.CannotBeCarriedOut;
        }

        var (folders, key) = await KeyedFolder.FindAsync(data);
        if (folders is null || key is null)
            return StoreToRead.CannotBeCarriedOut;
        try
        {
            var report = Restoring.Run(file, folders, key, TimeProvider.System.GetUtcNow());
            Console.WriteLine($"The copy of {report.Made:yyyy-MM-dd HH:mm} UTC is in place. Erased or ended since, and now again: {report.Erased}. Everybody is signed out.");
            if (report.Aside is not null)
                Console.WriteLine($"What was there lies in {report.Aside}; the server deletes it after 30 days, or delete it now.");
            return 0;
        }
        catch (Exception fault) when (fault is BackupException or StoreStartException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} Nothing was changed.");
            return Failed;
        }
    }
}
