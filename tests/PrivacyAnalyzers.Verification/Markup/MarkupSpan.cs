using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>One marked span: <c>[|x|]</c> and <c>$$</c> have no name, <c>{|NAME:x|}</c> has one.</summary>
/// <param name="Name">A diagnostic ID, or <c>#n</c> for a numbered location; null for the analyzer's only descriptor.</param>
/// <param name="Span">Where, in the text without markup.</param>
/// <param name="IsPosition">A <c>$$</c>: only the start counts.</param>
public sealed record MarkupSpan(string? Name, TextSpan Span, bool IsPosition);
