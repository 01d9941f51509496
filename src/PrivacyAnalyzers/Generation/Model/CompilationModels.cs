using System.Collections.Immutable;

namespace PrivacyAnalyzers.Generation.Model;

/// <summary>What is generated in a compilation, but for its inventory.</summary>
/// <param name="Types">What is generated of types, by hint name.</param>
/// <param name="LogMethods">The twins of methods that log, by hint name.</param>
/// <param name="Stores">The contexts that store personal data.</param>
/// <param name="Interop">What is written for other libraries.</param>
/// <param name="Json">The export writer; none where nobody is described.</param>
internal sealed record CompilationModels(
    ImmutableArray<EquatableArray<GeneratedModel>> Types,
    ImmutableArray<EquatableArray<LogMethodModel>> LogMethods,
    ImmutableArray<StoreModel> Stores,
    ImmutableArray<InteropModel> Interop,
    ImmutableArray<InteropModel> Json);
