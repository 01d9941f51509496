using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Where the retention of a datum is said: on its mark, else on its type's mark for the same purpose, else on the purpose.</summary>
internal static class StatedRetention
{
    /// <summary>The period in force, ISO 8601 as written; null where nothing says.</summary>
    /// <param name="symbol">The marked value.</param>
    /// <param name="use">One of its purposes.</param>
    /// <param name="marks">Reads the type's mark.</param>
    /// <param name="purposes">Reads the purpose.</param>
    internal static string? Of(ISymbol symbol, PurposeUse use, MarkReader marks, PurposeReader purposes)
    {
        if (use.Retention is { } own)
        {
            return own;
        }

        return OnType(symbol.ContainingType) ?? OnType(Value(symbol)) ?? purposes.Of(use.Purpose)?.Retention;

        string? OnType(ITypeSymbol? type)
        {
            if (type is null || symbol is ITypeSymbol || marks.Of(type) is not { } mark)
            {
                return null;
            }

            foreach (var candidate in mark.Purposes)
            {
                if (candidate.Retention is { } period && SymbolEqualityComparer.Default.Equals(candidate.Purpose, use.Purpose))
                {
                    return period;
                }
            }

            return null;
        }
    }

    private static ITypeSymbol? Value(ISymbol symbol) => ValueTypes.Of(symbol) is { } type ? ValueTypes.Element(type) : null;
}
