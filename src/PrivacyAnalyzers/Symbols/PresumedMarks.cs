using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// What is taken for personal data though nobody marked it: by a tool that looks at code of a team that has marked nothing. The analyzers themselves presume
/// nothing; what is presumed says what it is, never why it is kept, as the marks of other libraries do.
/// </summary>
internal abstract class PresumedMarks
{
    /// <summary>The category that an unmarked property, field or parameter looks like; null where it looks like nothing.</summary>
    internal abstract DataCategory? Of(ISymbol symbol);

    /// <summary>
    /// Whether code that only comes to data by calling what mentions them is looked at. Names of presumed members are many and short, so that on large code almost
    /// everything does.
    /// </summary>
    internal virtual bool FollowsHelpers => true;

    /// <summary>Whether the method looks as if it erased a person.</summary>
    internal virtual bool Erases(IMethodSymbol method) => false;
}
