using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Stores;

/// <summary>
/// Reads types whose marks say whose the row is, or that it is nobody's, and nothing else: they get no code of their own, so the store says it. Read at run time, a mark that stands on the parameter of a record would
/// be missed, and the row would go with a person it does not belong to.
/// </summary>
internal static class StoreRows
{
    /// <summary>What the marks of a type without a descriptor say; null where they say nothing, and where only a descriptor could say all.</summary>
    internal static StoreRowModel? Read(INamedTypeSymbol type, GenerationPlan plan)
    {
        var known = plan.Known;
        if (type is not { TypeKind: TypeKind.Class, IsStatic: false } || known.Subjects.IsSubject(type) || HoldsData(type, known) || type.SelfAndBases().Skip(1).Any(parent => plan.Descriptors.NameOf(parent) is not null))
        {
            return null;
        }

        var edges = EdgeParser.Read(type, known, marked: true).ToList();
        return edges.Count == 0 ? null : new StoreRowModel(
            TypeName.NotNull(type),
            new DescriptorModel(
                PropertyName: "",
                HidesBase: false,
                type.FullMetadataName(),
                Label.Of(type),
                Subject: null,
                EquatableArray<string>.From(plan.Subjects.KeyNames(type)),
                (RowErasure)(known.Marks.OwnMarks(type).Where(static mark => mark.Kind == MarkKind.OwnedBy).Select(static mark => mark.Number("OnErasure")).FirstOrDefault() ?? 0),
                Identify: "",
                EquatableArray<EdgeModel>.From(edges),
                plan.Descriptors.RetentionStarts(type),
                EquatableArray<PurposeModel>.From([]),
                EquatableArray<DescribedMemberModel>.From([]),
                Base: null,
                WritesJson: plan.WritesJson));
    }

    // What is marked and has no descriptor is refused at start: nobody knows what it holds.
    private static bool HoldsData(INamedTypeSymbol type, KnownSymbols known) =>
        known.Marks.Of(type) is not null || type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()).Any(member => known.Marks.OwnMarks(member).Any(static mark => mark.Kind is MarkKind.PersonalData or MarkKind.AlsoFor));
}
