using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The roles a word plays, plural forms included.</summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private readonly List<string> _persons = [];

    /// <summary>The words that <c>{person}</c> stands for.</summary>
    public IReadOnlyList<string> Persons => _persons;

    public bool Is(string token, WordRole role)
    {
        var bit = 1 << (int)role;
        return Has(token, bit) || Has(Singular.English(token), bit) || Has(Singular.French(token), bit);
    }

    public bool IsPerson(string token) => Is(token, WordRole.Person) || Is(token, WordRole.AmbiguousPerson);

    public bool Any(string[] tokens, WordRole role)
    {
        foreach (var token in tokens)
        {
            if (Is(token, role))
            {
                return true;
            }
        }

        return false;
    }

    internal void Add(string token, WordRole role)
    {
        _roles.TryGetValue(token, out var roles);
        if (role == WordRole.Person && (roles & (1 << (int)role)) == 0)
        {
            _persons.Add(token);
        }

        _roles[token] = roles | (1 << (int)role);
    }

    private bool Has(string token, int bit) => _roles.TryGetValue(token, out var roles) && (roles & bit) != 0;
}
