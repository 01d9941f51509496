using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>A column of a row that keeps highly personal data as they are.</summary>
internal sealed class PlainColumn
{
    internal PlainColumn(ImmutableArray<ISymbol> path, DataMark mark)
    {
        Path = path;
        Mark = mark;
    }

    /// <summary>The members from the row to the value: more than one where a value object stands between.</summary>
    internal ImmutableArray<ISymbol> Path { get; }

    internal DataMark Mark { get; }
}
