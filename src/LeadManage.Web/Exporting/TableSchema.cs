using System.Text.Json;
using System.Text.Json.Nodes;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Exporting;

/// <summary>The JSON Schema (draft 2020-12) of a questionnaire's tables in JSON.</summary>
internal static class TableSchema
{
    /// <summary>Where the schema of a questionnaire version is served.</summary>
    public static string AddressOf(string questionnaire) => $"/codebook/{questionnaire}/schema.json";

    public static byte[] Of(Instrument instrument)
    {
        var columns = SittingColumns.OfPeople(instrument);
        var rows = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Name, Property(column)))),
        };
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Answers and scores of {instrument.Key}",
            ["description"] = "A row is one submitted sitting. Which columns are there depends on who takes the table: a table without names has the answers alone.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("questionnaire", "rows"),
            ["properties"] = new JsonObject
            {
                ["$schema"] = new JsonObject { ["type"] = "string" },
                ["questionnaire"] = new JsonObject { ["const"] = instrument.Key },
                ["rows"] = new JsonObject { ["type"] = "array", ["items"] = rows },
            },
        });
    }

    private static JsonObject Property(Column column)
    {
        var type = column.Type is "integer" or "number" ? column.Type : "string";
        var either = new JsonArray(new JsonObject { ["type"] = new JsonArray(type, "null") });
        if (column.Missing.Contains($"{SittingColumns.NoOpportunity}:", StringComparison.Ordinal))
            either.Add(new JsonObject { ["const"] = SittingColumns.NoOpportunity });
        return new JsonObject { ["description"] = column.Meaning, ["anyOf"] = either };
    }
}
