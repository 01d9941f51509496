using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Finds the types that hold values of others: whose an address is, is told by what it was read from.</summary>
internal static class ValueHolders
{
    /// <summary>By full metadata names; relations are no values.</summary>
    internal static IEnumerable<(string Value, string Holder)> In(Compilation compilation, IEnumerable<InventoryTypeModel> types, CancellationToken cancellationToken)
    {
        if (KnownSymbols.For(compilation, [], cancellationToken) is not { } known)
        {
            yield break;
        }

        foreach (var type in types)
        {
            var members = compilation.Assembly.GetTypeByMetadataName(type.Name)?.SelfAndBases().SelectMany(static level => level.ValueMembers()) ?? [];
            foreach (var member in members.Where(member => !known.Relations.IsRelation(member)))
            {
                if (ValueTypes.Of(member) is { } value && ValueTypes.WithoutNullable(ValueTypes.Element(value)) is INamedTypeSymbol { SpecialType: SpecialType.None } held && !ValueTypes.IsFramework(held))
                {
                    yield return (held.OriginalDefinition.FullMetadataName(), type.Name);
                }
            }
        }
    }
}
