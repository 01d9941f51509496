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

    internal DescriptorParser(INamedTypeSymbol type, GenerationPlan plan, AccessReader access)
    {
        _type = type;
        _plan = plan;
        _known = plan.Known;
        _access = access;
        _purposes = new PurposeModels(_known);
    }

    /// <summary>The members that are described: what only the runtime could reach, and cannot, is left out.</summary>
    internal List<ISymbol> Described { get; } = [];

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
            EquatableArray<EdgeModel>.From(new EdgeParser(_type, _known).Read()),
            EquatableArray<RetentionStartModel>.From(RetentionStartParser.Read(_type, _known)),
            _purposes.All,
            EquatableArray<DescribedMemberModel>.From(members));
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
                if (!seen.Contains(member.Name) && candidate.GetMembers(member.Name).Length == 1 && Read(member) is { } model)
                {
                    group.Add(model);
                    Described.Add(member);
                }
            }

            seen.UnionWith(candidate.GetMembers().Select(static member => member.Name));
            groups.Push(group);
        }

        return groups.SelectMany(static group => group);
    }

    private DescribedMemberModel? Read(ISymbol member)
    {
        if (_known.Marks.Of(member) is not { } mark
            || ValueTypes.Of(member) is not { } type
            || member is IPropertySymbol { Parameters.IsEmpty: false } or IFieldSymbol { IsFixedSizeBuffer: true }
            || ValueTypes.HoldsNothing(type)
            || !TypeName.CanBeNamed(type)
            || Discouraged.IsForbidden(member)
            || (mark.Origin == MarkOrigin.ValueType && _known.Relations.IsRelation(member))
            || IsShownByAnother(member))
        {
            return null;
        }

        var access = _access.Of(member);
        if (!access.CanRead)
        {
            return null;
        }

        return new DescribedMemberModel(
            member.Name,
            Label.Of(member, mark.Category),
            mark.Category,
            mark.IsCategoryInferred,
            Origin(mark),
            _purposes.Uses(mark.Purposes),
            mark.Erasure,
            mark.Erasure == ErasureMethod.Replace ? ErasedValue.Replacement(mark) : null,
            MaximumLength.Of(member),
            TypeName.Of(type),
            access,
            Erased(member, type, mark),
            ExportCode.Of(type, _type, _plan));
    }

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
