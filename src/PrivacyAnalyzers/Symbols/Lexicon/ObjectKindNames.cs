namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The kinds of object that a type's name and the surest of its members announce.</summary>
internal static class ObjectKindNames
{
    /// <summary>By the name alone.</summary>
    public static ObjectKinds Of(string typeName, CategoryLexicon lexicon)
    {
        var reading = new NameReading(lexicon, typeName, null);
        var words = lexicon.Words;
        var kinds = PersonTypes.IsPersonLike(reading.Tokens, words) ? ObjectKinds.Person : ObjectKinds.None;
        if (PersonTypes.IsService(reading.Tokens, words) || PersonTypes.HoldsSettings(reading.Tokens, words))
        {
            return kinds;
        }

        kinds |= words.Any(reading.Tokens, WordRole.Card) ? ObjectKinds.Card : ObjectKinds.None;
        kinds |= words.Any(reading.Tokens, WordRole.Session) ? ObjectKinds.Session : ObjectKinds.None;
        kinds |= words.Any(reading.Tokens, WordRole.Writing) ? ObjectKinds.Writing : ObjectKinds.None;
        kinds |= PersonTypes.IsMail(reading.Tokens, words) ? ObjectKinds.Mail : ObjectKinds.None;
        foreach (var match in reading.Longest())
        {
            kinds |= match.Entry is { Category: { } category, Kind: ObjectKinds.Person } entry && IsTelling(entry.Strength, category) ? OfMember(category) : ObjectKinds.None;
        }

        return kinds;
    }

    // A card may be a game's, a family's or a gift's: money is told by a whole phrase.
    private static bool IsTelling(NameStrength strength, DataCategory category) =>
        strength == NameStrength.Strong || (strength == NameStrength.Weak && category != DataCategory.Financial);

    /// <summary>What a datum of that category beside them says of the other members.</summary>
    public static ObjectKinds OfMember(DataCategory category) => category switch
    {
        DataCategory.PhysicalAddress => ObjectKinds.Address,
        DataCategory.Financial => ObjectKinds.Card,
        DataCategory.AccountIdentifier => ObjectKinds.Session,
        _ => ObjectKinds.None,
    };

    /// <summary>The kind of object in which names that are no sign elsewhere mean data of that category.</summary>
    public static ObjectKinds Revealing(DataCategory category, bool wholeName) => category switch
    {
        DataCategory.PhysicalAddress => ObjectKinds.AnyPerson | ObjectKinds.Address,
        DataCategory.Financial => ObjectKinds.AnyPerson | ObjectKinds.Card,
        DataCategory.OnlineIdentifier => ObjectKinds.AnyPerson | ObjectKinds.Session,

        // What has an owner has a name, an age and a weight of its own.
        DataCategory.Name when wholeName => ObjectKinds.Person,
        DataCategory.BirthDate or DataCategory.Gender or DataCategory.RacialOrEthnicOrigin or DataCategory.FamilyStatus or DataCategory.Health => ObjectKinds.Person,
        _ => ObjectKinds.AnyPerson,
    };
}
