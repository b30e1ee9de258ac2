using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LeadManage.Assessment.Instruments;
using NJsonSchema;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>The published schema says of a questionnaire file what the types and the reader say.</summary>
public sealed class SchemaTests
{
    private static readonly string File = Path.Combine(RepositoryRoot.Path, "docs", "questionnaire.schema.json");

    private static readonly string Published = System.IO.File.ReadAllText(File);

    [Fact]
    public void The_published_schema_is_the_one_that_the_types_give()
    {
        if (Environment.GetEnvironmentVariable("LEADMANAGE_WRITE_SCHEMA") is { Length: > 0 })
            System.IO.File.WriteAllText(File, SchemaOfTypes.Text);

        Assert.Equal(SchemaOfTypes.Text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task Every_sound_file_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Published, TestContext.Current.CancellationToken);

        Assert.All(Mutants.Sound, file => Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(file.Bytes))));
    }

    [Theory]
    [InlineData("\"stem\": \"How often?\",", "")]
    [InlineData("\"stem\"", "\"stam\": \"Why?\", \"stem\"")]
    [InlineData("\"version\": 1", "\"version\": \"1\"")]
    [InlineData("\"kind\": \"date\"", "\"kind\": \"day\"")]
    [InlineData("\"most\": 200", "\"most\": 2001")]
    [InlineData("\"side\": \"across\"", "\"side\": \"left\"")]
    [InlineData("{ \"B\": \"+\" }", "{ \"B\": 1 }")]
    [InlineData("\"id\": \"P2\"", "\"id\": \"2\"")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\"]")]
    [InlineData("\"ranked\": true", "\"ranked\": null")]
    public async Task A_broken_file_is_not(string sound, string broken)
    {
        Assert.Contains(sound, SoundFiles.Everything);
        var schema = await JsonSchema.FromJsonAsync(Published, TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(SoundFiles.Everything.Replace(sound, broken)));
    }

    [Fact]
    public async Task Whatever_the_reader_accepts_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Published, TestContext.Current.CancellationToken);

        Mutants.All.Where(mutant => InstrumentFile.Read(mutant.Name, mutant.Bytes).Instrument is not null)
            .Sample(mutant => Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(mutant.Bytes))), iter: 40);
    }

    [Fact]
    public void The_reader_knows_the_members_of_the_schema_and_no_others()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, path, schema) in Objects())
        {
            var properties = schema["properties"]!.AsObject().Select(property => property.Key).Order();
            var fault = SoundFiles.Read(JsonPlaces.Changed(text, path, place => place["unheardOf"] = 1)).Faults.Single(fault => fault.Path == $"{path}.unheardOf");
            var known = fault.Message.Split("Known here: ")[1].TrimEnd('.').Split(", ").Order();
            Assert.Equal(properties, known);
            seen.Add(string.Join(',', known));
        }

        // Of every kind of object one was there: nothing of the schema is left untried.
        Assert.Equal(AllObjects(JsonNode.Parse(Published)!).Select(one => string.Join(',', one["properties"]!.AsObject().Select(property => property.Key).Order())).Distinct().Order(), seen.Order());
    }

    [Fact]
    public void A_member_is_required_by_the_schema_exactly_when_the_reader_misses_it()
    {
        foreach (var (text, path, schema) in Objects())
        {
            var required = schema["required"]!.AsArray().Select(name => (string)name!).Order();
            var empty = SoundFiles.Read(JsonPlaces.Changed(text, path, place =>
            {
                foreach (var name in place.AsObject().Select(member => member.Key).Where(name => name != "kind").ToArray())
                    place.AsObject().Remove(name);
            })).Faults.Where(fault => fault.Message.EndsWith("is missing; add it.")).Select(fault => fault.Path[(path.Length + 1)..]).Order();
            Assert.Equal(required.Where(name => name != "kind"), empty);
        }
    }

    /// <summary>Every object of the sound files but those of codes, with the part of the schema that describes it.</summary>
    private static IEnumerable<(string Text, string Path, JsonNode Schema)> Objects() =>
        from text in (string[])[SoundFiles.Everything, SoundFiles.Judged]
        from place in JsonNode.Parse(text)!.Descendants().OfType<JsonObject>().Prepend(JsonNode.Parse(text)!.AsObject())
        let schema = SchemaAt(place)
        where schema["properties"] is not null
        select (text, place.GetPath(), schema);

    private static JsonNode SchemaAt(JsonNode place)
    {
        if (place.Parent is null)
            return JsonNode.Parse(Published)!;
        var around = SchemaAt(place.Parent);
        var schema = place.Parent is JsonArray ? around["items"]! : around["properties"]?[place.GetPropertyName()] ?? around["additionalProperties"]!;
        if (schema["oneOf"] is not JsonArray kinds)
            return schema;
        var kind = place["kind"]?.GetValue<string>() ?? "steps";
        return kinds.Single(one => one!["properties"]!["kind"]!["enum"]![0]!.GetValue<string>() == kind)!;
    }

    private static IEnumerable<JsonNode> AllObjects(JsonNode schema) =>
        schema.Descendants().Prepend(schema).OfType<JsonObject>().Where(one => one["additionalProperties"] is JsonValue value && value.GetValueKind() == JsonValueKind.False);
}
