namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>A line from a box of one column to a box of the next.</summary>
/// <param name="Column">The column it starts in.</param>
/// <param name="From">The box it starts at.</param>
/// <param name="To">The box it ends at.</param>
/// <param name="Kind">What says so.</param>
internal sealed record MapLink(int Column, string From, string To, MapLineKind Kind);
