using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// Collects what a method leaves behind in objects that its callers can reach, those they handed in and those made here that are handed out: where there are data in it, or people. Past a limit the members
/// of an object are no longer told apart: what is left in any of them is left in the object.
/// </summary>
internal sealed class EffectCollector
{
    private const int MaximumEffects = 32;
    private const int MaximumDepth = 3;

    private readonly BodyScope _scope;
    private readonly FlowState _exit;
    private readonly SlotTable _slots;
    private readonly ImmutableArray<MethodSummary.Effect>.Builder _effects = ImmutableArray.CreateBuilder<MethodSummary.Effect>();
    private readonly Dictionary<Term, FlowValue> _rest = new();
    private readonly HashSet<Term> _followed = new();

    internal EffectCollector(BodyScope scope, FlowState exit)
    {
        _scope = scope;
        _exit = exit;
        _slots = scope.Slots;
    }

    internal ImmutableArray<MethodSummary.Effect> Collect(IEnumerable<FlowValue> handedOut)
    {
        foreach (var value in handedOut)
        {
            Follow(value, MaximumDepth);
        }

        var count = _slots.Count;
        for (var slot = 0; slot < count; slot++)
        {
            if (_slots[slot].Of is { } of && IsVisible(of, MaximumDepth))
            {
                Take(slot, MaximumDepth);
            }
        }

        foreach (var entry in _rest)
        {
            _effects.Add(new MethodSummary.Effect(entry.Key, SlotTable.Contents, entry.Value));
        }

        return _effects.ToImmutable();
    }

    /// <summary>
    /// What callers are told of a value. Where there are more objects than are told apart, those that called code has named are not among those told: each
    /// call gives them other names, so that in code that calls itself, the few would be others each time.
    /// </summary>
    internal static FlowValue Told(FlowValue value) => value.Identity.Terms.Contains(Term.Many) ? value with { Identity = value.Identity.Where(IsTold) } : value;

    private static bool IsTold(Term term) => term.IsOwn || ReferenceEquals(term, Term.Many);

    private void Take(int slot, int depth)
    {
        var (of, name) = (_slots[slot].Of!, _slots[slot].Name);
        if (_exit[slot] is not { } value || ReferenceEquals(name, SlotTable.Made) || !(Tells(value, of, name, depth) || IsWrittenOver(of, name)) || IsUnchanged(value, of, name))
        {
            return;
        }

        value = Told(value) with { Functions = ImmutableArray<FunctionValue>.Empty };
        if (_effects.Count < MaximumEffects)
        {
            _effects.Add(new MethodSummary.Effect(of, name, value));
            Follow(value, depth - 1);
        }
        else if (!value.IsClean)
        {
            var data = new FlowValue { Data = value.Data.Union(value.Text) };
            _rest[of] = _rest.TryGetValue(of, out var rest) ? FlowValue.Merge(rest, data) : data;
        }
    }

    private void Follow(FlowValue value, int depth)
    {
        if (depth <= 0)
        {
            return;
        }

        foreach (var term in value.Identity.Terms)
        {
            if (!IsVisible(term, MaximumDepth) && _followed.Add(term))
            {
                foreach (var slot in _slots.MembersOf(term).ToArray())
                {
                    Take(slot, depth);
                }
            }
        }
    }

    /// <summary>There are data in it, or it is somebody; what a tuple or a box of any type holds may be.</summary>
    private bool Tells(FlowValue value, Term of, object name, int depth)
    {
        if (!value.IsClean || value.Answer is not null || !value.Granted.IsEmpty || (name is ISymbol member && ValueTypes.Of(member) is { } type && (_scope.Context.Filter.IsCarrier(type) || (type is ITypeParameterSymbol && value.Identity.Terms.Any(static term => !term.IsMadeHere)))))
        {
            return true;
        }

        // Somebody who was put into a collection of the caller's, whose consents its caller may know.
        if (ReferenceEquals(name, SlotTable.Contents) && !value.Identity.IsEmpty && of is { IsMadeHere: false, Detail: ISymbol collection } && ValueTypes.Of(collection) is { } held
            && (_scope.Context.Filter.IsCarrier(held) || (held is INamedTypeSymbol { TypeArguments.Length: 1 } generic && generic.TypeArguments[0] is ITypeParameterSymbol)))
        {
            return true;
        }

        return depth > 0 && value.Identity.Terms.Any(term => term.IsMadeHere && _slots.MembersOf(term).ToArray().Any(slot => _exit[slot] is { } inside && !ReferenceEquals(_slots[slot].Name, SlotTable.Made) && Tells(inside, term, _slots[slot].Name, depth - 1)));
    }

    /// <summary>The caller may have put data there, which are there no longer.</summary>
    private bool IsWrittenOver(Term of, object name) => name is ISymbol member && !of.IsMadeHere && !_slots.Unwritten(of, member).IsClean;

    /// <summary>What it holds is what the caller had put there.</summary>
    private bool IsUnchanged(FlowValue value, Term of, object name) =>
        name is ISymbol member && !of.IsMadeHere
        && _slots.Unwritten(of, member) is var before
        && (value.Equals(before) || (value.Identity.Equals(before.Identity) && value.Answer is null && value.Data.Data.All(datum => before.Data.Data.Any(datum.IsSamePiece)) && value.Text.IsEmpty));

    private static bool IsVisible(Term term, int depth) => depth > 0 && term.Kind switch
    {
        TermKind.This or TermKind.Parameter or TermKind.Static => true,
        TermKind.Member => IsVisible(term.Of!, depth - 1),
        _ => false,
    };
}
