namespace PrivacyAnalyzers.Masking;

/// <summary>A part of a value that a mask shows, by its place.</summary>
internal readonly struct Piece(int start, int length)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;
}
