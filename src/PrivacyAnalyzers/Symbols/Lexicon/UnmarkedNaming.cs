using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Does an unmarked member look like personal data? In doubt, no.</summary>
internal readonly struct UnmarkedNaming
{
    private const ValueShape Vetoed = ValueShape.Bool | ValueShape.Duration;
    private readonly CategoryLexicon _lexicon;
    private readonly LexiconLanguages _languages;

    public UnmarkedNaming(CategoryLexicon lexicon, LexiconLanguages languages)
    {
        _lexicon = lexicon;
        _languages = languages;
    }

    public InferredCategory Infer(string name, ITypeSymbol? type, string? containingTypeName, ObjectKinds kinds)
    {
        var personLike = (kinds & ObjectKinds.AnyPerson) != 0;
        var shape = ValueShapes.Of(type);
        if (shape == ValueShape.None || (shape & Vetoed) != 0)
        {
            return InferredCategory.None;
        }

        var element = type is null ? null : ValueShapes.ElementOf(type);
        var known = element is null ? DataCategory.Inferred : KnownValueTypes.CategoryOf(element);
        var valueObject = element is not null && shape == ValueShape.Object && known == DataCategory.Inferred ? OfValueObject(element.Name) : known;
        var reading = new NameReading(_lexicon, name, containingTypeName);
        if ((!reading.HasMatches && valueObject == DataCategory.Inferred) || PersonTypes.HoldsSettings(reading.Container, _lexicon.Words))
        {
            return InferredCategory.None;
        }

        var best = Choose(reading, shape, valueObject, kinds);
        return best.IsNone && valueObject != DataCategory.Inferred ? ByType(reading, element!, valueObject, personLike) : best;
    }

    private InferredCategory Choose(NameReading reading, ValueShape shape, DataCategory valueObject, ObjectKinds kinds)
    {
        var words = _lexicon.Words;
        var personLike = (kinds & ObjectKinds.AnyPerson) != 0;
        var organisation = PersonTypes.IsOrganisation(reading.Container, words);
        var service = PersonTypes.IsService(reading.Container, words);
        LexiconMatch? best = null;
        foreach (var match in reading.Longest())
        {
            var entry = match.Entry;
            if (entry.Category is not { } category
                || (entry.Languages & _languages) == 0
                || !(IsEnough(entry, category, kinds) || (entry is { Strength: NameStrength.Weak, Kind: ObjectKinds.Person } && reading.HasPersonBefore(match)))
                || (entry.WholeName && !reading.IsWholeName(match))
                || !(shape == ValueShape.Object && valueObject == DataCategory.Inferred ? personLike && category >= DataCategory.Health : ShapeFit.Suggests(category, shape))
                || (shape == ValueShape.Enum && !personLike)
                || (valueObject != DataCategory.Inferred && valueObject != category)
                || reading.IsContradicted(match)
                || (service && IsHeldByServices(category))
                || (organisation && category == DataCategory.Name && entry.Strength == NameStrength.Weak && !reading.HasPerson())
                || (organisation && IsHeldByOrganisations(category) && !reading.HasPerson() && !(category == DataCategory.Financial && (kinds & ObjectKinds.Card) != 0))
                || (IsOfOrganisation(category, personLike) && reading.HasOutside(match, WordRole.Organisation)))
            {
                continue;
            }

            if (best is not { } current || Preference.IsBetter(match, current))
            {
                best = match;
            }
        }

        return best is { } found
            ? new InferredCategory(found.Entry.Category!.Value, found.Entry.Strength == NameStrength.Strong, LexiconLanguagesParser.Code(found.Entry.Languages), found.Entry.Phrase)
            : InferredCategory.None;
    }

    private static bool IsEnough(LexiconEntry entry, DataCategory category, ObjectKinds kinds) => entry.Strength switch
    {
        NameStrength.Strong => true,
        NameStrength.Weak => (kinds & (entry.Kind == ObjectKinds.Person ? ObjectKindNames.Revealing(category, entry.WholeName) : entry.Kind)) != 0,
        _ => false,
    };

    // EmailAddress Contact, IPAddress Remote: the type says what the name does not, unless either speaks of a machine.
    private InferredCategory ByType(NameReading reading, ITypeSymbol type, DataCategory category, bool personLike)
    {
        var words = _lexicon.Words;
        foreach (var match in reading.Longest())
        {
            if (match.Entry.Category is null || reading.IsContradicted(match))
            {
                return InferredCategory.None;
            }
        }

        var whole = new LexiconMatch(0, 0, null!);
        var vetoed = !personLike && (PersonTypes.IsService(reading.Container, words) || PersonTypes.IsOrganisation(reading.Container, words))
            || reading.HasOutside(whole, WordRole.Negative)
            || reading.HasOutside(whole, WordRole.Service)
            || (IsOfOrganisation(category, personLike) && reading.HasOutside(whole, WordRole.Organisation))
            || IsVetoedByPhrase(reading, type.Name);
        return vetoed ? InferredCategory.None : new InferredCategory(category, strong: false, "any", type.Name, DecidedBy.Type);
    }

    // What cancels "ip address" in a name (server, listen, subnet) cancels the type IPAddress too.
    private bool IsVetoedByPhrase(NameReading reading, string typeName)
    {
        foreach (var match in new NameReading(_lexicon, typeName, null).Longest())
        {
            foreach (var token in reading.Tokens)
            {
                if (match.Entry.IsVetoedBy(token))
                {
                    return true;
                }
            }

            foreach (var token in reading.Container)
            {
                if (match.Entry.IsVetoedBy(token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private DataCategory OfValueObject(string typeName)
    {
        var reading = new NameReading(_lexicon, typeName, null);
        var end = reading.Tokens.Length;
        while (end > 1 && (_lexicon.Words.Is(reading.Tokens[end - 1], WordRole.Wrapper) || _lexicon.Words.Is(reading.Tokens[end - 1], WordRole.Config)))
        {
            end--;
        }

        foreach (var match in reading.Longest())
        {
            // "Email", "EmailDto", "CustomerShippingAddress"; not "AddressBook".
            if (match.Entry.Category is { } category
                && match.End == end
                && (match.Start == 0 || category == DataCategory.PhysicalAddress)
                && match.Entry.Kind == ObjectKinds.Person
                && match.Entry.Strength != NameStrength.Marked
                && (match.Entry.Languages & _languages) != 0)
            {
                return category;
            }
        }

        return DataCategory.Inferred;
    }

    // CompanyPhone, StoreCity. An employee's CompanyEmail is the employee's; the company's address is not.
    private static bool IsOfOrganisation(DataCategory category, bool personLike) =>
        IsHeldByOrganisations(category) && (!personLike || category == DataCategory.PhysicalAddress);

    // What a service logs in with, and how it presents itself.
    private static bool IsHeldByServices(DataCategory category) => category
        is DataCategory.Credential
        or DataCategory.AccountIdentifier
        or DataCategory.OnlineIdentifier;

    private static bool IsHeldByOrganisations(DataCategory category) => category
        is DataCategory.EmailAddress
        or DataCategory.TelephoneNumber
        or DataCategory.PhysicalAddress
        or DataCategory.Financial
        or DataCategory.Location
        or DataCategory.Image
        or DataCategory.OfficialIdentifier
        or DataCategory.AccountIdentifier;
}
