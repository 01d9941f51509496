using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Whose data a type holds: those it is about, else those its rows belong to, and those whose value it is.</summary>
internal sealed class DataPeople(SolutionInventory inventory)
{
    /// <summary>By full metadata name; empty where nothing says.</summary>
    internal ImmutableArray<SubjectKind> Of(string type) => [.. Reached(type, new(StringComparer.Ordinal)).Distinct().Order()];

    private List<SubjectKind> Reached(string name, HashSet<string> seen)
    {
        if (!seen.Add(name) || inventory.Types.FirstOrDefault(type => type.Name == name) is not { } type)
        {
            return [];
        }

        return type.Subject is { } subject
            ? [subject.Kind]
            :
            [
                .. type.Edges.Where(static edge => edge is { IsCollection: false, Kind: "Owned" or "Undecided" }).SelectMany(edge => Reached(edge.TargetName, seen)),
                .. inventory.Holders.GetValueOrDefault(name, []).SelectMany(holder => Reached(holder, seen)),
            ];
    }
}
