using System.Text.Encodings.Web;
using System.Text.Json;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>A scan as JSON for scripts. Fields are added, never renamed, within a version.</summary>
internal static class ScanJson
{
    private const int Version = 1;

    internal static string Write(ScanResult result, Wording wording)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("name", result.Solution.Name);
            json.WriteNumber("files", result.Solution.Files);
            json.WriteNumber("lines", result.Solution.Lines);
            json.WriteStartArray("projects");
            foreach (var project in result.Solution.Asked)
            {
                json.WriteStartObject();
                json.WriteString("name", project.Name);
                json.WriteString("path", result.Solution.Paths.Show(project.File ?? project.Folder));
                json.WriteString("read", project.IsEvaluated ? "msbuild" : "sources");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("members");
            foreach (var member in result.Members)
            {
                json.WriteStartObject();
                json.WriteString("member", member.Name);
                json.WriteString("category", member.Category.ToString());
                json.WriteString("confidence", member.Confidence.ToString());
                json.WriteString("words", member.Words);
                json.WriteString("file", member.Place.Path);
                json.WriteNumber("line", member.Place.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            JsonReport.Findings(json, result.Findings.SelectMany(static ranked => ranked.All));
            Texts(json, "notSeen", Coverage.Of(result, wording));
            Texts(json, "start", FirstSteps.Of(result, wording));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
