using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>A member's name and its surroundings, read once: which phrases are in it and what the words around them say.</summary>
internal sealed class NameReading
{
    private readonly CategoryLexicon _lexicon;
    private readonly string? _containingTypeName;
    private readonly IReadOnlyList<LexiconMatch>? _matches;
    private string[]? _container;

    public NameReading(CategoryLexicon lexicon, string name, string? containingTypeName)
    {
        _lexicon = lexicon;
        var phrases = lexicon.Read(name);
        Tokens = phrases.Tokens;
        _containingTypeName = containingTypeName;
        _matches = phrases.Matches;
    }

    public string[] Tokens { get; }

    public string[] Container => _container ??= _containingTypeName is null ? [] : _lexicon.Read(_containingTypeName).Tokens;

    public bool HasMatches => _matches is not null;

    /// <summary>Those not inside a longer one: "address" in "e-mail address" says nothing.</summary>
    public IEnumerable<LexiconMatch> Longest()
    {
        if (_matches is null)
        {
            yield break;
        }

        foreach (var match in _matches)
        {
            if (!IsHidden(match))
            {
                yield return match;
            }
        }
    }

    /// <summary>For a phrase that must be the whole name: small words, numbers, one-letter prefixes and the person before it do not count.</summary>
    public bool IsWholeName(in LexiconMatch match)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            var outside = i < match.Start || i >= match.End;
            if (outside && !IsInsignificant(Tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words around the phrase, or the entry's own veto words, say that the value is not the datum.</summary>
    public bool IsContradicted(in LexiconMatch match)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            var before = i < match.Start;
            if ((before || i >= match.End) && (IsContradiction(Tokens[i], before) || match.Entry.IsVetoedBy(Tokens[i])))
            {
                return true;
            }
        }

        // An AppUser and a SupportContact are people, whatever an app or a support is.
        var isPerson = PersonTypes.IsPersonLike(Container, _lexicon.Words);
        foreach (var token in Container)
        {
            if (match.Entry.IsVetoedBy(token) && !(isPerson && (match.Entry.Strength == NameStrength.Strong || token is "app" or "application")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the name outside the phrase plays the role.</summary>
    public bool HasOutside(in LexiconMatch match, WordRole role)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if ((i < match.Start || i >= match.End) && _lexicon.Words.Is(Tokens[i], role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name speaks of a person: the guest's e-mail address is not the hotel's.</summary>
    public bool HasPerson()
    {
        foreach (var token in Tokens)
        {
            if (_lexicon.Words.IsPerson(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that only people are called stands right before the phrase: CustomerCity, PatientInitials; not ClientAddress, UserAgentAddress.</summary>
    public bool HasPersonBefore(in LexiconMatch match) => match.Start > 0 && _lexicon.Words.Is(Tokens[match.Start - 1], WordRole.Person);

    private bool IsHidden(in LexiconMatch match)
    {
        foreach (var other in _matches!)
        {
            if (match.IsInside(other))
            {
                return true;
            }

            // The same words: a phrase that is known to be no data wins.
            if (other.Entry.Category is null && match.Entry.Category is not null && other.Start == match.Start && other.End == match.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsContradiction(string token, bool before) =>
        _lexicon.Words.Is(token, WordRole.Negative) || _lexicon.Words.Is(token, before ? WordRole.Lead : WordRole.Tail);

    private bool IsInsignificant(string token) =>
        token.Length == 1 || NameTokens.IsNumber(token) || _lexicon.Words.Is(token, WordRole.Stop) || _lexicon.Words.IsPerson(token);
}
