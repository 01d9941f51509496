using System;
using System.Collections.Generic;
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

        // Most have been there before.
        ImmutableArray<Datum>.Builder? union = null;
        foreach (var datum in other.Data)
        {
            Add(ref union, datum);
        }

        return union is null ? this : new(union.ToImmutable());
    }

    private void Add(ref ImmutableArray<Datum>.Builder? union, Datum datum)
    {
        var index = union is null ? IndexOf(Data, datum) : IndexOf(union, datum);
        if (index < 0)
        {
            union ??= Data.ToBuilder();
            union.Add(datum);
            return;
        }

        var known = union is null ? Data[index] : union[index];
        var held = ReferenceEquals(known, datum) ? known.Held : known.Held.Intersect(datum.Held);
        if (!held.Equals(known.Held))
        {
            union ??= Data.ToBuilder();
            union[index] = new Datum(known.Label, known.Subject, known.Form, held, known.Trail);
        }
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

    /// <inheritdoc cref="Term.Mentioned"/>
    internal ulong Mentioned
    {
        get
        {
            var mentioned = 0UL;
            foreach (var datum in Data)
            {
                mentioned |= datum.Subject.Mentioned | datum.Held.Mentioned;
            }

            return mentioned;
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

        if (Data.Length == 1)
        {
            var only = map(Data[0]);
            return ReferenceEquals(only, Data[0]) ? this : Of(only);
        }

        ImmutableArray<Datum>.Builder? mapped = null;
        var changed = false;
        foreach (var datum in Data)
        {
            var other = map(datum);
            changed |= !ReferenceEquals(other, datum);
            Empty.Add(ref mapped, other);
        }

        return changed ? new(mapped!.ToImmutable()) : this;
    }

    /// <inheritdoc/>
    public bool Equals(DataSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Data.Length == other.Data.Length && IsIn(other.Data));

    /// <summary>Of an equal set: piece by piece in the same order, each with the same way.</summary>
    internal bool HasTrailsOf(DataSet equal)
    {
        if (ReferenceEquals(this, equal))
        {
            return true;
        }

        for (var i = 0; i < Data.Length; i++)
        {
            if (!Data[i].IsSamePiece(equal.Data[i]) || !Data[i].Trail.IsSameAs(equal.Data[i].Trail))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsIn(ImmutableArray<Datum> others)
    {
        foreach (var datum in Data)
        {
            var index = IndexOf(others, datum);
            if (index < 0 || !others[index].Held.Equals(datum.Held))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Data.Length;

    /// <inheritdoc/>
    public override string ToString() => Data.IsEmpty ? "" : string.Join(" ", Data.Select(datum => datum.ToString()).OrderBy(text => text, StringComparer.Ordinal));

    private static int IndexOf<TData>(TData data, Datum datum)
        where TData : IReadOnlyList<Datum>
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
