using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Members;

/// <summary>One property goes by several names: that of the class, those of what it overrides and implements. What is put in under one is found under the others.</summary>
internal sealed class MemberNames
{
    private readonly SymbolMemo<IPropertySymbol, ImmutableArray<IPropertySymbol>> _names = new(Read);

    /// <summary>Whether an object may hold what the member gives under another name.</summary>
    internal bool HasOthers(ISymbol member) =>
        member is IPropertySymbol { Parameters.IsEmpty: true, IsStatic: false } property && (property.IsAbstract || property.IsVirtual || property.IsOverride || _names.Of(property).Length > 1);

    internal bool AreOne(IPropertySymbol one, IPropertySymbol other) =>
        one.Name == other.Name && _names.Of(one).Any(name => _names.Of(other).Contains(name, SymbolEqualityComparer.Default));

    private static ImmutableArray<IPropertySymbol> Read(IPropertySymbol property)
    {
        var root = property;
        while (root.OverriddenProperty is { } overridden)
        {
            root = overridden;
        }

        return Implemented(property).Prepend(root.OriginalDefinition).ToImmutableArray();
    }

    private static IEnumerable<IPropertySymbol> Implemented(IPropertySymbol property) =>
        property.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || ValueTypes.IsFramework(type)
            ? Enumerable.Empty<IPropertySymbol>()
            : type.AllInterfaces.SelectMany(contract => contract.GetMembers(property.Name)).OfType<IPropertySymbol>()
                .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), property))
                .Select(static member => member.OriginalDefinition);
}
