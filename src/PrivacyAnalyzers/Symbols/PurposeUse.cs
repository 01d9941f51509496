using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>One purpose of a datum, and the mark that says so.</summary>
internal readonly struct PurposeUse
{
    internal PurposeUse(ITypeSymbol purpose, Mark mark)
    {
        Purpose = purpose;
        Mark = mark;
    }

    /// <summary>The purpose's type; may be an error type while code is half typed.</summary>
    internal ITypeSymbol Purpose { get; }

    internal Mark Mark { get; }

    /// <summary>The retention the mark sets, ISO 8601, as written; null means the purpose's.</summary>
    internal string? Retention => Mark.Text("Retention");
}
