using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// Answers "what is marked here", for a property, field, parameter, return value (ask the method) or type. The nearest mark wins: the symbol's
/// own, then the one it inherits, then an assembly mark, then its value's type, then the type that contains it. Safe for concurrent use.
/// </summary>
internal sealed class MarkReader
{
    private readonly MarkKinds _kinds;
    private readonly SubjectReader _subjects;
    private readonly CheckReader _checks;
    private readonly RelationReader _relations;
    private readonly AssemblyMarks _assemblyMarks;
    private readonly CategoryReader _categories;
    private readonly NormalizedMemo<DataMark?> _data;
    private readonly SymbolMemo<ISymbol, ImmutableArray<Mark>> _own;
    private readonly PresumedMarks? _presumed;

    internal MarkReader(
        MarkKinds kinds, SubjectReader subjects, CheckReader checks, RelationReader relations, AssemblyMarks assemblyMarks, CategoryReader categories, PresumedMarks? presumed)
    {
        _kinds = kinds;
        _subjects = subjects;
        _checks = checks;
        _relations = relations;
        _assemblyMarks = assemblyMarks;
        _categories = categories;
        _data = new(MarkedSymbolNormalizer.Normalize, Read);
        _own = new(ReadOwnMarks);
        _presumed = presumed;
    }

