using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>backup FILE [--data FOLDER]</c>: makes an encrypted copy, also while a server works, and opens it again to see that it is sound. <c>backup --new-key</c> prints a key.</summary>
internal static class BackupCommand
{
    private const int Failed = 1;
    private const string Usage = "Usage: backup FILE [--data FOLDER], or backup --new-key";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--new-key"])
        {
            Console.WriteLine(BackupSettings.NewKey());
            return 0;
        }

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
        if (!File.Exists(folders.Database))
        {
            await Console.Error.WriteLineAsync($"There is no database {folders.Database}. Name its folder with --data.");
            return StoreToRead.CannotBeCarriedOut;
        }

        try
        {
            BackupFile.Make(folders, Path.GetFullPath(file), key);
            using (CheckedBackup.Open(file, folders.Root, key))
                Console.WriteLine($"{file}: {new FileInfo(file).Length:N0} bytes, opened again and sound.");
            return 0;
        }
        catch (BackupException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }
}
