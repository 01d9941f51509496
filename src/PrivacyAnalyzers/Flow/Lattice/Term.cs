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

    // A bit for each term in it, by number: most that are asked for are not there.
    private readonly ulong _mentioned;

    internal Term(int id, TermKind kind, Term? of, object? detail, ImmutableArray<Term> arguments, int depth)
    {
        Id = id;
        Kind = kind;
        Of = of;
        Detail = detail;
        Arguments = arguments;
        Depth = depth;
        _mentioned = (1UL << (id & 63)) | (of?._mentioned ?? 0);
        foreach (var argument in arguments)
        {
            _mentioned |= argument._mentioned;
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

    /// <summary>Made by this body, so that only this body has put anything into it.</summary>
    internal bool IsMadeHere => Kind is TermKind.Site or TermKind.Collection;

    internal bool Mentions(Term other)
    {
        if ((_mentioned & (1UL << (other.Id & 63))) == 0)
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
        _ => Kind.ToString(),
    };
}
