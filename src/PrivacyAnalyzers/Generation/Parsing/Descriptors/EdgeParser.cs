using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Makes of the relations of a type what its descriptor says of them.</summary>
internal static class EdgeParser
{
    /// <summary>The relations of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="known">The marks.</param>
    /// <param name="marked">Only those that a mark decides.</param>
    internal static IEnumerable<EdgeModel> Read(INamedTypeSymbol type, KnownSymbols known, bool marked = false) =>
        new RowRelationReader(type, known).Read().Where(relation => (relation.Mark is not null || !marked) && (relation.Member is null || (ValueTypes.Of(relation.Member) is { } held && TypeName.CanBeNamed(held)))).Select(Edge)
            .Concat(known.Marks.OwnMarks(type).Where(static mark => mark.Kind == MarkKind.NotOwned).Take(1).Select(OfNobody));

    // A mark of the type itself is about each key that no other mark is about, with a member beside it or without.
    private static EdgeModel OfNobody(Mark mark) =>
        new("", "object", "System.Object", nameof(Ownership.NotOwned), IsCollection: false, IsRequired: false, SubjectMember: null, RowErasure.Default, mark.Argument(0) as string);

    private static EdgeModel Edge(RowRelation relation) => new(
        relation.Member?.Name ?? "",
        TypeName.NotNull(relation.Target),
        relation.Target is INamedTypeSymbol named ? named.FullMetadataName() : relation.Target.Name,
        relation.Ownership.ToString(),
        relation.IsCollection,
        relation.IsRequired,
        relation.Mark?.Text("References"),
        (RowErasure)(relation.Mark?.Number("OnErasure") ?? 0),
        relation.Mark is { Kind: MarkKind.NotOwned } mark ? mark.Argument(0) as string : null);
}
