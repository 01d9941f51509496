using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Whether generated code can name the interfaces it implements.</summary>
internal static class Contracts
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string[], bool>> Found = new();

    private static readonly string[] Names = ["IRedactable", "IRedactedMembers", "RedactionWriter", "RedactionPolicy", "RedactedState", "DataCategory", "IDataSubject", "SubjectId", "RedactsAttribute"];

    private static readonly string[] DataNames = ["IErasable", "ErasureValues", "Generalization", "EntityFacts", "MemberFacts", "ExportShape", "ExportProperty", "ExportName", "IPersonalDataCarrier"];

    private static readonly string[] InventoryNames = ["PrivacyInventoryAttribute"];

    private static readonly string[] StoreNames = ["IPersonalDataContext", "StoreDescriptor", "ErasureReceipt", "ErasureRequest", "ExportRequest", "RetentionReport"];

    private static readonly string[] ExportNames = ["ExportWriter", "ExportDocument", "ExportSchema"];

    /// <summary>Whether an inventory can be written.</summary>
    internal static bool ExistForInventory(Compilation compilation) => Exist(compilation, InventoryNames);

    /// <summary>Whether an export writer can name what it implements.</summary>
    internal static bool ExistForExport(Compilation compilation) => ExistForData(compilation) && Exist(compilation, ExportNames);

    /// <summary>Whether what is generated for a store can name what it calls.</summary>
    internal static bool ExistForStores(Compilation compilation) => ExistForData(compilation) && Exist(compilation, StoreNames);

    /// <summary>Whether what is generated beside the texts can name what it calls: older abstractions lack it.</summary>
    internal static bool ExistForData(Compilation compilation) => Exist(compilation, DataNames);

    internal static bool Exist(Compilation compilation) => Exist(compilation, Names);

    private static bool Exist(Compilation compilation, string[] names) => Found.GetValue(compilation, static _ => new()).GetOrAdd(names, asked => Find(compilation, asked));

    // The global namespace leaves out what is referenced under an alias only, as `global::` does.
    private static bool Find(Compilation compilation, string[] names) =>
        compilation.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(static space => space.Name == WellKnownNames.MarksNamespace) is { } marks
        && names.All(name => IsOne(marks.GetTypeMembers(name, 0), compilation));

    private static bool IsOne(System.Collections.Immutable.ImmutableArray<INamedTypeSymbol> types, Compilation compilation)
    {
        var seen = types.Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)).ToList();
        return seen.Count == 1;
    }
}
