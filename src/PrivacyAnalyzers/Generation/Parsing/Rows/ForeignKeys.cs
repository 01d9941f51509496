using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Rows;

/// <summary>Foreign keys, by the conventions that database libraries share: <c>CustomerId</c> beside <c>Customer</c>, or what <c>[ForeignKey]</c> names.</summary>
internal static class ForeignKeys
{
    private const string ForeignKeyAttribute = "System.ComponentModel.DataAnnotations.Schema.ForeignKeyAttribute";

    /// <summary>The key that a navigation goes by; null where the type has none.</summary>
    /// <param name="navigation">A member that leads to one row.</param>
    /// <param name="target">The type of that row.</param>
    /// <param name="members">The members of the type that has it, those of its bases included.</param>
    internal static ISymbol? Beside(ISymbol navigation, ITypeSymbol target, IReadOnlyList<ISymbol> members)
    {
        var named = Named(navigation);
        return members.FirstOrDefault(member => named is not null ? member.Name == named : Named(member) == navigation.Name)
            ?? members.FirstOrDefault(member => IsKeyOf(member.Name, navigation.Name))
            ?? (members.Count(member => ValueTypes.Of(member) is { } type && SymbolEqualityComparer.Default.Equals(ValueTypes.Element(type), target)) == 1
                ? members.FirstOrDefault(member => IsKeyOf(member.Name, target.Name))
                : null);
    }

    internal static bool IsKeyOf(string key, string name) =>
        key.Length == name.Length + 2 && key.StartsWith(name, StringComparison.Ordinal) && key.EndsWith("Id", StringComparison.OrdinalIgnoreCase);

    private static string? Named(ISymbol member) =>
        member.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(ForeignKeyAttribute)) is { ConstructorArguments.Length: 1 } attribute
            ? attribute.ConstructorArguments[0].Value as string
            : null;
}
