using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Members that are obsolete or experimental. They hold data all the same.</summary>
internal static class Discouraged
{
    private const string Obsolete = "System.ObsoleteAttribute";
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    /// <summary>Naming it is an error that nothing silences.</summary>
    internal static bool IsForbidden(ISymbol member) =>
        With(member).Any(static symbol => symbol.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.Is(Obsolete) && attribute.ConstructorArguments.Any(static argument => argument.Value is true)));

    /// <summary>The warnings that naming the members brings, in order.</summary>
    internal static List<string> Warnings(IEnumerable<ISymbol> members)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var attribute in members.SelectMany(With).SelectMany(static symbol => symbol.GetAttributes()))
        {
            if (attribute.AttributeClass.Is(Obsolete))
            {
                warnings.Add("CS0612");
                warnings.Add("CS0618");
            }
            else if (attribute.AttributeClass.Is(Experimental) && attribute.ConstructorArguments.FirstOrDefault().Value is string id && SyntaxFacts.IsValidIdentifier(id))
            {
                warnings.Add(id);
            }
        }

        return warnings.ToList();
    }

    // The member, and the types that naming its type names.
    private static IEnumerable<ISymbol> With(ISymbol member)
    {
        yield return member;
        if (ValueTypes.Of(member) is not { } type)
        {
            yield break;
        }

        yield return type;
        var element = ValueTypes.Element(type);
        yield return element;
        if (element is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                yield return argument;
            }
        }
    }
}
