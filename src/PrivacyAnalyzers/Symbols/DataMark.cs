using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>What the marks say about one value that is personal data.</summary>
internal sealed class DataMark
{
    internal DataMark(
        ISymbol symbol,
        ISymbol declaredOn,
        MarkOrigin origin,
        ImmutableArray<PurposeUse> purposes,
        DataCategory category,
        bool isCategoryInferred,
        bool isForeign)
    {
        Symbol = symbol;
        HashCode = SymbolEqualityComparer.Default.GetHashCode(symbol);
        DeclaredOn = declaredOn;
        Origin = origin;
        Purposes = purposes;
        Category = category;
        IsCategoryInferred = isCategoryInferred;
        IsForeign = isForeign;
    }

    /// <summary>The value: a property, field, parameter, method (its return value) or type.</summary>
    internal ISymbol Symbol { get; }

    /// <summary>Of the symbol: two that differ in it are two, which is asked a million times.</summary>
    internal int HashCode { get; }

    /// <summary>Where the mark stands: the symbol itself, a base member, a record parameter, a type, an assembly.</summary>
    internal ISymbol DeclaredOn { get; }

    internal MarkOrigin Origin { get; }

    /// <summary>Empty where only a mark of another library says that it is personal data.</summary>
    internal ImmutableArray<PurposeUse> Purposes { get; }

    /// <summary>Never <see cref="DataCategory.Inferred"/>: the declared one, or the one its name and type suggest, or <see cref="DataCategory.Other"/>.</summary>
    internal DataCategory Category { get; }

    internal bool IsCategoryInferred { get; }

    /// <summary>True where the mark is another library's: it says what, not why.</summary>
    internal bool IsForeign { get; }

    /// <summary>True for articles 9 and 10 (GDPR), and for the social security number, which has a regime of its own.</summary>
    internal bool IsSpecialCategory => (int)Category >= 100 || Category == DataCategory.SocialSecurityNumber;

    /// <summary>How it is erased where its row stays: the first mark that says.</summary>
    internal ErasureMethod Erasure
    {
        get
        {
            foreach (var use in Purposes)
            {
                if (use.Mark.Number("Erasure") is { } method and not 0)
                {
                    return (ErasureMethod)method;
                }
            }

            return ErasureMethod.Default;
        }
    }
}
