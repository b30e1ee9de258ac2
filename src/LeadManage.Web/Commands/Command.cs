namespace LeadManage.Web.Commands;

/// <summary>Things the program does instead of serving, named by its first argument.</summary>
public static class Command
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Known = new(StringComparer.Ordinal)
    {
        ["backup"] = BackupCommand.RunAsync,
        ["check"] = CheckCommand.RunAsync,
        ["conform"] = ConformCommand.RunAsync,
        ["export-items"] = ExportItemsCommand.RunAsync,
        ["rescore"] = RescoreCommand.RunAsync,
        ["restore"] = RestoreCommand.RunAsync,
    };

    /// <summary>The command that the first argument names; null when it names none and the host gets the arguments.</summary>
    public static Func<Task<int>>? Named(string[] args) =>
        args is [var name, .. var rest] && Known.TryGetValue(name, out var run) ? () => run(rest) : null;
}
