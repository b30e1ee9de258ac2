using System.Text.RegularExpressions;

namespace LeadManage.Circuits;

/// <summary>What a page says of its interactive parts: sealed by the server, and sent back to it when the circuit begins.</summary>
/// <param name="Markers">One for each part, as JSON.</param>
/// <param name="State">Kept state of the page.</param>
public sealed partial record PageMarkers(IReadOnlyList<string> Markers, string State)
{
    public static PageMarkers Of(string html) => new(
        [.. Part().Matches(html).Select(match => match.Groups["json"].Value)],
        Kept().Match(html).Groups["state"].Value);

    [GeneratedRegex("""<!--Blazor:(?<json>\{"type":"server".*?\})-->""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Part();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[A-Za-z0-9+/=]+)-->", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Kept();
}
