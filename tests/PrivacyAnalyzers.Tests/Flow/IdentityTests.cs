using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow;

/// <summary>The objects that a value may be, and what is left of them where there are more than are told apart.</summary>
public sealed class IdentityTests
{
    private static readonly TermTable Terms = new();
    private static readonly ImmutableArray<Term> Made = [.. SyntaxFactory.ParseExpression("new[] { a, b, c, d, e, f, g, h, i }").DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax>().Select(name => Terms.Site(name))];

    [Fact]
    public void FewObjects_AreTold() => Assert.Equal(Made.Take(6), Union(Made.Take(6)).Terms);

    [Fact]
    public void OfMany_TheFirstInTheSourceAreTold() => Assert.Equal(Made.Take(5).Prepend(Term.Many), Union(Made).Terms);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhicheverCameFirst_TheSameAreTold(int seed)
    {
        var shuffled = Made.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Union(Made), Union(shuffled));
        Assert.Equal(Union(Made), Union(shuffled.Take(7)).Union(Union(shuffled.Skip(2))));
    }

    [Fact]
    public void Many_StayMany_WhereCallersNameFewerOfThem()
    {
        var many = Union(Made);

        Assert.Contains(Term.Many, many.Select(term => ReferenceEquals(term, Term.Many) ? term : Terms.This).Terms);
        Assert.Contains(Term.Many, many.Select(Terms.Key).Terms);
        Assert.Contains(Term.Many, many.Where(static term => !term.IsMadeHere).Union(Identity.Of(Terms.This)).Terms);
    }

    private static Identity Union(IEnumerable<Term> terms) => terms.Aggregate(default(Identity), static (all, term) => all.Union(Identity.Of(term)));
}
