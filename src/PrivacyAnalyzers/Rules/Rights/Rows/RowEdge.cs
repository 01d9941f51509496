using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Rows;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>A foreign key between two rows: from the row that has it to the row that it names.</summary>
internal sealed class RowEdge
{
    internal RowEdge(INamedTypeSymbol from, INamedTypeSymbol to, RowRelation relation, Ownership ownership, bool isImplied)
    {
        From = from;
        To = to;
        Relation = relation;
        Ownership = ownership;
        IsImplied = isImplied;
    }

    internal INamedTypeSymbol From { get; }

    internal INamedTypeSymbol To { get; }

    /// <summary>What shows it: a member of <see cref="From"/>, or a collection of <see cref="To"/>.</summary>
    internal RowRelation Relation { get; }

    internal Ownership Ownership { get; }

    /// <summary>Shown only by a collection at the other end: the row has a key of its own, or one that the database model adds and that can be null.</summary>
    internal bool IsImplied { get; }
}
