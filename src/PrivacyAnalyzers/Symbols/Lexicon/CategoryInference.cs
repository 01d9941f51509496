using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>
/// Which category of personal data a name and a type suggest. <see cref="Infer(string, ITypeSymbol?, string?, LexiconLanguages)"/> looks for data nobody marked
/// and would rather say nothing; <see cref="ForMarked"/> describes a member that is known to be personal data and always answers.
/// </summary>
internal static class CategoryInference
{
    /// <summary>Discovery, when only the name of the containing type is at hand.</summary>
    public static InferredCategory Infer(string memberName, ITypeSymbol? type, string? containingTypeName, LexiconLanguages languages = LexiconLanguages.All) =>
        Infer(memberName, type, containingTypeName, containingTypeName is not null && IsPersonLike(containingTypeName), languages);

    /// <summary>Discovery, for the members of a type judged once with <see cref="IsPersonLike(INamedTypeSymbol, LexiconLanguages)"/>.</summary>
    public static InferredCategory Infer(string memberName, ITypeSymbol? type, string? containingTypeName, bool personLike, LexiconLanguages languages = LexiconLanguages.All) =>
        Infer(memberName, type, containingTypeName, KindsOf(containingTypeName, personLike), languages);

    /// <summary>Discovery, for the members of a type judged once with <see cref="KindsOf(INamedTypeSymbol, LexiconLanguages)"/>.</summary>
    public static InferredCategory Infer(string memberName, ITypeSymbol? type, string? containingTypeName, ObjectKinds kinds, LexiconLanguages languages) =>
        new UnmarkedNaming(CategoryLexicon.Default, languages).Infer(memberName, type, containingTypeName, kinds);

    /// <summary>
    /// The category of a member whose mark leaves it to be inferred: the permissive reading, no veto by type or by the words around;
    /// <see cref="DataCategory.Other"/> when the name says nothing.
    /// </summary>
    public static InferredCategory ForMarked(string memberName, ITypeSymbol? type, string? containingTypeName, LexiconLanguages languages = LexiconLanguages.All) =>
        new MarkedNaming(CategoryLexicon.Default, languages).Describe(memberName, type, containingTypeName);

    /// <summary>Whether a type of that name is about a person.</summary>
    public static bool IsPersonLike(string typeName) => PersonTypes.IsPersonLike(NameTokens.Split(typeName), CategoryLexicon.Default.Words);

    /// <summary>Whether a type is about a person: by its name, a base type's name, or one member whose name alone says so.</summary>
    public static bool IsPersonLike(INamedTypeSymbol type, LexiconLanguages languages = LexiconLanguages.All) =>
        (KindsOf(type, languages) & ObjectKinds.AnyPerson) != 0;

    /// <summary>What a type is about: by its name, a base type's name, or members whose names alone say so.</summary>
    public static ObjectKinds KindsOf(INamedTypeSymbol type, LexiconLanguages languages = LexiconLanguages.All) =>
        KindsOf(type, languages, new(SymbolEqualityComparer.Default));

    /// <summary>As <see cref="KindsOf(INamedTypeSymbol, LexiconLanguages)"/>, for all types of a compilation.</summary>
    /// <param name="type">The type.</param>
    /// <param name="languages">The languages of names.</param>
    /// <param name="levels">What is known of types with their bases from being asked before.</param>
    public static ObjectKinds KindsOf(INamedTypeSymbol type, LexiconLanguages languages, ConcurrentDictionary<INamedTypeSymbol, ObjectKinds> levels) =>
        new PersonLikeness(CategoryLexicon.Default, languages, levels).Of(type);

    private static ObjectKinds KindsOf(string? typeName, bool personLike) =>
        (typeName is null ? ObjectKinds.None : ObjectKindNames.Of(typeName, CategoryLexicon.Default)) | (personLike ? ObjectKinds.Person : ObjectKinds.None);
}
