using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Decides whether a member is erased, and how.</summary>
internal sealed class ErasedSymbolReader
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private readonly KnownSymbols _known;
    private readonly AccessReader _access;
    private readonly MemberMarks _marks;

    internal ErasedSymbolReader(INamedTypeSymbol type, GenerationPlan plan, AccessReader access)
    {
        _type = type;
        _plan = plan;
        _known = plan.Known;
        _access = access;
        _marks = new MemberMarks(type, _known);
    }

    /// <summary>The member as it is erased; null where there is nothing in it to erase.</summary>
    internal ErasedSymbol? Read(ISymbol member, bool isHidden)
    {
        if (ValueTypes.Of(member) is not { } type || member is IPropertySymbol { Parameters.IsEmpty: false } or IFieldSymbol { IsFixedSizeBuffer: true } || ValueTypes.HoldsNothing(type))
        {
            return null;
        }

        var mark = _marks.Of(member) ?? (IsSomebodyElses(member) ? null : _marks.Covering(member));
        var isAboutOthers = IsAboutSomebodyElse(member, type);
        var unerased = isAboutOthers ? null : Unerased.In(type, _plan);
        var carrier = (mark is null || mark.Erasure == ErasureMethod.Default) && !isAboutOthers && unerased is null ? Carriers.Of(type, _plan) : null;
        if ((mark is null && carrier is null && unerased is null) || (mark is null or { Origin: MarkOrigin.ValueType } && IsLeftAlone(member)))
        {
            return null;
        }

        var category = mark?.Category ?? DataCategory.Other;
        if (member is IPropertySymbol property && IsMadeFromOthers(property, mark))
        {
            return Derived(member, mark, category);
        }

        if (mark is null && unerased is not null)
        {
            return Problem(member, mark, category, unerased);
        }

        if (!TypeName.CanBeNamed(type) || Discouraged.IsForbidden(member))
        {
            return Problem(member, mark, category, TypeName.CanBeNamed(type) ? "naming it is an error, since it is obsolete" : "its type is not known");
        }

        var access = _access.Of(member);
        if (isHidden)
        {
            access = ThroughBase(access, member);
        }

        if (!access.CanRead && !access.CanWrite)
        {
            return Problem(member, mark, category, "nothing can read or write it from here");
        }

        var otherwise = mark is null ? null : ErasedValue.Of(member, type, mark, access.CanWrite);
        if (carrier is not null && access.CanRead && (carrier.Form != ErasedForm.Computed || access.CanWrite))
        {
            return new ErasedSymbol(member, mark, category, access, carrier, otherwise);
        }

        otherwise ??= Outcome.None("nothing can write it");
        return !access.CanRead && otherwise.Form is not ErasedForm.Constant && otherwise.Problem is null
            ? Problem(member, mark, category, "nothing can read it")
            : new ErasedSymbol(member, mark, category, access, otherwise, otherwise: null);
    }

    /// <summary>A parameter that its type keeps; null where nobody marked it, or it holds nothing.</summary>
    internal ErasedSymbol? Read(IParameterSymbol captured) =>
        _known.Marks.Of(captured) is { Origin: not MarkOrigin.ContainingType } mark && !ValueTypes.HoldsNothing(captured.Type)
            ? Problem(captured, mark, mark.Category, "the type keeps it where no code can clear it: keep it in a property")
            : null;

    private static ErasedSymbol Derived(ISymbol member, DataMark? mark, DataCategory category) =>
        new(member, mark, category, new AccessModel("", ""), Outcome.Derived(), otherwise: null);

    private static ErasedSymbol Problem(ISymbol member, DataMark? mark, DataCategory category, string problem) =>
        new(member, mark, category, new AccessModel("", ""), Outcome.None(problem), otherwise: null);

    private static AccessModel ThroughBase(AccessModel access, ISymbol member)
    {
        var target = "((" + TypeName.NotNull(member.ContainingType) + ")$).";
        return new AccessModel(access.ReadTemplate.Replace("$.", target), access.WriteTemplate.Replace("$.", target));
    }

    // A property with a body stores what it shows in a field, which is erased itself, or nowhere.
    private bool IsMadeFromOthers(IPropertySymbol property, DataMark? mark)
    {
        if (property.IsAbstract || Storage.BackingField(property) is not null || !Storage.HasGetterBody(property))
        {
            return property is { IsAbstract: false, SetMethod: null, DeclaringSyntaxReferences.IsEmpty: true } && Storage.BackingField(property) is null;
        }

        foreach (var other in property.ContainingType.ValueMembers())
        {
            if (!SymbolEqualityComparer.Default.Equals(other, property) && Storage.IsMadeFrom(property, other.Name) && _known.Marks.Of(other) is not null)
            {
                return true;
            }
        }

        // Nothing is kept in it that shows, unless it can be set, or gives a field that nobody marked.
        return property.SetMethod is null && Storage.GivenField(property) is null && mark?.Erasure is null or ErasureMethod.Default;
    }

    private bool IsLeftAlone(ISymbol member) => IsSomebodyElses(member) || _marks.IsDeclaredHarmless(member);

    // Who a person's spouse is goes with the person; the spouse does not.
    private bool IsAboutSomebodyElse(ISymbol member, ITypeSymbol type) =>
        _known.Subjects.IsSubject(ValueTypes.Element(type)) && !_known.Marks.OwnMarks(member).Any(static mark => mark.Kind == MarkKind.OwnedBy);

    // Other rows are the store's, but for those that say they are this person's.
    private bool IsSomebodyElses(ISymbol member)
    {
        if (!_known.Relations.IsRelation(member))
        {
            return false;
        }

        return !(_known.Marks.OwnMarks(member).Any(static mark => mark.Kind == MarkKind.OwnedBy) || Owns(ValueTypes.Element(ValueTypes.Of(member)!)));
    }

    private bool Owns(ITypeSymbol row)
    {
        if (row is not INamedTypeSymbol named)
        {
            return false;
        }

        return named.SelfAndBases()
            .SelectMany(candidate => _known.Marks.OwnMarks(candidate).Concat(candidate.ValueMembers().SelectMany(member => _known.Marks.OwnMarks(member))))
            .Any(mark => mark.Kind == MarkKind.OwnedBy && _type.SelfAndBases().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, mark.TypeArgument)));
    }
}
