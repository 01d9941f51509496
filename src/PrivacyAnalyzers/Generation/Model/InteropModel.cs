namespace PrivacyAnalyzers.Generation.Model;

/// <summary>Code for another library, written where that library is referenced.</summary>
/// <param name="Kind">The library.</param>
internal sealed record InteropModel(InteropKind Kind);
