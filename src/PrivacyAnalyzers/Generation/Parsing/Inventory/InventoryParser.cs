using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Generation.Reading;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Inventory;

/// <summary>Reads what an inventory says of types, purposes and the controller. Types that are not partial are in it too.</summary>
internal static class InventoryParser
{
    private const string ControllerMark = WellKnownNames.MarksNamespace + ".ControllerAttribute";
    private const string PurposeMark = WellKnownNames.MarksNamespace + ".PurposeAttribute";

    private static readonly InventoryModel Nothing = new(default, default, Controller: null);

    /// <summary>All of it; nothing where no inventory can be written. Purposes may be there before anything is marked for them.</summary>
    internal static InventoryModel Read(Compilation compilation, CancellationToken cancellationToken)
    {
        if (MarkedDeclarations.In(compilation, cancellationToken) is not { Types.IsEmpty: false } marked || !Contracts.ExistForInventory(compilation))
        {
            return Nothing;
        }

        return new InventoryModel(
            EquatableArray<InventoryTypeModel>.From(marked.Asking.Select(type => Type(type, marked.Known, cancellationToken))),
            EquatableArray<InventoryPurposeModel>.From(marked.Types.Select(type => Purpose(type, marked.Known)).Where(static purpose => purpose is not null).Select(static purpose => purpose!)),
            compilation.Assembly.GetAttributes().Where(static attribute => attribute.AttributeClass.Is(ControllerMark)).Select(Controller).FirstOrDefault());
    }

    private static InventoryTypeModel Type(INamedTypeSymbol type, KnownSymbols known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var plan = GenerationPlan.For(known);
        var mark = known.Subjects.SubjectMark(type);
        return new InventoryTypeModel(
            type.FullMetadataName(),
            type.Locations.Select(static location => location.SourceTree?.FilePath ?? "").OrderBy(static path => path, StringComparer.Ordinal).FirstOrDefault() ?? "",
            mark is { } subject && plan.Subjects.Declaring(type) is { } declaring ? new SubjectFactsModel((SubjectKind)(subject.Argument(0) as int? ?? 0), declaring.FullMetadataName()) : null,
            EquatableArray<string>.From(plan.Subjects.KeyNames(type)),
            EquatableArray<InventoryMemberModel>.From(Members(type, known)),
            EquatableArray<EdgeModel>.From(plan.Descriptors.Edges(type).OrderBy(static edge => edge.Member, StringComparer.Ordinal)),
            EquatableArray<RetentionStartModel>.From(plan.Descriptors.RetentionStarts(type).OrderBy(static start => start.Member, StringComparer.Ordinal)),
            EquatableArray<string>.From(Rights(type, plan)));
    }

    private static InventoryPurposeModel? Purpose(INamedTypeSymbol type, KnownSymbols known) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false }
        && type.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(PurposeMark))
        && known.Purposes.Of(type) is { Basis: not 0 } purpose
            ? new InventoryPurposeModel(type.FullMetadataName(), new PurposeModels(known).Of(purpose))
            : null;

    private static ControllerModel? Controller(AttributeData attribute)
    {
        var mark = new Mark(MarkKind.Controller, attribute);
        return mark.Argument(0) is string name && mark.Argument(1) is string contact ? new ControllerModel(name, contact, mark.Text("Address"), mark.Text("DataProtectionOfficer")) : null;
    }

    private static IEnumerable<InventoryMemberModel> Members(INamedTypeSymbol type, KnownSymbols known) =>
        known.Marks.MarkedMembers(type).Where(mark => mark.Origin != MarkOrigin.ValueType || !known.Relations.IsRelation(mark.Symbol)).OrderBy(static mark => mark.Symbol.Name, StringComparer.Ordinal).Select(mark => new InventoryMemberModel(
            mark.Symbol.Name,
            mark.Category,
            mark.IsCategoryInferred,
            mark.Purposes.Select(static use => (DataOrigin)(use.Mark.Number("Origin") ?? 0)).FirstOrDefault(static origin => origin != DataOrigin.Unspecified),
            mark.Erasure,
            EquatableArray<InventoryUseModel>.From(Uses(mark, known))));

    private static IEnumerable<InventoryUseModel> Uses(DataMark mark, KnownSymbols known)
    {
        foreach (var use in mark.Purposes)
        {
            if (known.Purposes.Of(use.Purpose) is { Basis: not 0 } purpose)
            {
                yield return new InventoryUseModel(purpose.Key, use.Retention ?? purpose.Retention);
            }
        }
    }

    private static IEnumerable<string> Rights(INamedTypeSymbol type, GenerationPlan plan)
    {
        if (!plan.IsGenerated(type))
        {
            yield break;
        }

        yield return "redaction";
        if (plan.Subjects.Emits(type))
        {
            yield return "identity";
        }

        if (plan.Erasures.Read(type) is not null)
        {
            yield return "erasure";
        }

        if (plan.Descriptors.IsDescribed(type))
        {
            yield return "export";
        }
    }
}
