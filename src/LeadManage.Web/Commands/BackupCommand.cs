using System.CommandLine;
using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>backup FILE [--data FOLDER]</c>: makes an encrypted copy, also while a server works, and opens it again to see that it is sound. <c>backup --new-key</c> prints a key.</summary>
internal static class BackupCommand
{
    private const int Failed = 1;

    public static Command Build()
    {
        var file = new Argument<string?>("FILE") { Description = "A file that is not there yet.", Arity = ArgumentArity.ZeroOrOne };
        var newKey = new Option<bool>("--new-key") { Description = "Print a new key, and nothing else." };
        var data = DataOption.New();
        var command = new Command("backup", "Make an encrypted copy of the database, also while a server works, and open it again to see that it is sound.") { file, newKey, data };
        command.Validators.Add(given =>
        {
            if (given.GetValue(newKey) == (given.GetValue(file) is not null))
                given.AddError("Name a file for the copy, or ask for --new-key.");
        });
        command.SetLongAction((parsed, lines, ct) => parsed.GetValue(newKey)
            ? TellAsync(parsed.InvocationConfiguration.Output, BackupSettings.NewKey())
            : RunAsync(parsed.GetValue(file)!, parsed.GetValue(data), parsed.InvocationConfiguration.Output, lines, ct));
        return command;
    }

    private static async Task<int> TellAsync(TextWriter output, string line)
    {
        await output.WriteLineAsync(line);
        return 0;
    }

    private static async Task<int> RunAsync(string file, string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
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
            MakeAndCheck(folders, Path.GetFullPath(file), key, lines, ct);
            return await TellAsync(output, $"{file}: {new FileInfo(file).Length:N0} bytes, opened again and sound.");
        }
        catch (BackupException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(File.Exists(file) ? $"Stopped. {file} was made, but not checked." : "Stopped. No copy was made.");
            return LongWork.Stopped;
        }
    }

    private static void MakeAndCheck(DataFolder folders, string file, byte[] key, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        BackupFile.Make(folders, file, key, line, ct);
        CheckedBackup.Open(file, folders.Root, key, line, ct).Dispose();
    }
}
