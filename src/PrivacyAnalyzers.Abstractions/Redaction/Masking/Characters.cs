#if NET
global using Characters = System.ReadOnlySpan<char>;
#else
using System;

namespace PrivacyAnalyzers.Masking;

/// <summary>A part of a text, without a copy: what masks need of spans, where the framework has none.</summary>
internal readonly struct Characters
{
    private readonly string _text;
    private readonly int _start;

    private Characters(string text, int start, int length)
    {
        _text = text;
        _start = start;
        Length = length;
    }

    internal int Length { get; }

    internal char this[int index] => _text[_start + index];

    public static implicit operator Characters(string text) => new(text, 0, text.Length);

    internal Characters Slice(int start, int length) => new(_text, _start + start, length);

    internal void CopyTo(char[] destination, int at) => _text.CopyTo(_start, destination, at, Length);
}
#endif
