using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Scanning;

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

        return location.SourceTree is { } tree
            ? At(paths.Show(span.Path), BlankedText.WrittenOf(tree), location.SourceSpan)
            : new(paths.Show(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1, "");
    }

    /// <param name="path">As it is shown.</param>
    /// <param name="source">What somebody wrote there.</param>
    /// <param name="span">Where in it.</param>
    internal static Place At(string path, SourceText source, TextSpan span)
    {
        var (start, end) = (source.Lines.GetLinePosition(span.Start), source.Lines.GetLinePosition(span.End));
        var text = source.Lines[start.Line].ToString().Trim();
        return new(path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1, text.Length > MaximumText ? text[..MaximumText] : text);
    }
}
