using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>People, data, purposes, recipients: boxes in four columns, and the lines between them.</summary>
internal sealed record PrivacyMap(string Title, ImmutableArray<MapColumn> Columns, ImmutableArray<MapLink> Links);

/// <summary>One column, from top to bottom.</summary>
internal sealed record MapColumn(string Title, ImmutableArray<MapBox> Boxes);
