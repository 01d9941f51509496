using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>Numbers the places of one body that hold values: variables, captures, and the members of objects.</summary>
internal sealed class SlotTable
{
    /// <summary>Pseudo members of an object.</summary>
    internal static readonly object Contents = "contents", Keys = "keys", Made = "made";

    private static readonly List<int> NoSlots = new();

    private readonly Dictionary<object, int> _variables = new(SlotKeys.Instance);
    private readonly Dictionary<int, Dictionary<object, int>> _members = new();
    private readonly Dictionary<int, List<int>> _slotsOf = new();
    private readonly List<Slot> _slots = new();
    private readonly List<FlowValue?> _last = new();
    private readonly List<ulong> _mentioned = new();
    private readonly List<int>?[] _mentioning = new List<int>?[64];
    private readonly Dictionary<int, FlowValue> _unwritten = new();
    private readonly TermTable _terms;
    private readonly Func<Term, bool> _isGiven;

    /// <param name="terms">The names of the body's objects.</param>
    /// <param name="isGiven">Whether a caller may have put something into that place.</param>
    internal SlotTable(TermTable terms, Func<Term, bool> isGiven)
    {
        _terms = terms;
        _isGiven = isGiven;
    }

    internal int Count => _slots.Count;

    internal Slot this[int slot] => _slots[slot];

    /// <param name="variable">A local, a parameter, or the identifier of a flow capture.</param>
    internal int Variable(object variable)
    {
        if (!_variables.TryGetValue(variable, out var slot))
        {
            slot = Add(new Slot(variable, null));
            _variables.Add(variable, slot);
        }

        return slot;
    }

    /// <param name="of">The object.</param>
    /// <param name="member">A property or field, or a pseudo member.</param>
    internal int Member(Term of, object member)
    {
        if (!_members.TryGetValue(of.Id, out var members))
        {
            _members.Add(of.Id, members = new(SlotKeys.Instance));
            _slotsOf.Add(of.Id, new());
        }

        if (!members.TryGetValue(member, out var slot))
        {
            slot = Add(new Slot(member, of));
            members.Add(member, slot);
            _slotsOf[of.Id].Add(slot);
        }

        return slot;
    }

    /// <summary>The members of the object that anything was ever asked of.</summary>
    internal IReadOnlyList<int> MembersOf(Term of) => _slotsOf.TryGetValue(of.Id, out var slots) ? slots : NoSlots;

    /// <summary>What a place holds that this body has not written: null for a variable that is not assigned, and for an object this body made.</summary>
    internal FlowValue? Unwritten(int slot) => _slots[slot] is { Of: { IsMadeHere: false } of, Name: ISymbol member } ? Unwritten(of, member) : null;

    internal FlowValue Unwritten(Term of, ISymbol member) => Given(_terms.Member(of, member));

    /// <summary>What a place holds that the body found as it was.</summary>
    internal FlowValue Given(Term place)
    {
        if (!_unwritten.TryGetValue(place.Id, out var value))
        {
            value = new FlowValue { Identity = Identity.Of(place) };
            if (_isGiven(place))
            {
                value = value with { Data = DataSet.Of(new Datum(new Label(place), Identity.Of(Term.Unknown), DatumForm.Plain, FactSet.None, Trail.Start)) };
            }

            _unwritten.Add(place.Id, value);
        }

        return value;
    }

    /// <summary>
    /// The same value as a place was given last, where it is given it again: in a loop nearly all is, and paths that come
    /// together have the same object there, at which nobody looks.
    /// </summary>
    internal FlowValue Kept(int slot, FlowValue value)
    {
        if (_last[slot] is { } last && last.IsTwinOf(value))
        {
            return last;
        }

        _last[slot] = value;
        var more = value.Mentioned & ~_mentioned[slot];
        _mentioned[slot] |= more;
        for (var bit = 0; more != 0; bit++, more >>= 1)
        {
            if ((more & 1) != 0)
            {
                (_mentioning[bit] ??= new()).Add(slot);
            }
        }

        return value;
    }

    /// <summary>The places that were ever given a value that the term may be in. Those that are given one meanwhile are not among them.</summary>
    internal int[] MayMention(Term term) => _mentioning[term.Id & 63]?.ToArray() ?? System.Array.Empty<int>();

    private int Add(Slot slot)
    {
        _slots.Add(slot);
        _last.Add(null);
        _mentioned.Add(0);
        return _slots.Count - 1;
    }

    /// <summary>Symbols by meaning, everything else by its own equality.</summary>
    private sealed class SlotKeys : IEqualityComparer<object>
    {
        internal static readonly SlotKeys Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => x is ISymbol a && y is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : Equals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
    }

    /// <summary>A variable, where <see cref="Of"/> is null; else a member of that object.</summary>
    internal readonly struct Slot
    {
        internal Slot(object name, Term? of)
        {
            Name = name;
            Of = of;
        }

        internal object Name { get; }

        internal Term? Of { get; }

        /// <inheritdoc/>
        public override string ToString()
        {
            var name = Name is ISymbol symbol ? symbol.Name : Name.ToString();
            return Of is null ? name : Of + "." + name;
        }
    }
}
