using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Full metadata names of types, as <see cref="WellKnownNames"/> writes them.</summary>
internal static class MetadataNames
{
    /// <summary>True where the type's full metadata name is <paramref name="fullName"/>; allocates nothing.</summary>
    internal static bool Is(this ITypeSymbol? type, string fullName)
    {
        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        var end = fullName.Length;
        ISymbol? symbol = named.OriginalDefinition;
        while (true)
        {
            if (!MayEnd(fullName, end, symbol))
            {
                return false;
            }

            var name = symbol.MetadataName;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            var nested = symbol.ContainingType is not null;
            ISymbol? container = nested ? symbol.ContainingType : symbol.ContainingNamespace;
            if (container is null or INamespaceSymbol { IsGlobalNamespace: true })
            {
                return start == 0;
            }

            if (start == 0 || fullName[start - 1] != (nested ? '+' : '.'))
            {
                return false;
            }

            end = start - 1;
            symbol = container;
        }
    }

    /// <summary>The full metadata name: <c>Namespace.Outer+Inner`1</c>.</summary>
    internal static string FullMetadataName(this INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? outer.FullMetadataName() + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? FullName(space) + "." + type.MetadataName
        : type.MetadataName;

    private static string FullName(INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + space.MetadataName : space.MetadataName;

    // The metadata name of a generic type is made anew each time; most are told apart by their names.
    private static bool MayEnd(string fullName, int end, ISymbol symbol)
    {
        var name = symbol.Name;
        if (symbol is INamedTypeSymbol { Arity: > 0 })
        {
            var digits = end;
            while (digits > 0 && fullName[digits - 1] is >= '0' and <= '9')
            {
                digits--;
            }

            end = digits > 0 && fullName[digits - 1] == '`' ? digits - 1 : end;
        }

        return end >= name.Length && string.CompareOrdinal(fullName, end - name.Length, name, 0, name.Length) == 0;
    }

    /// <summary>The type or one of its base types has that full metadata name.</summary>
    internal static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        var depth = 0;
        for (var t = type; t is not null && depth < 64; t = t.BaseType, depth++)
        {
            if (t.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type is, or implements, the interface of that full metadata name.</summary>
    internal static bool IsOrImplements(this ITypeSymbol? type, string fullName)
    {
        if (type is null)
        {
            return false;
        }

        if (type.Is(fullName))
        {
            return true;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }
}
