using System;
using System.Linq;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What testing a value tells: the facts that hold when it is true, false, present, absent, equal to a constant, or awaited.</summary>
internal sealed class Answer : IEquatable<Answer>
{
    /// <summary>The constant <see langword="true"/>: where it is false, control never comes.</summary>
    internal static readonly Answer ConstantTrue = new() { WhenFalse = FactSet.All };

    /// <inheritdoc cref="ConstantTrue"/>
    internal static readonly Answer ConstantFalse = new() { WhenTrue = FactSet.All };

    /// <summary>The constant <see langword="null"/>: it is never present, true, false or any value.</summary>
    internal static readonly Answer ConstantNull = new() { WhenPresent = FactSet.All, WhenTrue = FactSet.All, WhenFalse = FactSet.All };

    private static readonly Answer Nothing = new();

    internal FactSet WhenTrue { get; private set; } = FactSet.None;

    internal FactSet WhenFalse { get; private set; } = FactSet.None;

    internal FactSet WhenPresent { get; private set; } = FactSet.None;

    internal FactSet WhenAbsent { get; private set; } = FactSet.None;

    /// <summary>What holds once the task has been awaited.</summary>
    internal FactSet OnCompletion { get; private set; } = FactSet.None;

    /// <summary>What holds when the value equals <see cref="Granted"/>.</summary>
    internal FactSet WhenGranted { get; private set; } = FactSet.None;

    internal object? Granted { get; private set; }

    private bool IsNothing =>
        WhenTrue.IsEmpty && WhenFalse.IsEmpty && WhenPresent.IsEmpty && WhenAbsent.IsEmpty && OnCompletion.IsEmpty && WhenGranted.IsEmpty;

    /// <summary>The value is never there.</summary>
    internal bool IsNever => WhenPresent.IsAll;

    internal static Answer? OfTruth(FactSet whenTrue, FactSet whenFalse) => new Answer { WhenTrue = whenTrue, WhenFalse = whenFalse }.OrNull();

    internal static Answer OfPresence(FactSet facts) => new() { WhenPresent = facts };

    internal static Answer OfAbsence(FactSet facts) => new() { WhenAbsent = facts };

    internal static Answer OfCompletion(FactSet facts) => new() { OnCompletion = facts };

    internal static Answer OfValue(object granted, FactSet facts) => new() { Granted = granted, WhenGranted = facts };

    /// <summary>The same answer, of a task that establishes the facts too.</summary>
    internal static Answer WithCompletion(Answer? answer, FactSet facts) => new()
    {
        WhenTrue = answer?.WhenTrue ?? FactSet.None,
        WhenFalse = answer?.WhenFalse ?? FactSet.None,
        WhenPresent = answer?.WhenPresent ?? FactSet.None,
        WhenAbsent = answer?.WhenAbsent ?? FactSet.None,
        OnCompletion = (answer?.OnCompletion ?? FactSet.None).Union(facts),
        Granted = answer?.Granted,
        WhenGranted = answer?.WhenGranted ?? FactSet.None,
    };

    /// <summary>What a yes tells, where a no may stand for nothing at all: work that was given up.</summary>
    internal Answer? OrNothing() => new Answer { WhenTrue = WhenTrue, WhenPresent = WhenPresent, OnCompletion = OnCompletion, Granted = Granted, WhenGranted = WhenGranted }.OrNull();

    /// <summary>After both paths, each with the facts that held on it: an answer given on a path is worth what that path had established too.</summary>
    internal static Answer? Join(Answer? a, FactSet onA, Answer? b, FactSet onB)
    {
        if (a is null && b is null)
        {
            return null;
        }

        if (onA.IsEmpty && onB.IsEmpty && Equals(a, b))
        {
            return a;
        }

        var (left, right) = (a ?? Nothing, b ?? Nothing);
        var both = onA.Intersect(onB);
        var joined = new Answer
        {
            WhenTrue = Meet(left.WhenTrue, right.WhenTrue),
            WhenFalse = Meet(left.WhenFalse, right.WhenFalse),
            WhenPresent = Meet(left.WhenPresent, right.WhenPresent),
            WhenAbsent = Meet(left.WhenAbsent, right.WhenAbsent),
            OnCompletion = Meet(left.OnCompletion, right.OnCompletion),
        };
        if ((left.Granted ?? right.Granted) is { } granted && (left.IsNever || Equals(left.Granted, granted)) && (right.IsNever || Equals(right.Granted, granted)))
        {
            joined.Granted = granted;
            joined.WhenGranted = Meet(left.IsNever ? FactSet.All : left.WhenGranted, right.IsNever ? FactSet.All : right.WhenGranted);
        }

        return joined.OrNull();

        FactSet Meet(FactSet left, FactSet right)
        {
            var met = left.Union(onA).Intersect(right.Union(onB));
            return met.IsAll ? met : met.Without(both);
        }
    }

    /// <inheritdoc cref="Term.Mentioned"/>
    internal ulong Mentioned =>
        WhenTrue.Mentioned | WhenFalse.Mentioned | WhenPresent.Mentioned | WhenAbsent.Mentioned | OnCompletion.Mentioned | WhenGranted.Mentioned;

    internal bool Mentions(Term term) =>
        WhenTrue.Mentions(term) || WhenFalse.Mentions(term) || WhenPresent.Mentions(term) || WhenAbsent.Mentions(term) || OnCompletion.Mentions(term) || WhenGranted.Mentions(term);

    internal Answer? Map(Func<FactSet, FactSet> map)
    {
        var mapped = new Answer
        {
            WhenTrue = map(WhenTrue),
            WhenFalse = map(WhenFalse),
            WhenPresent = map(WhenPresent),
            WhenAbsent = map(WhenAbsent),
            OnCompletion = map(OnCompletion),
            Granted = Granted,
            WhenGranted = map(WhenGranted),
        };
        return mapped.IsNothing ? null : Equals(mapped) ? this : mapped;
    }

    /// <inheritdoc/>
    public bool Equals(Answer? other) => other is not null && Equals(Granted, other.Granted)
        && WhenTrue.Equals(other.WhenTrue) && WhenFalse.Equals(other.WhenFalse) && WhenPresent.Equals(other.WhenPresent)
        && WhenAbsent.Equals(other.WhenAbsent) && OnCompletion.Equals(other.OnCompletion) && WhenGranted.Equals(other.WhenGranted);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answer);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(WhenTrue.GetHashCode() * 31 + WhenFalse.GetHashCode());

    /// <inheritdoc/>
    public override string ToString()
    {
        var names = new[] { "true", "false", "present", "absent", "awaited", "granted" };
        return string.Join("; ", Parts().Zip(names, (facts, name) => facts.IsEmpty ? "" : name + ": " + facts).Where(text => text.Length > 0));
    }

    private FactSet[] Parts() => new[] { WhenTrue, WhenFalse, WhenPresent, WhenAbsent, OnCompletion, WhenGranted };

    private Answer? OrNull() => IsNothing ? null : this;
}
