using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadManage.Assessment.Scoring;

/// <summary>The canonical bytes of a profile (UTF-8 JSON, members in declared order, shortest round-trip numbers); a store keeps them under a seal.</summary>
public static class ProfileText
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    public static byte[] Write(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return JsonSerializer.SerializeToUtf8Bytes(profile, Canonical);
    }

    /// <exception cref="JsonException">The bytes are not a profile.</exception>
    public static Profile Read(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize<Profile>(text, Canonical) ?? throw new JsonException("The stored profile is empty.");
}
