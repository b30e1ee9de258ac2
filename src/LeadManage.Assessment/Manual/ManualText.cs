using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadManage.Assessment.Manual;

/// <summary>A manual as JSON, members in declared order, shortest round-trip numbers; what is not available is left out.</summary>
public static class ManualText
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static string Write(TechnicalManual manual) => JsonSerializer.Serialize(manual, Format);

    /// <exception cref="JsonException">The text is not a manual.</exception>
    public static TechnicalManual Read(string text) => JsonSerializer.Deserialize<TechnicalManual>(text, Format) ?? throw new JsonException("The stored manual is empty.");
}
