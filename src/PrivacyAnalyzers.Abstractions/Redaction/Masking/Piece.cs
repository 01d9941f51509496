namespace PrivacyAnalyzers.Masking;

/// <summary>A part of a value that a mask shows, by its place.</summary>
internal readonly struct Piece(int start, int length)
{
    internal int Length { get; } = length;

    internal Piece Shift(int count) => new(start + count, Length);

    internal Characters Of(Characters value) => value.Slice(start, Length);
}
