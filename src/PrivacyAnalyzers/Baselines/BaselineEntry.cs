using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Baselines;

/// <summary>One line of a baseline, and where it stands.</summary>
internal sealed class BaselineEntry
{
    internal BaselineEntry(FindingKey key, TextSpan span)
    {
        Key = key;
        Span = span;
    }

    internal FindingKey Key { get; }

    internal TextSpan Span { get; }
}
