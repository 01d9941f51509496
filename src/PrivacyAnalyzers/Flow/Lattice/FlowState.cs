using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What holds at one point of a body: the value of each place, and the facts. Changed only by the transfer that owns it.</summary>
internal sealed class FlowState
{
    private readonly SlotTable _table;
    private readonly SlotValues _values;
    private FactSet? _factsAtMark;

    internal FlowState(SlotTable table)
    {
        _table = table;
        _values = new SlotValues();
    }

    private FlowState(FlowState other)
    {
        _table = other._table;
        _values = other._values.Share();
        Facts = other.Facts;
    }

    /// <summary>The facts that hold on every path to here.</summary>
    internal FactSet Facts { get; set; } = FactSet.None;

    internal FlowValue? this[int slot]
    {
        get => _values[slot];
        set
        {
            // Objects nobody can name are not one object: what is put into one of them is not in the others.
            if (_table[slot].Of is not { Kind: TermKind.Unknown })
            {
                _values[slot] = value is null ? null : _table.Kept(slot, value);
            }
        }
    }

    internal FlowState Copy() => new(this);

    /// <summary>What is written from here on is remembered, until the next one.</summary>
    internal void Mark()
    {
        _factsAtMark = Facts;
        _values.Mark();
    }

    /// <summary>Goes on from where a function that was run has left.</summary>
    internal void Become(FlowState other)
    {
        _values.Become(other._values);
        Facts = other.Facts;
    }

    /// <param name="a">One path.</param>
    /// <param name="b">Another one.</param>
    /// <param name="sinceMark"><paramref name="a"/> has taken in <paramref name="b"/> as it was at its <see cref="Mark"/>: only what was written since can be new.</param>
    internal static FlowState Join(FlowState a, FlowState b, bool sinceMark = false)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        // What the first knows already is not made anew: in a loop nothing changes any more after a turn or two.
        FlowState? joined = null;
        var facts = a.Facts.Intersect(b.Facts);
        var slots = sinceMark && b._values.WrittenSinceMark is { } written && b._factsAtMark!.Equals(b.Facts)
            ? written
            : SlotValues.Differing(a._values, b._values, a.Facts.Equals(b.Facts));
        foreach (var slot in slots)
        {
            var left = a[slot];
            var value = Join(a, b, slot);
            if (!ReferenceEquals(value, left))
            {
                joined ??= new FlowState(a);
                joined[slot] = value;
            }
        }

        if (joined is null && facts.Equals(a.Facts))
        {
            return a;
        }

        joined ??= new FlowState(a);
        joined.Facts = facts;
        return joined;
    }

    private static FlowValue? Join(FlowState a, FlowState b, int slot)
    {
        var (left, right) = (a[slot], b[slot]);
        if (left is null && right is null)
        {
            return null;
        }

        left ??= a._table.Unwritten(slot);
        right ??= a._table.Unwritten(slot);
        return left is null ? right : right is null ? left : Join(left, a, right, b);
    }

    /// <summary>One value after two paths. Of all of nobody anything is known: an empty collection takes nothing from what is known of each in the other.</summary>
    internal static FlowValue Join(FlowValue left, FlowState onLeft, FlowValue right, FlowState onRight)
    {
        if (left.Granted.IsEmpty != right.Granted.IsEmpty)
        {
            left = left.Granted.IsEmpty && onLeft.IsEmptyCollection(left) ? left with { Granted = right.Granted } : left;
            right = right.Granted.IsEmpty && onRight.IsEmptyCollection(right) ? right with { Granted = left.Granted } : right;
        }

        return FlowValue.Join(left, onLeft.Facts, right, onRight.Facts);
    }

    /// <summary>A collection that nothing has been put into. What called code has made is not known to be empty because nothing is told of it.</summary>
    internal bool IsEmptyCollection(FlowValue value) =>
        value is { Data.IsEmpty: true, Identity.Single: { IsMadeHere: true } made }
        && (this[_table.Member(made, SlotTable.Contents)] is { } contents ? contents.Answer is { IsNever: true } : made is { Kind: TermKind.Collection, Of: null });

    /// <summary>Drops the facts that no longer hold, for the data already read too.</summary>
    internal void Forget(Func<Fact, bool> isOver)
    {
        Facts = Left(Facts);
        foreach (var slot in _values.Written())
        {
            if (_values[slot] is { HasFacts: true } value)
            {
                this[slot] = value.Change(static identity => identity, Left);
            }
        }

        FactSet Left(FactSet facts) => facts.Where(fact => !isOver(fact));
    }

    /// <summary>
    /// A place of the code makes its object once more: what was known of the last one goes on under the name of an earlier one, and no fact
    /// about it counts for the new one.
    /// </summary>
    internal void Retire(Term term, TermTable terms)
    {
        foreach (var slot in _table.MembersOf(term).ToArray())
        {
            if (this[slot] is { } value)
            {
                var older = _table.Member(terms.Earlier(term), _table[slot].Name);
                this[older] = this[older] is { } known ? FlowValue.Merge(known, value) : value;
                this[slot] = null;
            }
        }

        Facts = Kept(Facts, term);
        foreach (var slot in _table.MayMention(term))
        {
            if (this[slot] is { } value && value.Mentions(term))
            {
                this[slot] = value.Change(identity => identity.Mentions(term) ? identity.Select(t => t.Mentions(term) ? terms.Earlier(t) : t) : identity, facts => Kept(facts, term));
            }
        }
    }

    private static FactSet Kept(FactSet facts, Term term) => facts.Mentions(term) ? facts.Where(fact => !fact.Subject.Mentions(term)) : facts;

    /// <summary>The places that hold something worth telling, a line each: what tests of the engine read.</summary>
    internal string Dump()
    {
        var lines = new List<string>();
        foreach (var slot in _values.Written())
        {
            if (_values[slot] is { } value && _table[slot] is { Name: ISymbol } or { Name: string and not "made" })
            {
                lines.Add(_table[slot] + " = " + value);
            }
        }

        lines.Sort(StringComparer.Ordinal);
        lines.Add("facts: " + (Facts.IsEmpty ? "none" : Facts.ToString()));
        return string.Join("\n", lines);
    }
}
