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
    private readonly HashSet<string> _taken;

    internal FreeName(INamedTypeSymbol type)
    {
        _type = type;
        _taken = new HashSet<string>(
            type.SelfAndBases().SelectMany(static candidate => candidate.MemberNames)
                .Concat(type.SelfAndBases().SelectMany(static candidate => candidate.GetTypeMembers().Select(static nested => nested.Name)))
                .Concat(type.TypeParameters.Select(static parameter => parameter.Name)),
            StringComparer.Ordinal)
        {
            type.Name,
        };
    }

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

        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
