using System.Text.Json.Nodes;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>Every value of a JSON text below its root, and copies of the text with one of them changed.</summary>
internal static class JsonPlaces
{
    public static IEnumerable<JsonNode> Descendants(this JsonNode node) => (node switch
    {
        JsonObject holder => holder.Select(member => member.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => child.Descendants().Prepend(child));

    /// <summary>The text with the value at <paramref name="path"/> (<c>$.items[3].text</c>) changed.</summary>
    public static string Changed(string text, string path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(text)!;
        change(root.Descendants().Prepend(root).Single(place => place.GetPath() == path));
        return root.ToJsonString();
    }

    public static IEnumerable<string> PathsOf(string text) => JsonNode.Parse(text)!.Descendants().Select(place => place.GetPath());
}
