using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Robustness;

/// <summary>Findings as SARIF results, in one order: that of place, rule and text. Two runs agree when their texts are equal to the byte.</summary>
internal static class FindingsText
{
    internal static string Of(ImmutableArray<Diagnostic> findings) => string.Join('\n', findings.Select(Result).Order(StringComparer.Ordinal));

    private static string Result(Diagnostic finding) => JsonSerializer.Serialize(new
    {
        location = Place(finding.Location),
        ruleId = finding.Id,
        level = finding.Severity.ToString(),
        message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        relatedLocations = finding.AdditionalLocations.Select(Place),
        properties = finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal),
    });

    private static string Place(Location location) =>
        location.GetLineSpan() is { Path: { } path } span ? $"{path}({span.StartLinePosition.Line:D6},{span.StartLinePosition.Character:D4})-({span.EndLinePosition})" : "";
}
