using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record for other programs: fields by their names, where each comes from, and the terms of the W3C Data Privacy Vocabulary.</summary>
internal static class RecordJson
{
    private const int Version = 1;

    internal static string Write(ProcessingRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("vocabulary", "https://w3id.org/dpv " + DpvTerms.Version);
            Fields(json, "responsible", record.Responsible);
            Activities(json, "activities", record.Activities);
            Activities(json, "onBehalf", record.OnBehalf);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Activities(Utf8JsonWriter json, string name, IEnumerable<RecordActivity> activities)
    {
        json.WriteStartArray(name);
        foreach (var activity in activities)
        {
            json.WriteStartObject();
            json.WriteString("key", activity.Key);
            json.WriteString("title", activity.Title);
            Fields(json, "fields", activity.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fields(Utf8JsonWriter json, string name, IEnumerable<RecordField> fields)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Id);
            Texts(json, "values", field.Values);
            json.WriteString("provenance", field.Provenance.ToString().ToLowerInvariant());
            if (!field.Terms.IsEmpty)
            {
                Texts(json, "terms", field.Terms);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
