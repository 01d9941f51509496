using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Says what differs and prints the assertions to paste.</summary>
internal static class FailureReport
{
    private static readonly PropertyInfo? ArgumentsProperty =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);

    public static string Write(
        string what,
        DiagnosticMatching matching,
        ImmutableArray<Diagnostic> actual,
        IReadOnlyList<(string Path, string Code)> sources,
        string? extra = null)
    {
        var report = new StringBuilder();
        report.Append(what).Append(": ").Append(matching.Missing.Length).Append(" expected diagnostic(s) missing, ")
            .Append(matching.Unexpected.Length).Append(" unexpected.\n");
        if (extra is not null)
            report.Append(extra).Append('\n');
        foreach (var expected in matching.Missing)
        {
            report.Append("  missing    ").Append(expected.Id).Append(" at ").Append(Describe(expected)).Append('\n');
            if (Nearest(expected, matching.Unexpected) is { } near)
                report.Append("             nearest has ").Append(string.Join(", ", DiagnosticComparison.Differences(expected, near))).Append('\n');
        }

        foreach (var diagnostic in matching.Unexpected)
        {
            report.Append("  unexpected ").Append(diagnostic.Id).Append(' ').Append(diagnostic.Severity).Append(" at ")
                .Append(DiagnosticComparison.Describe(diagnostic.Location)).Append(": ")
                .Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Append('\n');
        }

        report.Append("\nActual, to paste as markup:\n");
        foreach (var (path, code) in sources)
        {
            var marks = actual.Where(d => d.Location.SourceTree?.FilePath == path).Select(d => (d.Location.SourceSpan, d.Id));
            report.Append("----- ").Append(path).Append('\n').Append(MarkupWriter.Write(code, marks)).Append("\n-----\n");
        }

        report.Append(actual.IsEmpty ? "\nActual diagnostics: none.\n" : "\nOr as results:\n");
        foreach (var diagnostic in actual)
            report.Append(Paste(diagnostic, sources.Count > 0 ? sources[0].Path : null)).Append(",\n");
        return report.ToString();
    }

    private static string Paste(Diagnostic diagnostic, string? defaultPath)
    {
        var line = new StringBuilder();
        var compiler = diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);
        line.Append(compiler
            ? $"DiagnosticResult.Compiler{(diagnostic.Severity == DiagnosticSeverity.Error ? "Error" : "Warning")}(\"{diagnostic.Id}\")"
            : $"Verify.Diagnostic(\"{diagnostic.Id}\")");
        if (!compiler && diagnostic.Severity != diagnostic.Descriptor.DefaultSeverity)
            line.Append($".WithSeverity(DiagnosticSeverity.{diagnostic.Severity})");
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(l => l != Location.None))
        {
            var span = location.SourceTree?.GetLineSpan(location.SourceSpan) ?? location.GetLineSpan();
            var file = span.Path == defaultPath ? "" : $"\"{span.Path}\", ";
            line.Append(CultureInfo.InvariantCulture, $".WithSpan({file}{span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1}, {span.EndLinePosition.Line + 1}, {span.EndLinePosition.Character + 1})");
        }

        return line.Append(Message(diagnostic)).ToString();
    }

    // The arguments are not public; the whole message says the same, less nicely.
    private static string Message(Diagnostic diagnostic)
    {
        if (ArgumentsProperty?.GetValue(diagnostic) is IReadOnlyList<object?> arguments)
            return arguments.Count == 0 ? "" : $".WithArguments({string.Join(", ", arguments.Select(a => Literal(Convert.ToString(a, CultureInfo.InvariantCulture))))})";
        return $".WithMessage({Literal(diagnostic.GetMessage(CultureInfo.InvariantCulture))})";
    }

    private static string Literal(string? text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text ?? "", quote: true);

    private static string Describe(DiagnosticResult expected)
    {
        if (expected.Spans.IsEmpty)
            return "no location";
        var (path, span) = (expected.Spans[0].Path, expected.Spans[0].Span);
        return $"{path}({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})"
               + (expected.MessageArguments is { } arguments ? $" with arguments {string.Join(", ", arguments.Select(a => $"\"{a}\""))}" : "")
               + (expected.Message is { } message ? $" with message \"{message}\"" : "");
    }

    private static Diagnostic? Nearest(DiagnosticResult expected, ImmutableArray<Diagnostic> unexpected)
        => unexpected.Where(d => d.Id == expected.Id).MinBy(d => DiagnosticComparison.Differences(expected, d).Count);
}
