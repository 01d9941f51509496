using System;
using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Masking;

/// <summary>The text of an object while its members are written: <c>Customer { Id = 7, Email = *** }</c>.</summary>
internal sealed class RedactedText
{
    /// <summary>No number, date, identifier or address is longer.</summary>
    internal const int LongestValue = 80;

    private const int Usual = 256, Large = 8 * 1024;

    private char[] _buffer = new char[Usual];
    private int _length;
    private bool _hasMember;

    internal void Open(string typeName)
    {
        Append(typeName);
        Append(" { ");
    }

    /// <summary>What stands before the value of a member.</summary>
    internal void Name(string name)
    {
        Reserve(name.Length + 5);
        var (buffer, at) = (_buffer, _length);
        if (_hasMember)
        {
            buffer[at++] = ',';
            buffer[at++] = ' ';
        }

        _hasMember = true;
        name.CopyTo(0, buffer, at, name.Length);
        at += name.Length;
        buffer[at++] = ' ';
        buffer[at++] = '=';
        buffer[at++] = ' ';
        _length = at;
    }

    internal void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _buffer, _length, text.Length);
        _length += text.Length;
    }

    internal void Append(MaskedText masked, Characters value)
    {
        Reserve(value.Length + MaskedText.Room);
#if NET
        _length += masked.Write(value, _buffer.AsSpan(_length));
#else
        _length = masked.Write(value, _buffer, _length);
#endif
    }

    internal void Append<T>(T value, string? format)
        where T : struct, IFormattable
    {
#if NET
        Reserve(LongestValue);
        if (value is ISpanFormattable && ((ISpanFormattable)value).TryFormat(_buffer.AsSpan(_length), out var written, format, CultureInfo.InvariantCulture))
        {
            _length += written;
            return;
        }
#endif
        Append(Of(value, format));
    }

    internal static string Of<T>(T value, string? format)
        where T : struct, IFormattable
        => value.ToString(format, CultureInfo.InvariantCulture) ?? "null";

#if NET
    /// <summary>Four digits: no date has another year.</summary>
    internal void AppendYear(int year)
    {
        Reserve(4);
        for (var i = 3; i >= 0; i--)
        {
            (year, var digit) = Math.DivRem(year, 10);
            _buffer[_length + i] = (char)('0' + digit);
        }

        _length += 4;
    }

    /// <summary>The network of an address, as its mask shows it.</summary>
    internal void Append(IpNetwork network)
    {
        Reserve(IpNetwork.LongestText);
        _length += network.Write(_buffer.AsSpan(_length));
    }

    /// <summary>The year of a date, which needs no text to be found in.</summary>
    internal static bool TryGetYear<T>(T value, out int year)
        where T : struct
    {
        year = typeof(T) == typeof(DateOnly) ? ((DateOnly)(object)value).Year
            : typeof(T) == typeof(DateTime) ? ((DateTime)(object)value).Year
            : typeof(T) == typeof(DateTimeOffset) ? ((DateTimeOffset)(object)value).Year
            : 0;
        return year != 0;
    }

    internal static bool TryFormat<T>(T value, string? format, Span<char> buffer, out ReadOnlySpan<char> text)
        where T : struct, IFormattable
    {
        if (value is ISpanFormattable && ((ISpanFormattable)value).TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture))
        {
            text = buffer[..length];
            return true;
        }

        text = default;
        return false;
    }
#endif

    internal string Close()
    {
        Append(_hasMember || _length == 0 || _buffer[_length - 1] != ' ' ? " }" : "}");
        return new string(_buffer, 0, _length);
    }

    internal void CopyTo(StringBuilder builder) => builder.Append(_buffer, 0, _length);

    /// <summary>Makes it ready for another text; false where it has grown too large to be kept.</summary>
    internal bool Reset()
    {
        _length = 0;
        _hasMember = false;
        return _buffer.Length <= Large;
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _length < more)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
        }
    }
}
