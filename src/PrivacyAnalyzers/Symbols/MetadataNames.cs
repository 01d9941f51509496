using System;
using System.Collections.Generic;
using System.Text;
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
    internal static string FullMetadataName(this INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        ISymbol? symbol = type.OriginalDefinition;
        while (symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true })
        {
            parts.Push(symbol.MetadataName);
            var nested = symbol.ContainingType is not null;
            ISymbol? container = nested ? symbol.ContainingType : symbol.ContainingNamespace;
            if (container is null or INamespaceSymbol { IsGlobalNamespace: true })
            {
                break;
            }

            parts.Push(nested ? "+" : ".");
            symbol = container;
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part);
        }

        return text.ToString();
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
