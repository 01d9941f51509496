using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>A source file as it was read.</summary>
internal sealed record SourceFile(string Path, SourceText Text);
