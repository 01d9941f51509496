using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>Holds exports against their schema, with a validator of JSON Schema 2020-12 that knows nothing of ours.</summary>
internal static class SchemaCheck
{
    /// <summary>What the validator refuses: where, and by which keyword.</summary>
    public static IReadOnlyList<string> Errors(string document, string schema)
    {
        var parsed = JSchema.Parse(schema);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", parsed.SchemaVersion?.OriginalString);
        _ = Read(document).IsValid(parsed, out IList<ValidationError> errors);
        return [.. errors.SelectMany(Leaves).Select(error => error.Path + ": " + error.ErrorType).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error.ChildErrors.Count == 0 ? [error] : error.ChildErrors.SelectMany(Leaves);

    // As it stands: a text that looks like a date is a text.
    private static JToken Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }
}
