using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Judges a declared type: its name first, then its members and bases.</summary>
internal readonly struct PersonLikeness
{
    private readonly CategoryLexicon _lexicon;
    private readonly LexiconLanguages _languages;

    public PersonLikeness(CategoryLexicon lexicon, LexiconLanguages languages)
    {
        _lexicon = lexicon;
        _languages = languages;
    }

    public bool Of(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return false;
        }

        var tokens = NameTokens.Split(type.Name);
        if (PersonTypes.IsService(tokens, _lexicon.Words) || PersonTypes.HoldsSettings(tokens, _lexicon.Words))
        {
            return false;
        }

        for (INamedTypeSymbol? at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            if (PersonTypes.IsPersonLike(NameTokens.Split(at.Name), _lexicon.Words) || HasStrongMember(at))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasStrongMember(INamedTypeSymbol type)
    {
        var discovery = new UnmarkedNaming(_lexicon, _languages);
        foreach (var member in type.GetMembers())
        {
            var memberType = member switch
            {
                _ when member.IsStatic || member.IsImplicitlyDeclared => null,
                IPropertySymbol { IsIndexer: false } property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (memberType is not null && discovery.Infer(member.Name, memberType, type.Name, personLike: false) is { Strong: true } found && TellsOfAPerson(found.Category))
            {
                return true;
            }
        }

        return false;
    }

    // Devices, sessions and connections have a user name, a password, an address too, without being about the person: their Name stays theirs.
    private static bool TellsOfAPerson(DataCategory category) => category
        is not (DataCategory.OnlineIdentifier
        or DataCategory.AccountIdentifier
        or DataCategory.Credential
        or DataCategory.Communication
        or DataCategory.Behaviour
        or DataCategory.Image);
}
