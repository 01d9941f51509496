using System;
using System.Globalization;

namespace PrivacyAnalyzers.Masking;

/// <summary>A member of a redacted state.</summary>
internal readonly struct RedactedEntry(string name, object? value, string? format)
{
    /// <summary>The format of a number of elements: <c>[2]</c>.</summary>
    internal const string Elements = "[]";

    internal string Name { get; } = name;

    internal object? Value { get; } = value;

    public override string ToString() => Value switch
    {
        null => "null",
        int count when format == Elements => "[" + count.ToString(CultureInfo.InvariantCulture) + "]",
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "null",
    };
}
