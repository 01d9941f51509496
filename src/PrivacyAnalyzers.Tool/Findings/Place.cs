using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>A place in a file: lines and columns from one.</summary>
internal sealed record Place(string Path, int Line, int Column, int EndLine, int EndColumn, string Text)
{
    private const int MaximumText = 200;

    /// <summary>Null for what stands in no file.</summary>
    internal static Place? Of(Location location, RelativePaths paths)
    {
        var span = location.GetLineSpan();
        if (!span.IsValid || span.Path.Length == 0)
        {
            return null;
        }

        var text = location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return new(
            paths.Show(span.Path),
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            text.Length > MaximumText ? text[..MaximumText] : text);
    }
}
