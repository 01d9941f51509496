using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Findings as a Code Quality report, which GitLab shows in merge requests.</summary>
internal static class GitLabReport
{
    internal static string Write(IReadOnlyList<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            // GitLab keeps one finding of a fingerprint: a second of the same member in the same method is counted.
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
                json.WriteStartObject();
                json.WriteString("description", finding.Message);
                json.WriteString("check_name", finding.Id);
                json.WriteString("fingerprint", count == 1 ? finding.Fingerprint : finding.Fingerprint + "-" + count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "major", _ => "info" });
                json.WriteStartObject("location");
                json.WriteString("path", finding.Place.Path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", finding.Place.Line);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
