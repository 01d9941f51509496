using System;
using System.Collections;
using System.Collections.Generic;
using PrivacyAnalyzers.Masking;

namespace PrivacyAnalyzers;

/// <summary>
/// The members of an object without personal data: the state of a log entry or a scope for Microsoft.Extensions.Logging, properties for NLog, and what the
/// generated policy for Serilog reads.
/// </summary>
/// <remarks>
/// A copy: it holds masks, numbers, dates and texts that are not personal, and nothing of the object. A nested object is a <see cref="RedactedState"/>
/// in turn. Its text is the redacted text of the object.
/// </remarks>
public sealed class RedactedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly string _typeName;
    private readonly RedactedEntry[] _entries;
    private readonly bool _isCut;

    internal RedactedState(string typeName, RedactedEntry[] entries, bool isCut)
    {
        _typeName = typeName;
        _entries = entries;
        _isCut = isCut;
    }

    /// <summary>The name of the object's type; empty where it is not told.</summary>
    public string TypeName => _typeName;

    /// <summary>The number of members.</summary>
    public int Count => _entries.Length;

    /// <summary>A member and what is shown of it.</summary>
    /// <param name="index">From 0, in the order of the text.</param>
    /// <returns>The name and the value: a text, a number, a date, a <see cref="RedactedState"/>, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such member.</exception>
    public KeyValuePair<string, object?> this[int index] => (uint)index < (uint)_entries.Length
        ? new(_entries[index].Name, _entries[index].Value)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Walks through the members.</summary>
    /// <returns>The names and values.</returns>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Walk().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The redacted text of the object.</summary>
    /// <returns>A text such as <c>Customer { Id = 7, Email = j***@e***.com }</c>.</returns>
    public override string ToString()
    {
        var writer = RedactionWriter.Start(_typeName);
        foreach (var entry in _entries)
        {
            writer.ShowText(entry.Name, entry.ToString());
        }

        if (_isCut)
        {
            writer.Cut();
        }

        return writer.Finish();
    }

    private IEnumerable<KeyValuePair<string, object?>> Walk()
    {
        foreach (var entry in _entries)
        {
            yield return new(entry.Name, entry.Value);
        }
    }
}
