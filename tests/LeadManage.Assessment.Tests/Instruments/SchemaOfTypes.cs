using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>
/// The JSON Schema (draft 2020-12) of a questionnaire file, written from the types the file is read into: a member for each property,
/// required where the type requires it, described in the words of the type. What the file writes otherwise than the types stands in
/// <see cref="Special"/>; numbers that only the reader knows, in <see cref="Limits"/>.
/// </summary>
internal static class SchemaOfTypes
{
    private const string Code = "^[A-Za-z][A-Za-z0-9-]{0,15}$";

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Lazy<Dictionary<string, XElement>> Docs = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(Instrument).Assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    private static readonly Dictionary<string, (double? Least, double? Most)> Limits = new(StringComparer.Ordinal)
    {
        ["Instrument.Version"] = (1, 999_999),
        ["MinutesRange.From"] = (1, 240),
        ["MinutesRange.To"] = (1, 240),
        ["MissingRule.Least"] = (0, 1),
        ["MissingRule.Clean"] = (0, 1),
        ["ResponseFormat.Lo"] = (0, 99),
        ["ResponseFormat.Hi"] = (1, 100),
        ["TextFormat.Most"] = (1, 2000),
        ["TextFormat.Rows"] = (1, 10),
        ["DateFormat.From"] = (0, DateFormat.Last),
        ["DateFormat.Suggested"] = (0, DateFormat.Last),
        ["Axis.Cut"] = (0, 100),
        ["ItemGroup.Sum"] = (1, 100),
        ["NeedRule.From"] = (0, 100),
        ["NeedRule.Factor"] = (0, 1),
        ["NeedRule.Margin"] = (0, 50),
    };

    /// <summary>The schema as it is published.</summary>
    public static string Text => Root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }) + "\n";

    private static JsonObject Root
    {
        get
        {
            var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "A questionnaire of LeadManage" };
            foreach (var (name, value) in ObjectOf(typeof(Instrument)).ToArray())
                root[name] = value!.DeepClone();
            return root;
        }
    }

    private static JsonObject ObjectOf(Type type)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null && property.Name != nameof(Instrument.Hash)))
        {
            var (name, schema, isRequired) = MemberOf(type, property);
            properties[name] = schema;
            if (isRequired)
                required.Add(name);
        }

        return new JsonObject { ["description"] = Words(Docs.Value.GetValueOrDefault($"T:{type.FullName}")?.Element("summary")), ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private static (string Name, JsonObject Schema, bool Required) MemberOf(Type type, PropertyInfo property)
    {
        var parameter = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(parameter => parameter.Name == property.Name);
        var isRequired = parameter is null ? property.IsDefined(typeof(RequiredMemberAttribute)) : !parameter.HasDefaultValue && Nullable.GetUnderlyingType(property.PropertyType) is null;
        var (name, schema, optional) = Special(type, property) ?? (JsonNamingPolicy.CamelCase.ConvertName(property.Name), SchemaOf(property.PropertyType), false);
        if (Limits.TryGetValue($"{type.Name}.{property.Name}", out var limits))
            (schema["minimum"], schema["maximum"]) = (limits.Least, limits.Most);
        if (property.Name == "Id" && type != typeof(Instrument))
            schema["pattern"] = Code;
        if (Nullable.GetUnderlyingType(property.PropertyType) is not null || Nullability.Create(property).ReadState == NullabilityState.Nullable)
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        var said = Docs.Value.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == property.Name)
            ?? Docs.Value.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary");
        if (Words(said) is { Length: > 0 } words)
            schema["description"] = words;
        return (name, schema, isRequired && !optional);
    }

    /// <summary>What the file writes otherwise than the types: under another name, by name instead of by value, or shorter.</summary>
    private static (string Name, JsonObject Schema, bool Optional)? Special(Type type, PropertyInfo property) => $"{type.Name}.{property.Name}" switch
    {
        "Instrument.Answer" => ("format", Formats(), false),
        "Instrument.Formats" => ("formats", new JsonObject { ["type"] = "object", ["propertyNames"] = new JsonObject { ["pattern"] = Code }, ["additionalProperties"] = Formats() }, true),
        "Instrument.Id" => ("id", new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9-]{0,31}$" }, false),
        "Instrument.Items" => ("items", new JsonObject { ["type"] = "array", ["items"] = ObjectOf(typeof(Item)), ["minItems"] = 1, ["maxItems"] = InstrumentFile.MaxItems }, false),
        "Item.Format" => ("format", new JsonObject { ["type"] = "string", ["pattern"] = Code }, true),
        "Item.Keys" => ("keys", new JsonObject { ["type"] = "object", ["additionalProperties"] = OneOf("+", "-") }, false),
        _ => null,
    };

    private static JsonObject SchemaOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 500 }
            : plain == typeof(int) ? new JsonObject { ["type"] = "integer" }
            : plain == typeof(double) ? new JsonObject { ["type"] = "number" }
            : plain == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
            : plain.IsEnum ? OneOf([.. Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName)])
            : plain == typeof(ConsistencyPair) ? new JsonObject { ["type"] = "array", ["items"] = SchemaOf(typeof(string)), ["minItems"] = 2, ["maxItems"] = 2 }
            : plain.IsGenericType ? new JsonObject { ["type"] = "array", ["items"] = SchemaOf(plain.GetGenericArguments()[0]), ["maxItems"] = 101 }
            : ObjectOf(plain);
    }

    /// <summary>One of the kinds of answers, told apart by <c>kind</c>; without it, steps.</summary>
    private static JsonObject Formats() => new()
    {
        ["type"] = "object",
        ["oneOf"] = new JsonArray([.. typeof(AnswerFormat).Assembly.GetTypes().Where(type => type.BaseType == typeof(AnswerFormat)).OrderBy(KindOf, StringComparer.Ordinal).Select(FormatOf)]),
    };

    private static JsonNode FormatOf(Type type)
    {
        var format = ObjectOf(type);
        format["properties"]!.AsObject().Insert(0, "kind", OneOf(KindOf(type)));
        if (type != typeof(ResponseFormat))
            format["required"]!.AsArray().Insert(0, "kind");
        return format;
    }

    private static string KindOf(Type type) => type == typeof(ResponseFormat) ? "steps" : type.Name.Replace("Format", "", StringComparison.Ordinal).ToLowerInvariant();

    private static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    /// <summary>The words of a documentation comment, on one line; a reference by the name of what it refers to.</summary>
    private static string Words(XElement? element) => element is null ? "" : string.Join(' ', string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } link => (link.Attribute("cref") ?? link.Attribute("name"))!.Value.Split('.', ':')[^1],
        XElement other => other.Value,
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
