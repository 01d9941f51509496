using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Judges what a declared type is about: by its name first, then by its members and bases.</summary>
internal readonly struct PersonLikeness
{
    private readonly CategoryLexicon _lexicon;
    private readonly LexiconLanguages _languages;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ObjectKinds> _levels;

    /// <param name="lexicon">The words.</param>
    /// <param name="languages">In which of its languages.</param>
    /// <param name="levels">What is known of types with their bases, in that language: read, and added to.</param>
    public PersonLikeness(CategoryLexicon lexicon, LexiconLanguages languages, ConcurrentDictionary<INamedTypeSymbol, ObjectKinds> levels)
    {
        _lexicon = lexicon;
        _languages = languages;
        _levels = levels;
    }

    public ObjectKinds Of(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return ObjectKinds.None;
        }

        var tokens = _lexicon.Read(type.Name).Tokens;
        if (PersonTypes.IsService(tokens, _lexicon.Words) || PersonTypes.HoldsSettings(tokens, _lexicon.Words))
        {
            return ObjectKinds.None;
        }

        return WithBases(type);
    }

    // From the first base that is known downwards: of types that derive from each other, each is read once.
    private ObjectKinds WithBases(INamedTypeSymbol type)
    {
        var kinds = ObjectKinds.None;
        var unknown = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            if (_levels.TryGetValue(at, out kinds))
            {
                break;
            }

            unknown.Push(at);
        }

        while (unknown.Count > 0)
        {
            var level = unknown.Pop();
            kinds |= ObjectKindNames.Of(level.Name, _lexicon) | OfMembers(level);
            _levels[level] = kinds;
        }

        return kinds;
    }

    private ObjectKinds OfMembers(INamedTypeSymbol type)
    {
        var kinds = ObjectKinds.None;
        var naming = new UnmarkedNaming(_lexicon, _languages);
        foreach (var member in type.GetMembers())
        {
            var memberType = member switch
            {
                _ when member.IsStatic || member.IsImplicitlyDeclared => null,
                IPropertySymbol { IsIndexer: false } property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (memberType is not null && naming.Infer(member.Name, memberType, type.Name, ObjectKinds.None) is { Strong: true } found)
            {
                kinds |= ObjectKindNames.OfMember(found.Category);
                if (TellsOfAPerson(found.Category))
                {
                    kinds |= NamesAPart(member.Name, found) ? ObjectKinds.OfPerson : ObjectKinds.Person;
                }
            }
        }

        return kinds;
    }

    // OwnerPhone, CreatedBy, ContactName: of somebody beside it. FirstName is the object's own.
    private bool NamesAPart(string member, InferredCategory found)
    {
        if (found.Category == DataCategory.Name)
        {
            return !_lexicon.Words.Any(_lexicon.Read(found.Matched ?? "").Tokens, WordRole.Own);
        }

        foreach (var token in _lexicon.Read(member).Tokens)
        {
            if (_lexicon.Words.IsPerson(token))
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
