using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Names that nothing in a type or its bases has.</summary>
internal sealed class FreeName
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private HashSet<string>? _given;

    internal FreeName(INamedTypeSymbol type, GenerationPlan plan) => (_type, _plan) = (type, plan);

    /// <summary>The names that the type and its bases have.</summary>
    internal static HashSet<string> Taken(INamedTypeSymbol type) => new(
        type.SelfAndBases().SelectMany(static candidate => candidate.MemberNames)
            .Concat(type.SelfAndBases().SelectMany(static candidate => candidate.GetTypeMembers().Select(static nested => nested.Name)))
            .Concat(type.TypeParameters.Select(static parameter => parameter.Name)),
        StringComparer.Ordinal)
    {
        type.Name,
    };

    /// <summary>The name, with underscores until it is free; it is taken from now on.</summary>
    internal string Take(string name)
    {
        // A type nested in its own base sees the private members that the base is given: it takes another name.
        for (var outer = _type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (_type.SelfAndBases().Skip(1).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, outer)))
            {
                name += "In" + _type.Name;
                break;
            }
        }

        var taken = _plan.NamesIn(_type);
        while (taken.Contains(name) || !(_given ??= new(StringComparer.Ordinal)).Add(name))
        {
            name += "_";
        }

        return name;
    }
}
