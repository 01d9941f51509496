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
    internal static IEnumerable<EdgeModel> Read(INamedTypeSymbol type, KnownSymbols known) =>
        new RowRelationReader(type, known).Read().Where(static relation => relation.Member is null || (ValueTypes.Of(relation.Member) is { } held && TypeName.CanBeNamed(held))).Select(Edge);

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
