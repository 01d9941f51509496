using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Parsing.Inventory;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Reads the inventories of the loaded projects, as the generator would write them.</summary>
internal static class InventoryReader
{
    /// <summary>Those of the projects that were asked for, and the purposes of those that they are compiled against.</summary>
    internal static SolutionInventory Read(LoadedSolution solution, CancellationToken cancellationToken)
    {
        var all = solution.Projects.Select(project => (project.IsAsked, project.Compilation, Model: InventoryParser.Read(project.Compilation, cancellationToken))).ToList();
        return new(
            all.Select(static one => one.Model.Controller).FirstOrDefault(static controller => controller is not null),
            [.. all.SelectMany(static one => one.Model.Purposes.AsEnumerable()).Select(static purpose => purpose.Purpose).DistinctBy(static purpose => purpose.Key).OrderBy(static purpose => purpose.Key, StringComparer.Ordinal)],
            [.. all.Where(static one => one.IsAsked).SelectMany(static one => one.Model.Types.AsEnumerable()).DistinctBy(static type => type.Name).OrderBy(static type => type.Name, StringComparer.Ordinal)])
        {
            PurposeKeys = all.SelectMany(static one => one.Model.Purposes.AsEnumerable()).DistinctBy(static purpose => purpose.Type).ToImmutableDictionary(static purpose => purpose.Type, static purpose => purpose.Purpose.Key, StringComparer.Ordinal),
            Holders = all.Where(static one => one.IsAsked)
                .SelectMany(one => ValueHolders.In(one.Compilation, one.Model.Types.AsEnumerable(), cancellationToken))
                .GroupBy(static found => found.Value, static found => found.Holder, StringComparer.Ordinal)
                .ToImmutableDictionary(static group => group.Key, static group => group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
        };
    }
}
