using LeadManage.Web.Mailing;

namespace LeadManage.Web.Inviting;

/// <summary>What people type, as other people may read it: without control characters and letters that turn the direction of reading, as in a letter.</summary>
internal static class Plain
{
    public static string OneLine(string text) => Letter.OneLine(text);

    /// <summary>Each line that holds anything.</summary>
    public static IReadOnlyList<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(Letter.OneLine).Where(line => line.Length > 0)];
}
