using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>A box and its place on the page.</summary>
/// <param name="Box">What it says.</param>
/// <param name="Title">The lines of its title.</param>
/// <param name="Details">The lines below.</param>
/// <param name="Left">In pixels.</param>
/// <param name="Top">In pixels.</param>
internal sealed record PlacedBox(MapBox Box, ImmutableArray<string> Title, ImmutableArray<string> Details, int Left, int Top)
{
    internal const int Width = 208;
    internal const int Padding = 10;
    internal const int TitleSize = 14;
    internal const int DetailSize = 12;

    /// <summary>Letters of a title are bold: as wide as those of that size.</summary>
    internal const int TitleWidthSize = 17;

    internal const int TitleLine = 18;
    internal const int DetailLine = 16;

    internal int Height => (2 * Padding) + (Title.Length * TitleLine) + (Details.Length * DetailLine);

    internal static PlacedBox At(MapBox box, int left, int top)
    {
        const int Inside = Width - (2 * Padding);
        return new(
            box,
            [.. TextLines.Break(box.Title, Inside, TitleWidthSize)],
            [.. box.Details.SelectMany(static detail => TextLines.Break(detail, Inside, DetailSize))],
            left,
            top);
    }
}
