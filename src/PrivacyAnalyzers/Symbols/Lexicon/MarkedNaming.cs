using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Names the category of a member that a mark declares personal data.</summary>
internal readonly struct MarkedNaming
{
    private readonly CategoryLexicon _lexicon;
    private readonly LexiconLanguages _languages;

    public MarkedNaming(CategoryLexicon lexicon, LexiconLanguages languages)
    {
        _lexicon = lexicon;
        _languages = languages;
    }

    public InferredCategory Describe(string name, ITypeSymbol? type, string? containingTypeName)
    {
        var element = type is null ? null : ValueShapes.ElementOf(type);
        var known = element is null ? DataCategory.Inferred : KnownValueTypes.CategoryOf(element);
        if (known != DataCategory.Inferred)
        {
            return new InferredCategory(known, strong: true, "any", element!.Name, DecidedBy.Type);
        }

        var shape = ValueShapes.Of(type);
        var byName = Read(name, containingTypeName, shape, wholeOnly: false);
        if (!byName.IsNone)
        {
            return byName;
        }

        // EmailAddress Contact, and the Value inside EmailAddress.
        var byType = shape == ValueShape.Object ? Read(element!.Name, null, ValueShape.Unknown, wholeOnly: true) : InferredCategory.None;
        var byContainer = byType.IsNone && containingTypeName is not null && IsValueOfItsType(name)
            ? Read(containingTypeName, null, shape, wholeOnly: true)
            : byType;
        return byContainer.IsNone ? new InferredCategory(DataCategory.Other, strong: false, "any", "") : byContainer;
    }

    private InferredCategory Read(string name, string? containingTypeName, ValueShape shape, bool wholeOnly)
    {
        var reading = new NameReading(_lexicon, name, containingTypeName);
        var kinds = containingTypeName is null ? ObjectKinds.None : ObjectKindNames.Of(containingTypeName, _lexicon);
        LexiconMatch? best = null;
        foreach (var match in reading.Longest())
        {
            if (match.Entry.Category is not { } category
                || (match.Entry.Languages & _languages) == 0
                || (match.Entry.Kind != ObjectKinds.Person && (kinds & match.Entry.Kind) == 0)
                || (wholeOnly && match.Length != reading.Tokens.Length)
                || (match.Entry.WholeName && !reading.IsWholeName(match))
                || !Fits(category, shape))
            {
                continue;
            }

            if (best is not { } current || IsBetter(reading, match, current))
            {
                best = match;
            }
        }

        return best is { } found
            ? new InferredCategory(found.Entry.Category!.Value, found.Entry.Strength == NameStrength.Strong, LexiconLanguagesParser.Code(found.Entry.Languages), found.Entry.Phrase)
            : InferredCategory.None;
    }

    // Veto words choose between readings here, they do not silence: the genre of a Film that somebody marked is still the best guess.
    private static bool IsBetter(NameReading reading, in LexiconMatch candidate, in LexiconMatch current)
    {
        var candidateVetoed = IsVetoed(reading, candidate);
        return candidateVetoed != IsVetoed(reading, current) ? !candidateVetoed : Preference.IsBetter(candidate, current);
    }

    private static bool IsVetoed(NameReading reading, in LexiconMatch match)
    {
        foreach (var token in reading.Tokens)
        {
            if (match.Entry.IsVetoedBy(token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValueOfItsType(string name) =>
        string.Equals(name.TrimStart('_'), "value", System.StringComparison.OrdinalIgnoreCase)
        || string.Equals(name.TrimStart('_'), "valeur", System.StringComparison.OrdinalIgnoreCase);

    private static bool Fits(DataCategory category, ValueShape shape) => category == DataCategory.FreeText
        ? (shape & (ValueShape.Text | ValueShape.Unknown)) != 0
        : shape == ValueShape.None || ShapeFit.Describes(category, shape);
}
