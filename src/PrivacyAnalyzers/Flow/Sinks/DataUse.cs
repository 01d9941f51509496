using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>One place where personal data are used: what, where, by what, and which facts hold. What is thought of it is the rules' business.</summary>
internal sealed class DataUse
{
    internal DataUse(UseKind kind, SyntaxNode place, ISymbol target, ISymbol code, DataSet data, FactSet facts)
    {
        Kind = kind;
        Place = place;
        Target = target;
        Code = code;
        Data = data;
        Facts = facts;
    }

    internal UseKind Kind { get; }

    /// <summary>The argument that holds the data.</summary>
    internal SyntaxNode Place { get; }

    /// <summary>What the data are handed to: a method, or a property that is assigned.</summary>
    internal ISymbol Target { get; }

    /// <summary>The innermost function or member that hands them over.</summary>
    internal ISymbol Code { get; }

    internal DataSet Data { get; }

    internal FactSet Facts { get; }

    /// <summary>The purposes that the place itself is marked for; empty where the code around decides.</summary>
    internal ImmutableArray<ITypeSymbol> Purposes { get; init; } = ImmutableArray<ITypeSymbol>.Empty;

    /// <summary>The code on the way from here to where the data are used, the nearest to the use first; empty where it is used here.</summary>
    internal ImmutableArray<ISymbol> Inside { get; init; } = ImmutableArray<ISymbol>.Empty;

    /// <summary>The places inside called code, in the order of the flow.</summary>
    internal ImmutableArray<SyntaxNode> Onward { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    internal string? Recipient { get; init; }

    internal Channel Channel { get; init; }

    /// <summary>The line of the catalogue that says so; null where marks do.</summary>
    internal Sink? Sink { get; init; }

    /// <summary>The target is personal data itself, for <see cref="Purposes"/>: it takes the duty over, and must not add to what the data are for.</summary>
    internal bool IsTakenOver { get; init; }

    /// <summary>The target is code that cannot be looked into and says nothing: a mark is missing on it.</summary>
    internal bool IsUnmarked { get; init; }

    /// <summary>What the called code leaves to its callers, where that is about a person in hand rather than about data.</summary>
    internal ConsentRequirement? Requirement { get; init; }

    /// <summary>The same use reached in another way: all the data of both, under the facts of both.</summary>
    internal DataUse Join(DataUse other) => With(Data.Union(other.Data), Facts.Intersect(other.Facts), ConsentRequirement.Worse(Requirement, other.Requirement));

    /// <summary>The same use of other data, under other facts.</summary>
    internal DataUse With(DataSet data, FactSet facts) => With(data, facts, Requirement);

    private DataUse With(DataSet data, FactSet facts, ConsentRequirement? requirement) => new(Kind, Place, Target, Code, data, facts)
    {
        Purposes = Purposes,
        Inside = Inside,
        Onward = Onward,
        Recipient = Recipient,
        Channel = Channel,
        Sink = Sink,
        IsTakenOver = IsTakenOver,
        IsUnmarked = IsUnmarked,
        Requirement = requirement,
    };
}
