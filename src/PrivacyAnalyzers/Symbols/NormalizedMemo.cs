using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>What is read once of a value that several symbols name, and asked for by any of them. Safe for concurrent use.</summary>
internal sealed class NormalizedMemo<TAnswer>
{
    private readonly SymbolMemo<ISymbol, TAnswer> _asked;

    /// <param name="normalize">The symbol that a question is really about.</param>
    /// <param name="read">Reads it of that one.</param>
    internal NormalizedMemo(Func<ISymbol, ISymbol> normalize, Func<ISymbol, TAnswer> read)
    {
        var known = new SymbolMemo<ISymbol, TAnswer>(read);
        _asked = new(symbol => known.Of(normalize(symbol)));
    }

    internal TAnswer Of(ISymbol symbol) => _asked.Of(symbol);
}
