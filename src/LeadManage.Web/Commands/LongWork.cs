using System.CommandLine;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>What commands have in common that may take long: they show on a terminal how far they are, unless <c>--quiet</c> is said, and can be stopped.</summary>
internal static class LongWork
{
    /// <summary>Somebody stopped it (Ctrl+C); the number that shells give it.</summary>
    public const int Stopped = 130;

    private const string Quiet = "--quiet";
    private const int UsualWidth = 80;

    /// <summary>Sets what a command does. It gets what begins a line of progress for a piece of work; where none is shown the line is null.</summary>
    public static void SetLongAction(this Command command, Func<ParseResult, Func<ProgressLine?>, CancellationToken, Task<int>> run)
    {
        var quiet = new Option<bool>(Quiet) { Description = "Do not show how far it is. Without it that is shown while it works, on a terminal alone." };
        command.Options.Add(quiet);
        command.SetAction(async (parsed, ct) =>
        {
            var errors = parsed.InvocationConfiguration.Error;
            var isShown = !parsed.GetValue(quiet) && ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected && CanRewrite(Environment.GetEnvironmentVariable);
            try
            {
                // On a thread of its own: this one hears that it shall stop.
                return await Task.Run(() => run(parsed, () => isShown ? new ProgressLine(errors, Width, TimeProvider.System, ct) : null, ct), CancellationToken.None);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await errors.WriteLineAsync("Stopped.");
                return Stopped;
            }
            catch (StoreUnavailableException error)
            {
                await errors.WriteLineAsync($"The database cannot be written now: {error.InnerException?.Message ?? error.Message} Look for room on the disk, for the rights of the folder, and for another program that holds it; then try again.");
                return StoreToRead.CannotBeCarriedOut;
            }
        });
    }

    public static bool Is(Command command) => command.Options.Any(option => option.Name == Quiet);

    /// <summary>Writes a line of the result, above the line of progress where there is one.</summary>
    public static void Say(this ProgressLine? line, TextWriter output, string text)
    {
        if (line is null)
            output.WriteLine(text);
        else
            line.Beside(output, text);
    }

    /// <summary>A terminal that cannot go back in a line would get one line below the other, and so would the log of a build.</summary>
    internal static bool CanRewrite(Func<string, string?> environment) =>
        environment("CI") is null or "" or "false" or "0" && (OperatingSystem.IsWindows() || environment("TERM") is not (null or "" or "dumb"));

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
