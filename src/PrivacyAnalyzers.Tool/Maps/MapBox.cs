using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>One box of a map.</summary>
/// <param name="Id">What links name it by, within its column.</param>
/// <param name="Title">Its first lines.</param>
/// <param name="Details">Smaller lines below.</param>
/// <param name="Kind">What says that it is there.</param>
internal sealed record MapBox(string Id, string Title, ImmutableArray<string> Details, MapLineKind Kind);
