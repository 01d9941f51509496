using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Tells whether an actual diagnostic is the expected one, and if not, in what it differs.</summary>
internal static class DiagnosticComparison
{
    /// <summary>What differs, for a reader; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        var differences = new List<string>();
        if (expected.Id != actual.Id)
            differences.Add($"ID {actual.Id}");
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            differences.Add($"severity {actual.Severity} (expected {expected.Severity})");
        if (expected.Spans.IsEmpty ? actual.Location != Location.None : !IsAt(expected.Spans[0], actual.Location))
            differences.Add($"location {Describe(actual.Location)}");
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) && !expected.Spans.IsEmpty && !SameAdditional(expected, actual))
            differences.Add($"additional locations [{string.Join(", ", actual.AdditionalLocations.Select(Describe))}]");
        var message = actual.GetMessage(CultureInfo.InvariantCulture);
        if (ExpectedMessage(expected, actual) is { } text && text != message)
            differences.Add($"message \"{message}\" (expected \"{text}\")");
        return differences;
    }

    public static string Describe(Location location)
    {
        if (!location.IsInSource)
            return location.IsInSource || location.Kind == LocationKind.ExternalFile ? Lines(location.GetLineSpan()) : "none";
        return Lines(location.SourceTree.GetLineSpan(location.SourceSpan));

        static string Lines(FileLinePositionSpan s)
            => $"{s.Path}({s.StartLinePosition.Line + 1},{s.StartLinePosition.Character + 1})-({s.EndLinePosition.Line + 1},{s.EndLinePosition.Character + 1})";
    }

    private static string? ExpectedMessage(DiagnosticResult expected, Diagnostic actual)
        => expected.Message ?? (expected.MessageArguments is { } arguments
            ? string.Format(CultureInfo.InvariantCulture, actual.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments)
            : null);

    private static bool SameAdditional(DiagnosticResult expected, Diagnostic actual)
        => actual.AdditionalLocations.Count == expected.Spans.Length - 1
           && actual.AdditionalLocations.Zip(expected.Spans.Skip(1), (location, span) => IsAt(span, location)).All(same => same);

    private static bool IsAt(DiagnosticLocation expected, Location actual)
    {
        if (actual == Location.None)
            return false;
        // Not the mapped span: #line does not move a finding in the test's own source.
        var span = actual.SourceTree?.GetLineSpan(actual.SourceSpan) ?? actual.GetLineSpan();
        return span.Path == expected.Path
               && span.StartLinePosition == expected.Span.Start
               && (expected.IsPosition || span.EndLinePosition == expected.Span.End);
    }
}
