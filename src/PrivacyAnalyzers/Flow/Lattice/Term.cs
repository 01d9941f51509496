using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>
/// The name of one object inside one body. Variables do not name people, values do: a copy has the term of its source, and a variable that is
/// assigned again has another term, so that what was established for the old one no longer fits. Interned by <see cref="TermTable"/>.
/// </summary>
internal sealed class Term
{
    /// <summary>The one nobody knows.</summary>
    internal static readonly Term Unknown = new(0, TermKind.Unknown, null, null, ImmutableArray<Term>.Empty, 1);

    /// <summary>More objects than are told apart, any of which it may be.</summary>
    internal static readonly Term Many = new(-1, TermKind.Unknown, null, null, ImmutableArray<Term>.Empty, 1);

    private ulong _rank;

    internal Term(int id, TermKind kind, Term? of, object? detail, ImmutableArray<Term> arguments, int depth)
    {
        Id = id;
        Kind = kind;
        Of = of;
        Detail = detail;
        Arguments = arguments;
        Depth = depth;
        Mentioned = Bit | (of?.Mentioned ?? 0);
        foreach (var argument in arguments)
        {
            Mentioned |= argument.Mentioned;
        }
    }

    internal int Id { get; }

    internal TermKind Kind { get; }

    /// <summary>The object this one is reached from.</summary>
    internal Term? Of { get; }

    /// <summary>A symbol, a syntax node or a constant, by kind.</summary>
    internal object? Detail { get; }

    internal ImmutableArray<Term> Arguments { get; }

    internal int Depth { get; }

    /// <summary>The object that a member of a member is reached from.</summary>
    internal Term Root => Kind == TermKind.Member ? Of!.Root : this;

    /// <summary>Reached from what the body is given, or made by an expression of its own: called code has named nothing in it.</summary>
    internal bool IsOwn => Root.Kind is TermKind.This or TermKind.Parameter or TermKind.Static || (IsMadeHere && Of is null);

    /// <summary>A number that the term of the same name has in any run of the body: first come its own, then short names, and of these what stands first in the source.</summary>
    internal ulong Rank => _rank != 0 ? _rank : _rank = (IsOwn ? 0 : 1UL << 63) | ((ulong)Depth << 60) | ((ulong)((Detail as SyntaxNode)?.SpanStart ?? 0) << 29) | (Hash() >> 35);

    /// <summary>A bit for each term in it, by number: most that are asked for are not there.</summary>
    internal ulong Mentioned { get; }

    internal ulong Bit => 1UL << (Id & 63);

    /// <summary>Made by this body, so that only this body has put anything into it.</summary>
    internal bool IsMadeHere => Kind is TermKind.Site or TermKind.Collection;

    internal bool Mentions(Term other)
    {
        if ((Mentioned & other.Bit) == 0)
        {
            return false;
        }

        if (ReferenceEquals(this, other) || Of?.Mentions(other) == true)
        {
            return true;
        }

        foreach (var argument in Arguments)
        {
            if (argument.Mentions(other))
            {
                return true;
            }
        }

        return false;
    }

    // Not that of the run time, which is another in each process.
    private ulong Hash()
    {
        const ulong Prime = 1099511628211;
        var hash = (14695981039346656037 ^ (ulong)Kind) * Prime;
        switch (Detail)
        {
            case ISymbol symbol:
                Add(symbol.Name);
                Add(symbol.ContainingType?.Name);
                break;
            case SyntaxNode node:
                hash = (hash ^ (ulong)node.SpanStart) * Prime;
                break;
            default:
                Add(Detail?.ToString());
                break;
        }

        foreach (var part in Of is null ? Arguments : Arguments.Insert(0, Of))
        {
            hash = (hash ^ part.Rank) * Prime;
        }

        return hash;

        void Add(string? name)
        {
            foreach (var character in name ?? string.Empty)
            {
                hash = (hash ^ character) * Prime;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        TermKind.This => "this",
        TermKind.Parameter or TermKind.Static or TermKind.Index => ((ISymbol)Detail!).Name,
        TermKind.Site or TermKind.Collection or TermKind.Result or TermKind.Element => Kind.ToString().ToLowerInvariant() + " '" + (SyntaxNode)Detail! + "'",
        TermKind.Member => Of + "." + ((ISymbol)Detail!).Name,
        TermKind.Call => (Of?.ToString() ?? ((ISymbol)Detail!).ContainingType.Name) + "." + ((ISymbol)Detail!).Name + "(" + string.Join(",", Arguments) + ")",
        TermKind.Constant => Detail?.ToString() ?? "null",
        TermKind.Key or TermKind.ByKey or TermKind.Owner or TermKind.Each or TermKind.Earlier => Kind + "(" + Of + ")",
        TermKind.Unknown when ReferenceEquals(this, Many) => nameof(Many),
        _ => Kind.ToString(),
    };
}
