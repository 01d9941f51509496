using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// Whether a caller hands data to a method, with its instance, with its arguments or with both: only what is handed stands for something in the
/// summary. Most calls hand over none, and share the summary that the method's own analysis makes; a method is analysed again for those that do.
/// </summary>
internal readonly struct Demand : IEquatable<Demand>, IComparable<Demand>
{
    private const int InstanceBit = 1;
    private const int ArgumentsBit = 2;

    private readonly int _bits;

    private Demand(int bits) => _bits = bits;

    /// <summary>The caller hands over no data.</summary>
    internal static Demand Nothing => default;

    /// <summary>All that can be handed over.</summary>
    internal static Demand Everything { get; } = new(InstanceBit | ArgumentsBit);

    internal bool IsNothing => _bits == 0;

    internal bool OfInstance => (_bits & InstanceBit) != 0;

    internal bool Of(IParameterSymbol parameter) => (_bits & BitOf(parameter)) != 0;

    internal Demand WithInstance() => new(_bits | InstanceBit);

    internal Demand With(IParameterSymbol parameter) => new(_bits | BitOf(parameter));

    /// <inheritdoc/>
    public int CompareTo(Demand other) => _bits.CompareTo(other._bits);

    /// <inheritdoc/>
    public bool Equals(Demand other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Demand other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits;

    // The receiver of an extension block comes as the instance does.
    private static int BitOf(IParameterSymbol parameter) => parameter.ContainingSymbol is INamedTypeSymbol ? InstanceBit : ArgumentsBit;
}
