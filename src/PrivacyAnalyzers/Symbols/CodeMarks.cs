using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The marks about code: what a method, parameter or type works for, needs, discloses, makes of its result. Inherited ones count.</summary>
internal sealed class CodeMarks
{
    private readonly MarkReader _marks;
    private readonly NormalizedMemo<ImmutableArray<Mark>> _read;

    internal CodeMarks(MarkReader marks)
    {
        _marks = marks;
        _read = new(static symbol => IsAccessor(symbol) ? symbol.OriginalDefinition : MarkedSymbolNormalizer.Normalize(symbol), Read);
    }

    internal ImmutableArray<Mark> Of(ISymbol? symbol) =>
        symbol is null ? ImmutableArray<Mark>.Empty : _read.Of(symbol);

    internal bool Has(ISymbol? symbol, MarkKind kind)
    {
        foreach (var mark in Of(symbol))
        {
            if (mark.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The purposes that the generic marks of that kind name.</summary>
    internal ImmutableArray<ITypeSymbol> Purposes(ISymbol? symbol, MarkKind kind) =>
        Of(symbol) is not { IsEmpty: false } marks ? ImmutableArray<ITypeSymbol>.Empty : marks.Where(mark => mark.Kind == kind && mark.TypeArgument is not null).Select(mark => mark.TypeArgument!).ToImmutableArray();

    /// <summary>The recipient that <c>[Discloses]</c> names; null where there is none.</summary>
    internal string? Recipient(ISymbol? symbol)
    {
        foreach (var mark in Of(symbol))
        {
            if (mark.Kind == MarkKind.Discloses && mark.Argument(0) is string recipient)
            {
                return recipient;
            }
        }

        return null;
    }

    // An accessor is code with marks of its own, beside those of its property.
    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol };

    private ImmutableArray<Mark> Read(ISymbol symbol)
    {
        if (IsAccessor(symbol))
        {
            return Of(((IMethodSymbol)symbol).AssociatedSymbol).AddRange(MemberWalk.Inherited(symbol).Prepend(symbol).SelectMany(accessor => _marks.MarksOfAccessor((IMethodSymbol)accessor)));
        }

        var marks = _marks.OwnMarks(symbol);
        if (symbol is INamedTypeSymbol type)
        {
            return marks.AddRange(type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).SelectMany(candidate => _marks.OwnMarks(candidate.OriginalDefinition)));
        }

        // What a base implements for an interface, its overrides implement too.
        var inherited = MemberWalk.Inherited(symbol).SelectMany(level => MemberWalk.Inherited(level).Prepend(level)).Distinct<ISymbol>(SymbolEqualityComparer.Default);
        return marks.AddRange(inherited.SelectMany(level => _marks.OwnMarks(level)));
    }
}
