using System;

namespace PrivacyAnalyzers.Masking;

/// <summary>What a mask shows: three pieces of the value at most, with constants between them. Nothing is copied before the result is made.</summary>
internal readonly struct MaskedText
{
    /// <summary>What stands for anything that is hidden.</summary>
    internal const string Mask = "***";

    private readonly Piece _first;
    private readonly string _mask;
    private readonly Piece _second;
    private readonly string? _secondMask;
    private readonly Piece _third;

    internal MaskedText(Piece first, string mask, Piece second = default, string? secondMask = null, Piece third = default)
    {
        _first = first;
        _mask = mask;
        _second = second;
        _secondMask = secondMask;
        _third = third;
    }

    /// <summary>Nothing of the value.</summary>
    internal static MaskedText Whole => new(default, Mask);

    /// <summary>The length of the result.</summary>
    internal int Length => _first.Length + _mask.Length + _second.Length + (_secondMask?.Length ?? 0) + _third.Length;

    private bool IsConstant => _first.Length == 0 && _second.Length == 0 && _third.Length == 0 && _secondMask is null;

    /// <summary>The same for a text that has <paramref name="count"/> more characters before it.</summary>
    internal MaskedText Shift(int count) =>
        count == 0 ? this : new(_first.Shift(count), _mask, _second.Shift(count), _secondMask, _third.Shift(count));

#if NET
    internal string Of(Characters value) =>
        IsConstant ? _mask : string.Create(Length, new Filling(value, this), static (destination, filling) => filling.Masked.Write(filling.Value, destination));

    /// <summary>Writes the result; the destination is long enough.</summary>
    internal void Write(Characters value, Span<char> destination)
    {
        _first.Of(value).CopyTo(destination);
        destination = destination[_first.Length..];
        _mask.CopyTo(destination);
        destination = destination[_mask.Length..];
        if (_secondMask is null)
        {
            return;
        }

        _second.Of(value).CopyTo(destination);
        destination = destination[_second.Length..];
        _secondMask.CopyTo(destination);
        _third.Of(value).CopyTo(destination[_secondMask.Length..]);
    }

    private readonly ref struct Filling(Characters value, MaskedText masked)
    {
        internal Characters Value { get; } = value;

        internal MaskedText Masked { get; } = masked;
    }
#else
    [ThreadStatic]
    private static char[]? Buffer;

    internal string Of(Characters value)
    {
        if (IsConstant)
        {
            return _mask;
        }

        var length = Length;
        if (Buffer is not { } buffer || buffer.Length < length)
        {
            Buffer = buffer = new char[Math.Max(length, 64)];
        }

        Write(value, buffer, 0);
        return new string(buffer, 0, length);
    }

    /// <summary>Writes the result; the destination is long enough.</summary>
    internal void Write(Characters value, char[] destination, int at)
    {
        _first.Of(value).CopyTo(destination, at);
        at += _first.Length;
        _mask.CopyTo(0, destination, at, _mask.Length);
        at += _mask.Length;
        if (_secondMask is null)
        {
            return;
        }

        _second.Of(value).CopyTo(destination, at);
        at += _second.Length;
        _secondMask.CopyTo(0, destination, at, _secondMask.Length);
        _third.Of(value).CopyTo(destination, at + _secondMask.Length);
    }
#endif
}
