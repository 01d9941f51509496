using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow;

/// <summary>The order in which methods that call each other are run.</summary>
public sealed class ComponentOrderTests
{
    private static readonly INamedTypeSymbol Type = CSharpCompilation.Create("Order", [CSharpSyntaxTree.ParseText("class T { void B() { } void C() { } void D() { } }", path: "T.cs")]).GetTypeByMetadataName("T")!;
    private static readonly Dictionary<string, string[]> Calls = new() { ["B"] = ["C", "D"], ["C"] = ["B"], ["D"] = ["B"] };

    [Fact]
    public void Called_ComeFirst() => Assert.Equal(["C", "D", "B"], Order("B", "C", "D"));

    [Fact]
    public void WhoeverAskedFirst_TheOrderIsThatOfTheSource() => Assert.Equal(["C", "D", "B"], Order("D", "C", "B"));

    [Theory]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("D")]
    public void WhatOneWayOfComingHereHasAskedForBeside_MovesNobody(string asked)
    {
        var members = new[] { "B", "C", "D" }.Select(name => Member(name, Demand.Nothing)).Prepend(Member(asked, Demand.Everything));

        Assert.Equal(["C", "D", "B"], Names(members).Distinct());
        Assert.Equal(["C", "D", "B"], Names(members, key => key.Demand.IsNothing));
    }

    private static IEnumerable<string> Order(params string[] members) => Names(members.Select(name => Member(name, Demand.Nothing)));

    private static IEnumerable<string> Names(IEnumerable<object> members, Func<SummaryKey, bool>? counts = null) =>
        ComponentOrder.Of(members, static member => (SummaryKey)member, static member => Calls[((SummaryKey)member).Method.Name].Select(Method))
            .Select(static member => (SummaryKey)member).Where(counts ?? (static _ => true)).Select(static key => key.Method.Name).ToList();

    private static object Member(string name, Demand demand) => new SummaryKey(Method(name), demand);

    private static IMethodSymbol Method(string name) => (IMethodSymbol)Type.GetMembers(name).Single();
}
