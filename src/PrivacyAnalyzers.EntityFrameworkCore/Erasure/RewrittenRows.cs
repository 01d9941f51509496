using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>
/// Rows whose values were replaced one by one, to compare with what the database has afterwards. Asked is whether a value is what it was, not whether it is what was written: databases round instants and write documents
/// their own way.
/// </summary>
/// <param name="keys">How many of the values of a row are its key.</param>
internal sealed class RewrittenRows(int keys)
{
    private readonly Dictionary<object?[], (object? Before, bool IsList)?[]> _rows = new(Keys);

    /// <summary>Compares the values of keys.</summary>
    internal static IEqualityComparer<object?[]> Keys { get; } = new Key();

    /// <summary>How many rows have a value that should have gone.</summary>
    internal int Unchanged { get; private set; }

    /// <param name="row">The key, then the values that were there.</param>
    /// <param name="erased">The values that replace them.</param>
    /// <param name="isFilled">Whether a list had something in it, and is empty now: it is emptied where it is.</param>
    internal void Add(object?[] row, IReadOnlyList<object?> erased, bool isFilled) => _rows[[.. row.Take(keys)]] =
        [.. erased.Select((value, i) => IsList(row[keys + i]) ? isFilled ? (null, true) : null : Same(value, row[keys + i]) ? ((object?, bool)?)null : (row[keys + i], false))];

    /// <summary>Compares a row of afterwards with what it was.</summary>
    internal void Compare(object?[] row)
    {
        if (_rows.TryGetValue([.. row.Take(keys)], out var values) && values.Where((value, i) => value is { } known && (known.IsList ? row[keys + i] is IList { Count: > 0 } : Same(known.Before, row[keys + i]))).Any())
        {
            Unchanged++;
        }
    }

    private static bool IsList(object? value) => value is IList { IsFixedSize: false };

    private static bool Same(object? first, object? second) => StructuralComparisons.StructuralEqualityComparer.Equals(first, second);

    private sealed class Key : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? x, object?[]? y) => Same(x, y);

        public int GetHashCode(object?[] obj) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(obj);
    }
}
