using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>What the projects of a solution declare about personal data, put together: one model that all documents are written from.</summary>
/// <param name="Controller">Who is responsible; null where no project says.</param>
/// <param name="Purposes">By key; a purpose of a shared project is in it once.</param>
/// <param name="Types">By full name.</param>
internal sealed record SolutionInventory(ControllerModel? Controller, ImmutableArray<PurposeModel> Purposes, ImmutableArray<InventoryTypeModel> Types);
