using System.Text.RegularExpressions;

namespace LeadManage.Web.Tests.Access;

/// <summary>An answer as text, without what is drawn anew each time.</summary>
internal static partial class Answer
{
    /// <summary>Status, where it leads, what it calls itself, and the content.</summary>
    public static async Task<string> OfAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var kept = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Set-Cookie" or "ETag" or "Last-Modified" or "Content-Length" or "Transfer-Encoding")).OrderBy(header => header.Key, StringComparer.Ordinal);
            return $"{(int)answer.StatusCode}\n{string.Join('\n', kept.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))}\n\n{await answer.Content.ReadAsStringAsync()}";
        }
    }

    /// <summary>The same for every record: its ids, and what the server seals, stand for themselves.</summary>
    public static string Plain(string answer, Target asked)
    {
        var plain = asked.Names.Aggregate(answer, (text, name) => text.Replace(name.Value, name.Key, StringComparison.Ordinal));
        return Drawn().Replace(plain, "{drawn}");
    }

    // What data protection seals, in both alphabets; ids of prerendered parts; hashes in the marker of a part.
    [GeneratedRegex("""CfDJ8[A-Za-z0-9+/=_\\-]+|"prerenderId":"[^"]*"|<!--Blazor-Server-Component-State:[^>]*-->""", RegexOptions.None, 5000)]
    private static partial Regex Drawn();
}
