using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What is known of a value at a point. Immutable.</summary>
internal sealed record FlowValue
{
    internal static readonly FlowValue Clean = new();

    private ulong _mentioned;

    public FlowValue()
    {
    }

    // For `with`: what is remembered of the original is not true of the copy.
    private FlowValue(FlowValue original)
    {
        Data = original.Data;
        Text = original.Text;
        Identity = original.Identity;
        Owner = original.Owner;
        Answer = original.Answer;
        Granted = original.Granted;
        Functions = original.Functions;
        IsPart = original.IsPart;
    }

    /// <summary>The personal data it is made of. The members of an object are in the state, under its <see cref="Identity"/>.</summary>
    internal DataSet Data { get; init; } = DataSet.Empty;

    /// <summary>What its text would show beside its own data: remembered when a conversion hides the type that knew.</summary>
    internal DataSet Text { get; init; } = DataSet.Empty;

    /// <summary>What object it is.</summary>
    internal Identity Identity { get; init; }

    /// <summary>The nearest data subject on the way to it: a value object belongs to whoever it was read from.</summary>
    internal Identity Owner { get; init; }

    /// <summary>What testing it tells.</summary>
    internal Answer? Answer { get; init; }

    /// <summary>What holds of each element of the sequence, of whatever passes the predicate; of somebody in a collection: what held when he was put there.</summary>
    internal ImmutableArray<Grant> Granted { get; init; } = ImmutableArray<Grant>.Empty;

    /// <summary>The functions that calling it may run.</summary>
    internal ImmutableArray<FunctionValue> Functions { get; init; } = ImmutableArray<FunctionValue>.Empty;

    /// <summary>Not the whole collection that it is named after: what passed a filter, the first few.</summary>
    internal bool IsPart { get; init; }

    internal bool IsClean => Data.IsEmpty && Text.IsEmpty;

    internal bool HasFacts => Answer is not null || Data.HasFacts || Text.HasFacts;

    internal bool Mentions(Term term) =>
        (Mentioned & term.Bit) != 0
        && (Identity.Mentions(term) || Owner.Mentions(term) || Data.Mentions(term) || Text.Mentions(term) || Answer?.Mentions(term) == true);

    /// <inheritdoc cref="Term.Mentioned"/>
    internal ulong Mentioned
    {
        get
        {
            // Never half of it, on hosts of 32 bits either.
            var mentioned = Volatile.Read(ref _mentioned);
            if (mentioned == 0)
            {
                mentioned = Identity.Mentioned | Owner.Mentioned | Data.Mentioned | Text.Mentioned | (Answer?.Mentioned ?? 0);
                Volatile.Write(ref _mentioned, mentioned);
            }

            return mentioned;
        }
    }

    internal FlowValue With(DataSet more) => more.IsEmpty ? this : this with { Data = Data.Union(more) };

    /// <summary>After two paths, each with the facts that held on it.</summary>
    internal static FlowValue Join(FlowValue a, FactSet onA, FlowValue b, FactSet onB)
    {
        if (a.Answer is null ? b.Answer is null && a.Equals(b) : ReferenceEquals(a, b) && onA.Equals(onB))
        {
            return a;
        }

        var joined = new FlowValue
        {
            Data = a.Data.Union(b.Data),
            Text = a.Text.Union(b.Text),
            Identity = a.Identity.Union(b.Identity),
            Owner = a.Owner.Union(b.Owner),
            Answer = Answer.Join(a.Answer, onA, b.Answer, onB),
            Granted = IsNull(a) ? b.Granted : IsNull(b) || a.Granted.IsEmpty ? a.Granted : Common(a.Granted, b.Granted),
            IsPart = a.IsPart || b.IsPart,
            Functions = b.Functions.IsEmpty ? a.Functions : a.Functions.IsEmpty ? b.Functions : All(a.Functions, b.Functions),
        };

        // One object for one value: what has not changed is not looked at again.
        return joined.Equals(a) ? a : joined;

        static bool IsNull(FlowValue value) => value.Answer is { IsNever: true };

        static ImmutableArray<Grant> Common(ImmutableArray<Grant> a, ImmutableArray<Grant> b) => a.Where(grant => b.Contains(grant)).ToImmutableArray();

        static ImmutableArray<FunctionValue> All(ImmutableArray<FunctionValue> a, ImmutableArray<FunctionValue> b) => a.AddRange(b.Where(function => !a.Contains(function)));
    }

    /// <summary>Both, in one value: an operation's operands, at one point.</summary>
    internal static FlowValue Merge(FlowValue a, FlowValue b) => Join(a, FactSet.None, b, FactSet.None);

    internal FlowValue Change(Func<Identity, Identity> identity, Func<FactSet, FactSet> facts)
    {
        Func<Datum, Datum> change = datum => datum.Change(identity, facts);
        var (data, text, self, owner, answer) = (Data.Select(change), Text.Select(change), identity(Identity), identity(Owner), Answer?.Map(facts));
        return ReferenceEquals(data, Data) && ReferenceEquals(text, Text) && self.Equals(Identity) && owner.Equals(Owner) && ReferenceEquals(answer, Answer)
            ? this
            : this with { Data = data, Text = text, Identity = self, Owner = owner, Answer = answer };
    }

    /// <summary>The same in all, the ways that the data came too.</summary>
    internal bool IsTwinOf(FlowValue other) => Equals(other) && Data.HasTrailsOf(other.Data) && Text.HasTrailsOf(other.Text);

    /// <inheritdoc/>
    public bool Equals(FlowValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Data.Equals(other.Data)
            && Text.Equals(other.Text)
            && Identity.Equals(other.Identity)
            && Owner.Equals(other.Owner)
            && Equals(Answer, other.Answer)
            && IsPart == other.IsPart
            && (Granted.IsEmpty ? other.Granted.IsEmpty : Granted.SequenceEqual(other.Granted))
            && (Functions.IsEmpty ? other.Functions.IsEmpty : Functions.SequenceEqual(other.Functions)));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Data.GetHashCode() * 31 + Identity.GetHashCode());

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Equals(Clean))
        {
            return "clean";
        }

        var parts = new[]
        {
            Data.ToString(),
            Text.IsEmpty ? "" : "text: " + Text,
            Identity.IsEmpty ? "" : "is " + Identity,
            Owner.IsEmpty ? "" : "of " + Owner,
            Answer?.ToString() ?? "",
            Granted.IsEmpty ? "" : "elements: " + string.Join(" ", Granted.Select(grant => grant.ToString())),
        };
        var text = string.Join("; ", parts.Where(part => part.Length > 0));
        return text.Length == 0 ? "clean" : text;
    }
}
