using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>People, collection, data, purposes, recipients: boxes in columns, and the lines between them.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same in sentences, for who does not see it.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Links">Each from a column to the next.</param>
internal sealed record PrivacyMap(string Title, string Description, ImmutableArray<MapColumn> Columns, ImmutableArray<MapLink> Links);

/// <summary>One column, from top to bottom.</summary>
internal sealed record MapColumn(string Title, ImmutableArray<MapBox> Boxes);
