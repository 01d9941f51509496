using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Findings as JSON for scripts. Fields are added, never renamed, within a version.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    internal static string Write(IReadOnlyList<Finding> findings, IEnumerable<string> notes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            Findings(json, findings);
            json.WriteStartArray("notSeen");
            foreach (var note in notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    internal static void Findings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLower(CultureInfo.InvariantCulture));
            json.WriteString("message", finding.Message);
            json.WriteString("project", finding.Project);
            Place(json, finding.Place);
            json.WriteString("symbol", finding.Key.Symbol);
            json.WriteStartArray("members");
            foreach (var member in finding.Members)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
            json.WriteStartArray("path");
            foreach (var step in finding.Steps)
            {
                json.WriteStartObject();
                Place(json, step);
                json.WriteString("text", step.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
