using System;

namespace PrivacyAnalyzers.Baselines;

/// <summary>What an old finding is known by: never by a line.</summary>
internal sealed class FindingKey : IEquatable<FindingKey>, IComparable<FindingKey>
{
    internal FindingKey(string rule, string symbol, string members)
    {
        Rule = rule;
        Symbol = symbol;
        Members = members;
    }

    internal string Rule { get; }

    /// <summary>The documentation ID of the member that the finding stands in.</summary>
    internal string Symbol { get; }

    /// <summary>The members of origin of the data, separated by semicolons; empty for findings about declarations.</summary>
    internal string Members { get; }

    public bool Equals(FindingKey? other) => other is not null && Rule == other.Rule && Symbol == other.Symbol && Members == other.Members;

    public override bool Equals(object? obj) => Equals(obj as FindingKey);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Symbol) * 397) ^ StringComparer.Ordinal.GetHashCode(Members)) ^ StringComparer.Ordinal.GetHashCode(Rule);

    /// <summary>The order in a file.</summary>
    public int CompareTo(FindingKey? other)
    {
        var symbols = string.CompareOrdinal(Symbol, other?.Symbol);
        var rules = symbols != 0 ? symbols : string.CompareOrdinal(Rule, other?.Rule);
        return rules != 0 ? rules : string.CompareOrdinal(Members, other?.Members);
    }
}
