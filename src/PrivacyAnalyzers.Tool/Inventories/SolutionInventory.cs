using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>What the projects of a solution declare about personal data, put together: one model that all documents are written from.</summary>
/// <param name="Controller">Who is responsible; null where no project says.</param>
/// <param name="Purposes">By key; a purpose of a shared project is in it once.</param>
/// <param name="Types">By full name.</param>
internal sealed record SolutionInventory(ControllerModel? Controller, ImmutableArray<PurposeModel> Purposes, ImmutableArray<InventoryTypeModel> Types)
{
    /// <summary>The keys of the purposes, by the full metadata names of their classes.</summary>
    internal ImmutableDictionary<string, string> PurposeKeys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The types that hold values of a type, such as an address, by its full metadata name.</summary>
    internal ImmutableDictionary<string, ImmutableArray<string>> Holders { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}
