using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>The personal data that a row keeps itself: its marked columns, and those of the values in it. What other rows keep is theirs.</summary>
internal static class RowData
{
    private const int MaximumDepth = 4;

    internal static IEnumerable<ISymbol> Of(INamedTypeSymbol row, KnownSymbols known) => Of(row, known, MaximumDepth);

    private static IEnumerable<ISymbol> Of(INamedTypeSymbol type, KnownSymbols known, int depth)
    {
        foreach (var member in type.SelfAndBases().SelectMany(static level => level.ValueMembers()))
        {
            if (ValueTypes.Of(member) is not { } held
                || ValueTypes.HoldsNothing(held)
                || known.Relations.IsRelation(member)
                || member.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.NotMappedAttribute)))
            {
                continue;
            }

            if (known.Marks.Of(member) is not null)
            {
                yield return member;
            }
            else if (depth > 0
                && ValueTypes.Element(held) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } value
                && !ValueTypes.IsFramework(value)
                && known.Marks.OwnMarks(member).All(static mark => mark.Kind != MarkKind.NotPersonalData))
            {
                foreach (var inner in Of(value, known, depth - 1))
                {
                    yield return inner;
                }
            }
        }
    }
}
