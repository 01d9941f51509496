using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// What a call of a method does, for whatever is handed to it: what it gives back, what it leaves in the objects it was given, which of them it
/// uses, and what it establishes about consent. In the terms of the method's own body; a call puts its own in their place.
/// </summary>
internal sealed class MethodSummary
{
    /// <summary>A method that does not come back: what is taken of a recursive call before anything is known of it.</summary>
    internal static readonly MethodSummary NeverReturns = new();

    /// <summary>False where every way through the body throws, or is still unknown.</summary>
    internal bool Returns { get; init; }

    internal FlowValue Returned { get; init; } = FlowValue.Clean;

    /// <summary>What holds on a normal return, beside what held at the call.</summary>
    internal FactSet Established { get; init; } = FactSet.None;

    /// <summary>The consents that end in it; a null purpose is every purpose.</summary>
    internal ImmutableArray<Withdrawal> Withdrawn { get; init; } = ImmutableArray<Withdrawal>.Empty;

    /// <summary>What it leaves in objects that its caller can see.</summary>
    internal ImmutableArray<Effect> Effects { get; init; } = ImmutableArray<Effect>.Empty;

    /// <summary>What its <c>out</c> and <c>ref</c> parameters hold at the end.</summary>
    internal ImmutableArray<(IParameterSymbol Parameter, FlowValue Value)> Outputs { get; init; } = ImmutableArray<(IParameterSymbol, FlowValue)>.Empty;

    /// <summary>The uses of what it is given.</summary>
    internal ImmutableArray<DataUse> Uses { get; init; } = ImmutableArray<DataUse>.Empty;

    /// <summary>A text that two summaries of one method share exactly if they say the same.</summary>
    internal string Describe()
    {
        var text = new StringBuilder();
        text.Append("returns: ").Append(Returns ? Returned.ToString() : "never").Append('\n');
        text.Append("establishes: ").Append(Established).Append('\n');
        foreach (var line in Withdrawn.Select(withdrawal => "withdraws: " + withdrawal)
            .Concat(Effects.Select(effect => "leaves: " + effect))
            .Concat(Outputs.Select(output => "puts out: " + output.Parameter.Name + " = " + output.Value))
            .Concat(Uses.Select(use => "uses: " + use.Kind + " " + use.Place.SpanStart + " " + use.Data + " under " + use.Facts))
            .OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A member of an object, and what the method leaves in it.</summary>
    internal readonly struct Effect
    {
        internal Effect(Term of, object member, FlowValue value)
        {
            Of = of;
            Member = member;
            Value = value;
        }

        internal Term Of { get; }

        /// <summary>A property or field, or a pseudo member.</summary>
        internal object Member { get; }

        internal FlowValue Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Of + "." + (Member is ISymbol symbol ? symbol.Name : Member) + " = " + Value;
    }

    /// <summary>A consent that ends.</summary>
    internal readonly struct Withdrawal
    {
        internal Withdrawal(ITypeSymbol? purpose, Identity person)
        {
            Purpose = purpose;
            Person = person;
        }

        internal ITypeSymbol? Purpose { get; }

        internal Identity Person { get; }

        /// <inheritdoc/>
        public override string ToString() => (Purpose?.Name ?? "all") + "(" + Person + ")";
    }
}
