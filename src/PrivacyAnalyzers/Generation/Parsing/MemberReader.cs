using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Decides what the redacted text of a type shows of one member. Fails closed.</summary>
internal sealed class MemberReader
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private readonly KnownSymbols _known;
    private readonly MemberMarks _marks;
    private readonly bool _typeIsMarked;

    internal MemberReader(INamedTypeSymbol type, GenerationPlan plan)
    {
        _type = type;
        _plan = plan;
        _known = plan.Known;
        _marks = new MemberMarks(type, _known);
        _typeIsMarked = _known.Marks.Of(type) is not null;
    }

    /// <param name="member">A public property or field of the type or a base.</param>
    /// <param name="isOurs">Declared where our marks are known, so that the absence of one says something.</param>
    internal MemberModel? Read(ISymbol member, bool isOurs)
    {
        var valueType = ValueTypes.Of(member)!;
        if (ValueTypes.HoldsNothing(valueType) || MemberAccess.IsDiscouraged(member))
        {
            return null;
        }

        var isPlain = MemberAccess.IsPlain(member);
        if (_marks.Of(member) is { } mark)
        {
            return Personal(member, valueType, mark.Category, isPlain, inferred: false);
        }

        var isDeclaredHarmless = _marks.IsDeclaredHarmless(member);
        if (IsKey(member))
        {
            return isPlain ? Key(member, valueType, "the subject key") : null;
        }

        if (_known.Relations.IsRelation(member))
        {
            return isPlain ? Relation(member, valueType) : null;
        }

        if (!isDeclaredHarmless && Suggested(member, valueType) is var category and not (DataCategory.Other or DataCategory.Inferred))
        {
            return Personal(member, valueType, category, isPlain, inferred: true);
        }

        if (!isPlain || (!isOurs && !isDeclaredHarmless))
        {
            return null;
        }

        // The mark of a type covers what it inherits, too.
        return _typeIsMarked && !isDeclaredHarmless && !SymbolEqualityComparer.Default.Equals(member.ContainingType, _type)
            ? Personal(member, valueType, DataCategory.Other, isPlain, inferred: true)
            : Harmless(member, valueType, isDeclaredHarmless);
    }

    private MemberModel Personal(ISymbol member, ITypeSymbol valueType, DataCategory category, bool isPlain, bool inferred)
    {
        var reason = category.ToString() + (inferred ? ", by its name" : "");
        if (category is DataCategory.FreeText or DataCategory.Credential or DataCategory.SocialSecurityNumber || (int)category >= 100)
        {
            return Model(member, MemberText.LeftOut, reason + ", left out whole", canBeNull: false, isRead: false);
        }

        if (!isPlain)
        {
            return Model(member, MemberText.Mask, reason, canBeNull: false, isRead: false);
        }

        return Nested(member, valueType, reason) ?? ByPolicy(member, valueType, category, inferred, reason) ?? Masked(member, valueType, reason);
    }

    /// <summary>A text, date, number, identifier or IP address, which the policy knows to mask. Of what only a name tells, nothing is shown.</summary>
    private static MemberModel? ByPolicy(ISymbol member, ITypeSymbol valueType, DataCategory category, bool inferred, string reason)
    {
        var type = ValueTypes.WithoutNullable(valueType);
        var format = type.SpecialType == SpecialType.System_String || type.Is(WellKnownNames.IPAddress) ? ""
            : type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char ? null
            : ScalarTypes.Format(type);
        return format is null || inferred || !Enum.IsDefined(typeof(DataCategory), category)
            ? null
            : Model(member, MemberText.Category, reason, CanBeNull(valueType), format) with { Category = category.ToString() };
    }

    private MemberModel Key(ISymbol member, ITypeSymbol valueType, string reason) =>
        ScalarTypes.IsSurrogate(ValueTypes.WithoutNullable(valueType)) ? Value(member, valueType, reason) : Masked(member, valueType, reason + ", which may say who it is");

    private MemberModel? Relation(ISymbol member, ITypeSymbol valueType)
    {
        if (!_known.Relations.IsEntity(ValueTypes.Element(valueType)))
        {
            return Key(member, valueType, "a relation");
        }

        // Reading a virtual navigation may load it from the database.
        return member.IsVirtual || member.IsOverride ? null : Nested(member, valueType, "a relation") ?? Masked(member, valueType, "a relation");
    }

    private MemberModel Harmless(ISymbol member, ITypeSymbol valueType, bool isDeclared)
    {
        const string Reason = "not personal data";
        if (ValueTypes.Of(member.OriginalDefinition) is ITypeParameterSymbol)
        {
            return Masked(member, valueType, "of a type that is not known here");
        }

        // An unmarked text may be made from a marked one, by an initializer or a constructor: only its author can say that it is not.
        if (valueType.SpecialType == SpecialType.System_String)
        {
            return !isDeclared ? Masked(member, valueType, "a text that nothing says is not personal") : Model(member, MemberText.Text, Reason, canBeNull: true);
        }

        if (ValueTypes.WithoutNullable(valueType).TypeKind == TypeKind.Enum)
        {
            return Model(member, MemberText.EnumName, Reason, CanBeNull(valueType));
        }

        return ScalarTypes.Format(ValueTypes.WithoutNullable(valueType)) is not null
            ? Value(member, valueType, Reason)
            : Nested(member, valueType, Reason) ?? Masked(member, valueType, "its text is not known to be harmless");
    }

    /// <summary>A value that has a redacted text of its own, or a collection; null for any other.</summary>
    private MemberModel? Nested(ISymbol member, ITypeSymbol valueType, string reason)
    {
        if (Redactables.Has(valueType, _plan))
        {
            return Model(member, MemberText.Redacted, reason, CanBeNull(valueType));
        }

        if (Collections.CountOf(valueType) is { } count)
        {
            return Model(member, Collections.IsImmutableArray(valueType) ? MemberText.ImmutableArrayCount : MemberText.Count, reason, CanBeNull(valueType) && !Collections.IsImmutableArray(valueType), count);
        }

        return null;
    }

    private MemberModel Masked(ISymbol member, ITypeSymbol valueType, string reason) => Model(member, MemberText.Mask, reason, CanBeNull(valueType));

    private MemberModel Value(ISymbol member, ITypeSymbol valueType, string reason) =>
        Model(member, MemberText.Value, reason, CanBeNull(valueType), ScalarTypes.Format(ValueTypes.WithoutNullable(valueType)) ?? "");

    private static MemberModel Model(ISymbol member, MemberText text, string reason, bool canBeNull, string detail = "", bool isRead = true) =>
        new(member.Name, Identifier.Accessed(member.Name), text, reason, canBeNull, isRead, detail, Category: "", OtherMarks(member));

    // Attributes of .NET itself mark nothing personal; any other may be declared to, in the configuration.
    private static EquatableArray<string> OtherMarks(ISymbol member) => EquatableArray<string>.From(
        MarkedSymbolNormalizer.Spokesmen(member.OriginalDefinition)
            .SelectMany(static spokesman => spokesman.GetAttributes())
            .Select(static attribute => attribute.AttributeClass)
            .Where(static type => type is not null && !ValueTypes.IsFramework(type) && type.ContainingNamespace is not { Name: WellKnownNames.MarksNamespace, ContainingNamespace.IsGlobalNamespace: true })
            .Select(static type => type!.FullMetadataName()));

    // What nobody marked is printed if it looks harmless. The type holds personal data: weak hints count.
    private static DataCategory Suggested(ISymbol member, ITypeSymbol valueType) =>
        CategoryInference.Infer(member.Name, valueType, member.ContainingType.Name, personLike: true).Category;

    private bool IsKey(ISymbol member) =>
        _known.Subjects.IsKey(member)
        || (_known.Subjects.IsSubject(_type) && _known.Subjects.KeysOf(_type).Members.Contains(member.OriginalDefinition, SymbolEqualityComparer.Default));

    private static bool CanBeNull(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => !parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint,
        IErrorTypeSymbol => false,
        _ => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
    };
}
