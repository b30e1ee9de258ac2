using System.Text.Json;
using System.Text.Json.Serialization;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Answering;

/// <summary>An answer on the wire: a whole number, a text, null for "no opportunity", or an empty text for an answer taken back.</summary>
internal sealed class GivenJson : JsonConverter<Given>
{
    public override bool HandleNull => true;

    public override Given Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => Given.NoOpportunity,
        JsonTokenType.Number => reader.GetInt32(),
        JsonTokenType.String => new Given(null, reader.GetString()),
        _ => throw new JsonException("An answer is a number, a text or null."),
    };

    public override void Write(Utf8JsonWriter writer, Given value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
            writer.WriteStringValue(text);
        else if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
