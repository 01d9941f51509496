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

    public bool Is(string token, WordRole role) => (RolesOf(token) & (1 << (int)role)) != 0;

    public bool IsPerson(string token) => (RolesOf(token) & ((1 << (int)WordRole.Person) | (1 << (int)WordRole.AmbiguousPerson))) != 0;

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

    private int RolesOf(string token)
    {
        _roles.TryGetValue(token, out var roles);
        var english = Singular.English(token);
        if (!ReferenceEquals(english, token) && _roles.TryGetValue(english, out var ofEnglish))
        {
            roles |= ofEnglish;
        }

        var french = Singular.French(token);
        if (!ReferenceEquals(french, token) && _roles.TryGetValue(french, out var ofFrench))
        {
            roles |= ofFrench;
        }

        return roles;
    }
}
