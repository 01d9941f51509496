using System.Text.Json;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>Reads the keywords of JSON Schema 2020-12 that exports use, as the specification defines them, and refuses any other.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Known = ["$schema", "$id", "$defs", "$ref", "type", "properties", "required", "additionalProperties", "items", "pattern", "contentEncoding", "const", "title"];

    public static List<string> Errors(JsonElement value, JsonElement schema)
    {
        var errors = new List<string>();
        Check(value, schema, schema, "", errors);
        return errors;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> errors)
    {
        if (schema.ValueKind == JsonValueKind.True)
            return;
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
            errors.Add(path + ": unknown keyword " + keyword.Name);
        if (schema.TryGetProperty("$ref", out var reference))
            Check(value, Resolve(root, reference.GetString()!), root, path, errors);
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()!) : [type.GetString()!]).Any(name => Is(value, name)))
            errors.Add(path + ": type");
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
            errors.Add(path + ": const");
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
            errors.Add(path + ": pattern");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var (index, item) in value.EnumerateArray().Index())
                Check(item, items, root, path + "/" + index, errors);
        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(value, schema, root, path, errors);
    }

    private static void CheckObject(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required))
            errors.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => path + "/" + name + ": required"));
        foreach (var property in value.EnumerateObject())
        {
            var place = path + "/" + property.Name;
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var declared))
                Check(property.Value, declared, root, place, errors);
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
                errors.Add(place + ": not declared");
            else if (others.ValueKind == JsonValueKind.Object)
                Check(property.Value, others, root, place, errors);
        }
    }

    private static JsonElement Resolve(JsonElement root, string reference)
    {
        Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
        return root.GetProperty("$defs").GetProperty(Uri.UnescapeDataString(reference["#/$defs/".Length..]));
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.TryParse(value.GetRawText(), out var number) && number == decimal.Truncate(number),
        _ => false,
    };
}
