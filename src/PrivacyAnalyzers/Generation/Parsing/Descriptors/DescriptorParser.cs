using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Reads what the marks say of a type and of its members, those of bases included.</summary>
internal sealed class DescriptorParser
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private readonly KnownSymbols _known;
    private readonly AccessReader _access;
    private readonly PurposeModels _purposes;
    private readonly MemberMarks _marks;
    private readonly List<(ISymbol Member, string Reason)> _problems = [];
    private bool _needsBase;

    internal DescriptorParser(INamedTypeSymbol type, GenerationPlan plan, AccessReader access)
    {
        _type = type;
        _plan = plan;
        _known = plan.Known;
        _access = access;
        _purposes = new PurposeModels(_known);
        _marks = new MemberMarks(type, _known);
    }

    /// <summary>The members that are described: what only the runtime could reach, and cannot, is left out.</summary>
    internal List<ISymbol> Described { get; } = [];

    /// <summary>The marked members that are not described, and why.</summary>
    internal IReadOnlyList<(ISymbol Member, string Reason)> Problems => _problems;

    internal DescriptorModel Read()
    {
        var members = Members().ToList();
        var isSubject = _known.Subjects.IsSubject(_type);
        var mark = _known.Subjects.SubjectMark(_type);
        var ownership = _known.Marks.OwnMarks(_type).Where(static own => own.Kind == MarkKind.OwnedBy).Select(static own => own.Number("OnErasure") ?? 0).FirstOrDefault();
        var name = DescriptorName.Of(_type);
        return new DescriptorModel(
            Identifier.Accessed(name),
            _type.SelfAndBases().Skip(1).Any(parent => (_plan.Descriptors.IsDescribed(parent) && DescriptorName.Of(parent) == name) || parent.GetMembers(name).Any(DescriptorName.IsDescriptor)),
            _type.FullMetadataName(),
            Label.Of(_type),
            isSubject && _plan.Subjects.Declaring(_type) is { } declaring ? new SubjectFactsModel((SubjectKind)(mark?.Argument(0) as int? ?? 0), declaring.FullMetadataName()) : null,
            EquatableArray<string>.From(_plan.Subjects.KeyNames(_type)),
            (RowErasure)(mark?.Number("OnErasure") ?? ownership),
            Identify(),
            _plan.Descriptors.Edges(_type),
            _plan.Descriptors.RetentionStarts(_type),
            _purposes.All,
            EquatableArray<DescribedMemberModel>.From(members),
            Inherited(),
            _plan.WritesJson);
    }

    private string Identify()
    {
        if (!_known.Subjects.IsSubject(_type))
        {
            return "";
        }

        if (_plan.Methods.Existing(_type, InterfaceMethod.GetSubjectId) is { } method)
        {
            return method.NeedsCast || method.Form is MethodForm.Forward or MethodForm.Explicit ? "((" + GlobalNames.DataSubject + ")entity).GetSubjectId()" : "entity.GetSubjectId()";
        }

        return _type.IsOrImplements(WellKnownNames.DataSubjectInterface) ? "((" + GlobalNames.DataSubject + ")entity).GetSubjectId()" : "";
    }

    private IEnumerable<DescribedMemberModel> Members()
    {
        var groups = new Stack<List<DescribedMemberModel>>();
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var candidate in _type.SelfAndBases())
        {
            var group = new List<DescribedMemberModel>();
            foreach (var member in MemberParser.InOrder(candidate))
            {
                // Two members of one name are an error, and naming them would be one more.
                if (candidate.GetMembers(member.Name).Length > 1)
                {
                    continue;
                }

                if (seen.Contains(member.Name))
                {
                    Hide(member);
                }
                else if (Read(member) is { } model)
                {
                    group.Add(model);
                    Described.Add(member);
                }
            }

            if (candidate.HasBase())
            {
                seen.UnionWith(candidate.GetMembers().Select(static member => member.Name));
            }

            groups.Push(group);
        }

        return groups.SelectMany(static group => group);
    }

    private DescribedMemberModel? Read(ISymbol member)
    {
        if (ValueTypes.Of(member) is not { } type
            || member is IPropertySymbol { Parameters.IsEmpty: false } or IFieldSymbol { IsFixedSizeBuffer: true }
            || ValueTypes.HoldsNothing(type)
            || (_marks.Of(member) ?? Covering(member) ?? HeldMarks.Of(member, type, _plan, _marks)) is not { } mark
            || (mark.Origin == MarkOrigin.ValueType && _known.Relations.IsRelation(member))
            || IsShownByAnother(member))
        {
            return null;
        }

        if (!TypeName.CanBeNamed(type) || Discouraged.IsForbidden(member))
        {
            _problems.Add((member, TypeName.CanBeNamed(type) ? "naming it is an error, since it is obsolete" : "its type is not known"));
            return null;
        }

        var access = _access.Of(member);
        if (!access.CanRead)
        {
            if (BaseWithDescriptor() is null)
            {
                _problems.Add((member, "nothing can read it from here, and an export cannot show it"));
            }

            _needsBase = true;
            return null;
        }

        var export = ExportCode.Of(type, _type, _plan, out var problem);
        if (problem is not null)
        {
            _problems.Add((member, problem));
        }

        return export is null ? null : new DescribedMemberModel(
            member.Name,
            Label.Of(member, mark.Category),
            mark.Category,
            mark.IsCategoryInferred,
            HeldMarks.IsOne(mark) ? DataOrigin.Unspecified : Origin(mark),
            _purposes.Uses(mark.Purposes),
            HeldMarks.IsOne(mark) ? ErasureMethod.Default : mark.Erasure,
            mark.Erasure == ErasureMethod.Replace && !HeldMarks.IsOne(mark) ? ErasedValue.Replacement(mark) : null,
            MaximumLength.Of(member),
            TypeName.Of(type),
            access,
            HeldMarks.IsOne(mark) ? "" : Erased(member, type, mark),
            export);
    }

    private DataMark? Covering(ISymbol member) => _known.Relations.IsRelation(member) ? null : _marks.Covering(member);

    // What overrides it speaks for it; what hides it does not.
    private void Hide(ISymbol member)
    {
        if (_known.Marks.Of(member) is { IsForeign: false } && ValueTypes.Of(member) is { } type && !ValueTypes.HoldsNothing(type) && !IsOverridden(member) && !IsShownByAnother(member))
        {
            _problems.Add((member, "another member of its name hides it, and an export has room for one"));
        }
    }

    private bool IsOverridden(ISymbol member) =>
        _type.SelfAndBases().SelectMany(candidate => candidate.GetMembers(member.Name)).Any(other => MemberWalk.Inherited(other).Contains(member.OriginalDefinition, SymbolEqualityComparer.Default));

    /// <summary>What reads the members that only a base can: private ones of a generic base, and those of another assembly, which may not even be seen here.</summary>
    private BaseDescriptorModel? Inherited()
    {
        if (BaseWithDescriptor() is not { } parent || !(_needsBase || parent.SelfAndBases().Any(candidate => candidate.DeclaringSyntaxReferences.IsEmpty)))
        {
            return null;
        }

        var taken = _type.SelfAndBases().TakeWhile(candidate => !SymbolEqualityComparer.Default.Equals(candidate, parent)).SelectMany(static candidate => candidate.ValueMembers()).Where(_marks.IsDeclaredHarmless);
        return new BaseDescriptorModel(_plan.Descriptors.NameOf(parent)!, EquatableArray<string>.From(taken.Select(static member => member.Name).Distinct().OrderBy(static name => name, System.StringComparer.Ordinal)));
    }

    private INamedTypeSymbol? BaseWithDescriptor() => _type.SelfAndBases().Skip(1).FirstOrDefault(parent => _plan.Descriptors.NameOf(parent) is not null);

    // A private field whose property is marked too would be the same datum twice.
    private bool IsShownByAnother(ISymbol member) =>
        member is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
        && field.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(property =>
            _known.Marks.Of(property) is not null && SymbolEqualityComparer.Default.Equals(Storage.GivenField(property), field));

    // What a value of a column becomes: objects erase themselves, and have no column.
    private static string Erased(ISymbol member, ITypeSymbol type, DataMark mark)
    {
        var outcome = ErasedValue.Of(member, type, mark, canWrite: true);
        if (outcome.Problem is not null || outcome.Carrier is not null)
        {
            return "";
        }

        var canBeNull = type.IsReferenceType || ErasedValue.CanBeNull(type);
        return outcome.Form switch
        {
            ErasedForm.Constant => outcome.Detail == "default" ? "default(" + TypeName.Of(type) + ")" : outcome.Detail,
            ErasedForm.Computed when canBeNull => "value is { } known ? " + outcome.Detail.Replace("#", "known") + " : value",
            ErasedForm.Computed => outcome.Detail.Replace("#", "value"),
            _ => "",
        };
    }

    private static DataOrigin Origin(DataMark mark) => mark.Purposes.Select(static use => (DataOrigin)(use.Mark.Number("Origin") ?? 0)).FirstOrDefault(static origin => origin != DataOrigin.Unspecified);
}
