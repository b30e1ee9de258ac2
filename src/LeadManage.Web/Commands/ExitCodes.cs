using System.CommandLine;

namespace LeadManage.Web.Commands;

/// <summary>What the number says that a command ends with; its help tells it.</summary>
internal static class ExitCodes
{
    private const string NotReadable = "the database cannot be read by this program as it is";

    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.Ordinal)
    {
        ["backup"] = ["the copy is made and sound", "it could not be made or is not sound", "called wrongly; no database or no key"],
        ["check"] = ["all files are sound", "one is not", "called wrongly"],
        ["conform"] = ["no number differs", "one differs, or a case compares nothing", "called wrongly; no case in the folder"],
        ["create-admin"] = ["done", "nothing was changed", "called wrongly; no database", NotReadable],
        ["export"] = ["the file is written", "fewer than 50 people are counted", "called wrongly; no database, nobody of this address, or no place for the file", NotReadable],
        ["import"] = ["every line is stored", "a line has a fault; the good ones are stored", "called wrongly; no database, nobody of this address, or no such file", NotReadable],
        ["report"] = ["the file is written", "the person has no result yet", "called wrongly; no database, nobody of this address, or no place for the file", NotReadable],
        ["rescore"] = ["no profile differs", "one differs", "called wrongly; no database", NotReadable],
        ["restore"] = ["the copy is in place", "nothing was changed", "called wrongly; no key"],
    };

    /// <returns>Lines below the help of a command; nothing for what is none.</returns>
    public static string Of(Command command)
    {
        if (!Meanings.TryGetValue(command.Name, out var codes))
            return "";
        var lines = codes.Select((meaning, code) => $"  {code,-5}{meaning}").Prepend("Exit codes:");
        return string.Concat((LongWork.Is(command) ? lines.Append($"  {LongWork.Stopped,-5}stopped (Ctrl+C)") : lines).Append("").Select(line => line + Environment.NewLine));
    }
}
