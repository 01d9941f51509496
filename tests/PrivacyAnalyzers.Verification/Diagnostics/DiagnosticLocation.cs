using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>Where a diagnostic is expected: a place in a file, or a numbered span of the markup.</summary>
/// <param name="Path">The file; null for the default one.</param>
/// <param name="Span">Zero-based lines and columns.</param>
/// <param name="IsPosition">Only the start is compared.</param>
/// <param name="MarkupKey">The n of <c>{|#n:x|}</c>, when the place is there.</param>
public sealed record DiagnosticLocation(string? Path, LinePositionSpan Span, bool IsPosition, int? MarkupKey = null);
