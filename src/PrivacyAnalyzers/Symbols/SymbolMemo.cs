using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// What is read of symbols, once for each. Asked at every operation of every body: it makes nothing where the answer is known. Safe for concurrent use.
/// </summary>
internal sealed class SymbolMemo<TSymbol, TAnswer>
    where TSymbol : class, ISymbol
{
    private readonly ConcurrentDictionary<TSymbol, TAnswer> _answers;
    private readonly Func<TSymbol, TAnswer> _read;

    internal SymbolMemo(Func<TSymbol, TAnswer> read)
    {
        _answers = new(SymbolEqualityComparer.Default);
        _read = read;
    }

    internal TAnswer Of(TSymbol symbol) => _answers.GetOrAdd(symbol, _read);
}
