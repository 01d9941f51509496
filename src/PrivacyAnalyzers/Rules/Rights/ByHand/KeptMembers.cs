using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using FieldStorage = PrivacyAnalyzers.Generation.Parsing.Erasure.Storage;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>The marked members that objects of a type keep: no computed ones, no other rows, each datum once.</summary>
internal static class KeptMembers
{
    internal static IEnumerable<ISymbol> Of(INamedTypeSymbol type, KnownSymbols known)
    {
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var member in type.SelfAndBases().SelectMany(static level => level.ValueMembers()))
        {
            if (known.Marks.Of(member) is not null
                && member is not IPropertySymbol { Parameters.IsEmpty: false }
                && !known.Relations.IsRelation(member)
                && !known.Subjects.IsKey(member, type)
                && IsKept(member, known)
                && seen.Add(member.Name))
            {
                yield return member.OriginalDefinition;
            }
        }
    }

    /// <summary>The same place of an object: itself, or the field that a property gives.</summary>
    internal static bool IsSame(ISymbol member, ISymbol other) =>
        SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, other.OriginalDefinition)
        || (member is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(FieldStorage.GivenField(property.OriginalDefinition), other.OriginalDefinition));

    private static bool IsKept(ISymbol member, KnownSymbols known) => member switch
    {
        IPropertySymbol { IsAbstract: true } => false,
        IPropertySymbol property when property.DeclaringSyntaxReferences.IsEmpty => property.SetMethod is not null,
        IPropertySymbol property => MarkedSymbolNormalizer.BackingField(property) is not null || property.SetMethod is not null || FieldStorage.GivenField(property) is not null,

        // A field that a property gives is that property's.
        IFieldSymbol field => !field.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(property => known.Marks.Of(property) is not null && SymbolEqualityComparer.Default.Equals(FieldStorage.GivenField(property), field)),
        _ => false,
    };
}
