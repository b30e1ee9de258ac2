using System.CommandLine;
using System.CommandLine.Help;

namespace LeadManage.Web.Commands;

/// <summary>Things the program does instead of serving, named by its first argument; <c>--help</c> lists them.</summary>
public static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>What the first argument names; null when it names nothing of ours and the host gets the arguments.</summary>
    public static Func<Task<int>>? Named(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        // A word alone means nothing to the host: it would serve, and whoever mistyped a command would wait for it.
        return args is [var first, ..] && (Questions.Contains(first, StringComparer.Ordinal) || IsWord(first))
            ? () => RunAsync(args, Console.Out, Console.Error)
            : null;
    }

    /// <returns>What the command returns; <see cref="StoreToRead.CannotBeCarriedOut"/> when it was called wrongly, after it was said how.</returns>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0)
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
            if (parsed.Action is HelpAction)
                await output.WriteAsync(ExitCodes.Of(parsed.CommandResult.Command));
            return code;
        }

        if (parsed.CommandResult.Command is RootCommand)
        {
            await errors.WriteLineAsync($"There is no command {args.FirstOrDefault(IsWord) ?? args[0]}. '--help' lists them; without a command the program serves its pages.");
            return StoreToRead.CannotBeCarriedOut;
        }

        foreach (var error in parsed.Errors)
            await errors.WriteLineAsync(error.Message);
        await errors.WriteLineAsync($"'{parsed.CommandResult.Command.Name} --help' says how it is used.");
        return StoreToRead.CannotBeCarriedOut;
    }

    private static bool IsWord(string first) => first.Length > 0 && first.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && first[0] != '-';

    private static RootCommand Root() => new("LeadManage: how much a person leads and how much they manage. Without a command it serves its pages.")
    {
        BackupCommand.Build(),
        CheckCommand.Build(),
        ConformCommand.Build(),
        CreateAdminCommand.Build(),
        ExportCommand.Build(),
        ImportCommand.Build(),
        ReportCommand.Build(),
        RescoreCommand.Build(),
        RestoreCommand.Build(),
    };
}
