using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>
/// The personal data in a value. Each piece keeps its own subject: a text made of two people's addresses is about both, and the consent of one
/// does not cover the other.
/// </summary>
internal sealed class DataSet : IEquatable<DataSet>
{
    internal static readonly DataSet Empty = new(ImmutableArray<Datum>.Empty);

    private DataSet(ImmutableArray<Datum> data) => Data = data;

    internal ImmutableArray<Datum> Data { get; }

    internal bool IsEmpty => Data.IsEmpty;

    internal static DataSet Of(Datum datum) => new(ImmutableArray.Create(datum));

    internal DataSet Union(DataSet other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        var union = Data.ToBuilder();
        var changed = false;
        foreach (var datum in other.Data)
        {
            var index = IndexOf(union, datum);
            if (index < 0)
            {
                union.Add(datum);
                changed = true;
            }
            else if (union[index].Held.Intersect(datum.Held) is var held && !held.Equals(union[index].Held))
            {
                var known = union[index];
                union[index] = new Datum(known.Label, known.Subject, known.Form, held, known.Trail);
                changed = true;
            }
        }

        return changed ? new(union.ToImmutable()) : this;
    }

    internal bool HasFacts
    {
        get
        {
            foreach (var datum in Data)
            {
                if (!datum.Held.IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal bool Mentions(Term term)
    {
        foreach (var datum in Data)
        {
            if (datum.Subject.Mentions(term) || datum.Held.Mentions(term))
            {
                return true;
            }
        }

        return false;
    }

    internal DataSet Masked() => Select(datum => datum.Masked());

    internal DataSet Through(SyntaxNode step) => Select(datum => datum.Through(step));

    internal DataSet Where(Func<Datum, bool> keeps) => Data.All(keeps) ? this : new(Data.Where(keeps).ToImmutableArray());

    internal DataSet Select(Func<Datum, Datum> map)
    {
        if (IsEmpty)
        {
            return this;
        }

        var mapped = Empty;
        foreach (var datum in Data)
        {
            mapped = mapped.Union(Of(map(datum)));
        }

        return mapped;
    }

    /// <inheritdoc/>
    public bool Equals(DataSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Data.Length == other.Data.Length && Data.All(datum => other.Data.Any(o => o.IsSamePiece(datum) && o.Held.Equals(datum.Held))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Data.Length;

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Data.Select(datum => datum.ToString()).OrderBy(text => text, StringComparer.Ordinal));

    private static int IndexOf(ImmutableArray<Datum>.Builder data, Datum datum)
    {
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i].IsSamePiece(datum))
            {
                return i;
            }
        }

        return -1;
    }
}
