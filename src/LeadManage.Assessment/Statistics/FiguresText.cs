using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadManage.Assessment.Statistics;

/// <summary>Figures of many people as JSON, as they are kept: members in declared order, shortest round-trip numbers; what is not available is left out.</summary>
public static class FiguresText
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static string Write<T>(T figures) => JsonSerializer.Serialize(figures, Format);

    /// <exception cref="JsonException">The text is something else.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Format) ?? throw new JsonException("The stored figures are empty.");
}