    /// <summary>What the marks say of the value; null where it is not personal data.</summary>
    internal DataMark? Of(ISymbol? symbol)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol or ILabelSymbol or ILocalSymbol or IRangeVariableSymbol or ITypeParameterSymbol or IErrorTypeSymbol:
                return null;
            default:
                return _data.Of(symbol);
        }
    }

    /// <summary>The marks that stand on the symbol itself (its record parameter, backing field or other part included), of every kind, in source order.</summary>
    internal ImmutableArray<Mark> OwnMarks(ISymbol symbol) => _own.Of(symbol);

    private ImmutableArray<Mark> ReadOwnMarks(ISymbol symbol)
    {
        ImmutableArray<Mark>.Builder? marks = null;
        foreach (var spokesman in MarkedSymbolNormalizer.Spokesmen(MarkedSymbolNormalizer.Normalize(symbol)))
        {
            // The return value speaks for a method; a method's own attributes are about its code.
            var attributes = spokesman is IMethodSymbol method ? _kinds.Attributes.OnReturnValue(method).AddRange(_kinds.Attributes.On(method)) : _kinds.Attributes.On(spokesman);
            foreach (var attribute in attributes)
            {
                // The two parts of a partial member both give the attributes of both.
                if (_kinds.Of(attribute.AttributeClass) is var kind and not MarkKind.None && (marks is null || !marks.Any(known => known.Attribute.Equals(attribute))))
                {
                    (marks ??= ImmutableArray.CreateBuilder<Mark>()).Add(new Mark(kind, attribute));
                }
            }
        }

        return marks?.ToImmutable() ?? ImmutableArray<Mark>.Empty;
    }

    /// <summary>The type is marked as a store of personal data.</summary>
    internal bool IsStore(INamedTypeSymbol type) => OwnMarks(type).Any(static mark => mark.Kind == MarkKind.PersonalDataStore);

    /// <summary>The marks of a property's accessor itself: about its code, not about the value.</summary>
    internal ImmutableArray<Mark> MarksOfAccessor(IMethodSymbol accessor) => _kinds.Attributes.On(accessor.OriginalDefinition)
        .Select(attribute => new Mark(_kinds.Of(attribute.AttributeClass), attribute))
        .Where(static mark => mark.Kind != MarkKind.None)
        .ToImmutableArray();

    /// <summary>The members of types that are not the team's which the assembly marks.</summary>
    internal IEnumerable<ISymbol> MarkedFromOutside => _assemblyMarks.Members;

    /// <summary>The marks that assemblies hold for a member of a type that is not the team's.</summary>
    internal ImmutableArray<Mark> AssemblyMarksOf(ISymbol symbol) => _assemblyMarks.For(MarkedSymbolNormalizer.Normalize(symbol));

    /// <summary>The members declared in the type that are personal data, in source order.</summary>
    internal ImmutableArray<DataMark> MarkedMembers(INamedTypeSymbol type) =>
        type.ValueMembers().Select(Of).Where(mark => mark is not null).Select(mark => mark!).ToImmutableArray();

    private DataMark? Read(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
        {
            return ReadType(type);
        }

        if (ValueTypes.Of(symbol) is not { } valueType)
        {
            return null;
        }

        // Another library's mark says what, not why: one of ours further on still gives the purposes.
        DataMark? foreign = null;
        var also = ImmutableArray<PurposeUse>.Empty;
        if (ReadOwn(symbol, symbol, MarkOrigin.Member, ref also, out var own))
        {
            if (own is not { IsForeign: true })
            {
                return own;
            }

            foreign = own;
        }

        foreach (var inherited in MemberWalk.Inherited(symbol))
        {
            if (ReadOwn(inherited, symbol, MarkOrigin.Inherited, ref also, out var mark) && mark is not { IsForeign: true })
            {
                return mark ?? foreign;
            }

            foreign ??= mark;
            if (_assemblyMarks.For(inherited) is { IsEmpty: false } elsewhere)
            {
                return OfAssembly(symbol, inherited, elsewhere, also);
            }

            if (inherited.ContainingType is { TypeKind: TypeKind.Interface } && Of(inherited) is { } contract)
            {
                if (!contract.IsForeign)
                {
                    return Derived(symbol, contract, MarkOrigin.Inherited, also);
                }

                foreign ??= Derived(symbol, contract, MarkOrigin.Inherited, also);
            }
        }

        if (_assemblyMarks.For(symbol) is { IsEmpty: false } assembly)
        {
            return OfAssembly(symbol, symbol, assembly, also);
        }

        if (ValueTypes.Element(valueType) is INamedTypeSymbol { TypeKind: not TypeKind.Error } element && Of(element) is { } ofType)
        {
            if (!ofType.IsForeign)
            {
                return Derived(symbol, ofType, MarkOrigin.ValueType, also);
            }

            foreign ??= Derived(symbol, ofType, MarkOrigin.ValueType, also);
        }

        if (symbol is IPropertySymbol or IFieldSymbol && CoveringType(symbol) is { } covering && (foreign is null || !covering.IsForeign) && IsCovered(symbol, valueType))
        {
            return Derived(symbol, covering, MarkOrigin.ContainingType, also);
        }

        // An AlsoFor alone says that it is personal data for that purpose; PRIV0008 asks for the rest.
        return foreign ?? (also.IsEmpty ? Presumed(symbol) : Create(symbol, symbol, MarkOrigin.Member, also, also[0].Mark));
    }

    private DataMark? Presumed(ISymbol symbol) => _presumed?.Of(symbol) is { } category
        ? new DataMark(symbol, symbol, MarkOrigin.Presumed, ImmutableArray<PurposeUse>.Empty, category, isCategoryInferred: true, isForeign: true)
        : null;

    private DataMark OfAssembly(ISymbol symbol, ISymbol named, ImmutableArray<Mark> marks, ImmutableArray<PurposeUse> also) =>
        Create(symbol, named.ContainingAssembly, MarkOrigin.Assembly, marks.Select(Use).ToImmutableArray().AddRange(also), marks[0]);

    // Inheriting follows classes; an interface's mark covers its own members, which implementations inherit one by one.
    private DataMark? ReadType(INamedTypeSymbol type)
    {
        foreach (var candidate in type.SelfAndBases())
        {
            var also = ImmutableArray<PurposeUse>.Empty;
            if (ReadOwn(candidate.OriginalDefinition, type, SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, type) ? MarkOrigin.Member : MarkOrigin.Inherited, ref also, out var mark))
            {
                return mark;
            }
        }

        return null;
    }

    /// <summary>True where the symbol's own attributes decide, for or against.</summary>
    private bool ReadOwn(ISymbol declaredOn, ISymbol symbol, MarkOrigin origin, ref ImmutableArray<PurposeUse> also, out DataMark? mark)
    {
        ImmutableArray<PurposeUse>.Builder? uses = null;
        Mark? foreign = null;
        mark = null;
        foreach (var own in OwnMarks(declaredOn))
        {
            switch (own.Kind)
            {
                case MarkKind.NotPersonalData or MarkKind.ForeignNotPersonalData:
                    return true;
                case MarkKind.PersonalData when own.TypeArgument is not null:
                    (uses ??= ImmutableArray.CreateBuilder<PurposeUse>()).Add(Use(own));
                    break;
                case MarkKind.AlsoFor when own.TypeArgument is not null:
                    also = also.Add(Use(own));
                    break;
                case MarkKind.ForeignPersonalData:
                    foreign ??= own;
                    break;
            }
        }

        if (uses is not null)
        {
            mark = Create(symbol, declaredOn, origin, uses.ToImmutable().AddRange(also), uses[0].Mark);
        }
        else if (foreign is { } other)
        {
            mark = Create(symbol, declaredOn, origin, also, other);
        }

        return mark is not null;
    }

    private DataMark? CoveringType(ISymbol member) => member.ContainingType is { } container ? Of(container) : null;

    private bool IsCovered(ISymbol member, ITypeSymbol valueType) =>
        !member.IsStatic
        && member is not IPropertySymbol { Name: "EqualityContract" }
        && !ValueTypes.HoldsNothing(valueType)
        && !_checks.IsCheck(member)
        && !_subjects.IsKey(member)
        && !_relations.IsRelation(member);

    private DataMark Derived(ISymbol symbol, DataMark from, MarkOrigin origin, ImmutableArray<PurposeUse> also)
    {
        // A category declared on the type holds for its members; an inferred one is inferred again from the member's own name.
        var category = from.IsCategoryInferred ? _categories.Infer(symbol) : from.Category;
        return new DataMark(symbol, from.DeclaredOn, origin, from.Purposes.AddRange(also), category, from.IsCategoryInferred, from.IsForeign && also.IsEmpty);
    }

    private DataMark Create(ISymbol symbol, ISymbol declaredOn, MarkOrigin origin, ImmutableArray<PurposeUse> purposes, Mark first)
    {
        var declared = purposes.Select(use => use.Mark.DeclaredCategory).FirstOrDefault(category => category != DataCategory.Inferred);
        var isInferred = declared == DataCategory.Inferred;
        return new DataMark(
            symbol, declaredOn, origin, purposes, isInferred ? _categories.Infer(symbol) : declared, isInferred, first.Kind == MarkKind.ForeignPersonalData);
    }

    private static PurposeUse Use(Mark mark) => new(mark.TypeArgument!, mark);
}
