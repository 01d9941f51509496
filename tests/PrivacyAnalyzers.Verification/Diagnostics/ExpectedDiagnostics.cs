using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>Joins the diagnostics that markup expects and those a test lists; numbered locations become places.</summary>
internal static class ExpectedDiagnostics
{
    public static ImmutableArray<DiagnosticResult> Read(
        IReadOnlyList<(string Path, MarkupText Markup)> sources, IEnumerable<DiagnosticResult> listed, ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var expected = ImmutableArray.CreateBuilder<DiagnosticResult>();
        var numbered = new Dictionary<int, DiagnosticLocation>();
        foreach (var (path, markup) in sources)
        {
            var text = SourceText.From(markup.Code);
            foreach (var span in markup.Spans)
            {
                var location = new DiagnosticLocation(path, text.Lines.GetLinePositionSpan(span.Span), span.IsPosition);
                if (span.Name is not ['#', .. var number])
                    expected.Add(FromMarkup(span, location, descriptors));
                else if (!int.TryParse(number, out var key))
                    throw new VerificationException($"'{{|{span.Name}:' in {path}: '#' must be followed by a number.");
                else if (!numbered.TryAdd(key, location))
                    throw new VerificationException($"'{{|#{key}:' is used twice (the second time in {path}).");
            }
        }

        var defaultPath = sources.Count > 0 ? sources[0].Path : null;
        expected.AddRange(listed.Select(d => d.Spans.Aggregate(d.WithNoLocation(), (copy, l) => copy.At(Place(d, l)))));
        return expected.ToImmutable();

        DiagnosticLocation Place(DiagnosticResult diagnostic, DiagnosticLocation location) => location.MarkupKey switch
        {
            null => location with { Path = location.Path ?? defaultPath },
            { } key when numbered.TryGetValue(key, out var place) => place,
            { } key => throw new VerificationException($"{diagnostic.Id} is expected at '{{|#{key}:...|}}', but no source has that span."),
        };
    }

    private static DiagnosticResult FromMarkup(MarkupSpan span, DiagnosticLocation location, ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var ids = Descriptors.Meant(descriptors).Select(d => d.Id).Distinct().ToList();
        var id = span.Name ?? (ids.Count == 1 ? ids[0] : throw new VerificationException(
            $"'[|x|]' and '$$' need an analyzer with exactly one descriptor ID; here there are {ids.Count}: {string.Join(", ", ids)}. Write '{{|ID:x|}}'."));
        return new DiagnosticResult(id, DiagnosticSeverity.Warning)
            .At(location)
            .WithOptions(DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations);
    }
}
