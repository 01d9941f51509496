using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Finds what a <see cref="MemberPattern"/> names in a compilation: the other way round than a flow asks, and as slow as a walk is.</summary>
internal static class PatternedTypes
{
    /// <summary>The types that the pattern names, of the compilation and of all it references.</summary>
    internal static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, MemberPattern pattern) =>
        Within(compilation, Container(pattern), deep: pattern.HasWildcardType).Where(pattern.IsType);

    /// <summary>The members of a type that the pattern names, inherited ones included.</summary>
    internal static IEnumerable<ISymbol> Members(INamedTypeSymbol type, MemberPattern pattern) => MembersOf(type, pattern.Prefix).Where(pattern.IsMember);

    /// <summary>What a pattern of that prefix could name in a type.</summary>
    internal static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, char prefix) =>
        type.GetMembers()
            .Concat(type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).SelectMany(static level => level.GetMembers()).Where(static member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor }))
            .Where(member => prefix == 'P' ? member is IPropertySymbol : member is IMethodSymbol { AssociatedSymbol: null });

    /// <summary>The types of the namespace that the pattern's type is written in, nested types included.</summary>
    internal static IEnumerable<INamedTypeSymbol> Siblings(Compilation compilation, MemberPattern pattern)
    {
        var dot = pattern.Type.LastIndexOf('.');
        return dot < 0 ? Enumerable.Empty<INamedTypeSymbol>() : Within(compilation, pattern.Type.Substring(0, dot), deep: false);
    }

    // What stands before the last dot that no wildcard precedes.
    private static string Container(MemberPattern pattern)
    {
        var star = pattern.Type.IndexOf('*');
        var known = star < 0 ? pattern.Type : pattern.Type.Substring(0, star);
        return known.Substring(0, Math.Max(0, known.LastIndexOf('.')));
    }

    private static IEnumerable<INamedTypeSymbol> Within(Compilation compilation, string container, bool deep)
    {
        var found = new List<INamespaceOrTypeSymbol> { compilation.GlobalNamespace };
        foreach (var part in container.Split(new[] { '.' }, StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.SelectMany(static level => level.GetMembers()).OfType<INamespaceOrTypeSymbol>().Where(inner => inner.MetadataName == part).ToList();
        }

        return found.SelectMany(level => TypesIn(level, deep));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container, bool deep)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (deep && member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in TypesIn(inner, deep))
                {
                    yield return nested;
                }
            }
        }
    }
}
