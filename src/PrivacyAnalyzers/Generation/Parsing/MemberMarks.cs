using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>
/// What the marks say of the members that one type has, its own and those it inherits. A member of a generic base is read as this type has it: what is a type
/// parameter there is a type here, which may be marked.
/// </summary>
internal sealed class MemberMarks
{
    private readonly INamedTypeSymbol _type;
    private readonly KnownSymbols _known;
    private readonly DataMark? _ofType;

    internal MemberMarks(INamedTypeSymbol type, KnownSymbols known)
    {
        _type = type;
        _known = known;
        _ofType = known.Marks.Of(type);
    }

    internal DataMark? Of(ISymbol member) => _known.Marks.Of(member) ?? OfArgument(member);

    /// <summary>The mark of the type, which covers what it inherits: its key, relations and checks, and what is declared harmless, excepted. Null where it does not.</summary>
    internal DataMark? Covering(ISymbol member) => _ofType is { } mark && IsCovered(member)
        ? new DataMark(member, mark.DeclaredOn, MarkOrigin.ContainingType, mark.Purposes, mark.IsCategoryInferred ? Suggested(member) : mark.Category, mark.IsCategoryInferred, mark.IsForeign)
        : null;

    internal bool IsDeclaredHarmless(ISymbol member) =>
        new[] { member }.Concat(MemberWalk.Inherited(member)).Any(declared =>
            _known.Marks.OwnMarks(declared).Any(static mark => mark.Kind is MarkKind.NotPersonalData or MarkKind.ForeignNotPersonalData or MarkKind.ConsentCheck or MarkKind.ObjectionCheck));

    /// <summary>What its name and type suggest, in a type that is known to hold personal data.</summary>
    internal static DataCategory Suggested(ISymbol member) =>
        CategoryInference.Infer(member.Name, ValueTypes.Of(member)!, member.ContainingType.Name, personLike: true).Category is var category and not DataCategory.Inferred ? category : DataCategory.Other;

    private bool IsCovered(ISymbol member) =>
        member is IPropertySymbol { SetMethod: not null, GetMethod: not null, DeclaredAccessibility: Accessibility.Public }
        && !SymbolEqualityComparer.Default.Equals(member.ContainingType, _type)
        && !_known.Subjects.IsKey(member, _type)
        && !IsDeclaredHarmless(member);

    private DataMark? OfArgument(ISymbol member)
    {
        if (SymbolEqualityComparer.Default.Equals(member, member.OriginalDefinition)
            || ValueTypes.Of(member) is not { } type
            || ValueTypes.Element(type) is not INamedTypeSymbol { TypeKind: not TypeKind.Error } element
            || SymbolEqualityComparer.Default.Equals(element.OriginalDefinition, ValueTypes.Element(ValueTypes.Of(member.OriginalDefinition)!).OriginalDefinition)
            || _known.Marks.Of(element) is not { IsForeign: false } mark
            || IsDeclaredHarmless(member))
        {
            return null;
        }

        return new DataMark(member, mark.DeclaredOn, MarkOrigin.ValueType, mark.Purposes, mark.IsCategoryInferred ? Suggested(member) : mark.Category, mark.IsCategoryInferred, isForeign: false);
    }
}
