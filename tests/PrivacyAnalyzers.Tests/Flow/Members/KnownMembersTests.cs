using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Members;

/// <summary><c>KnownMembers.txt</c> beside the packages whose members it names.</summary>
public sealed class KnownMembersTests
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> Types = new();

    [Fact]
    public void EachLine_NamesAMemberOfDotNet()
    {
        var wrong = Lines().Where(line => !Named(line.Line.Member).Any()).Select(line => line.Text).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void NoLine_StandsTwice() => Assert.Empty(Lines().GroupBy(line => line.Line.Member.ToString() + line.Line.Meaning).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("M:System.Linq.Enumerable.Where", "Same, Filter")]
    [InlineData("M:System.Linq.Enumerable.First", "Element, Filter")]
    [InlineData("M:System.Linq.Enumerable.Select", "Projection")]
    [InlineData("M:System.Linq.Enumerable.Any", "End")]
    [InlineData("M:System.Linq.Enumerable.Append", "None")]
    [InlineData("M:System.Collections.Generic.List`1.Add", "None")]
    [InlineData("M:System.Collections.Immutable.ImmutableList`1.Add", "Copy")]
    [InlineData("M:System.Collections.Immutable.ImmutableList`1.Builder.Add", "None")]
    [InlineData("M:System.Collections.Immutable.ImmutableDictionary`2.Add", "Copy")]
    [InlineData("M:System.Collections.Generic.Stack`1.Pop", "Element")]
    [InlineData("M:System.Collections.Immutable.ImmutableStack`1.Pop", "Copy")]
    [InlineData("P:System.Collections.Generic.List`1.Count", "End")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result", "Value")]
    [InlineData("P:System.Text.StringBuilder.Length", "End")]
    public void Member_Means(string member, string expected)
    {
        var known = new KnownMembers();
        var meanings = Named(MemberPattern.Parse(member, "MP")!).Select(symbol => known.Of(symbol).ToString()).Distinct().ToList();
        Assert.Equal([expected], meanings);
    }

    [Fact]
    public void MemberOfATeam_MeansNothing()
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("namespace System.Mine { public class Box { public int Count => 0; public bool Any() => true; public Box Where() => this; } }");
        var compilation = BaseCompilations.For(ReferenceSet.Net100).AddSyntaxTrees(tree);
        var known = new KnownMembers();
        Assert.All(compilation.GetSymbolsWithName("Box").OfType<INamedTypeSymbol>().Single().GetMembers(), member => Assert.Equal(MemberMeaning.None, known.Of(member)));
    }

    [Theory]
    [InlineData("ends M:System.String.Length")]
    [InlineData("end")]
    [InlineData("end M:System.String.*")]
    [InlineData("end T:System.String")]
    [InlineData("same M:System.Linq.Enumerable.Where sieve")]
    [InlineData("filter M:System.Linq.Enumerable.Where")]
    public void LineThatCannotBeRead_IsToldApart(string line) => Assert.Throws<FormatException>(() => KnownMemberLine.Read(line));

    private static IEnumerable<ISymbol> Named(MemberPattern pattern) =>
        Types.GetOrAdd(pattern.Type, _ => [.. PatternedTypes.Types(CataloguedAssemblies.Compilation, pattern).Where(ValueTypes.IsFramework)]).SelectMany(type => type.GetMembers()).Where(pattern.IsMember);

    private static ImmutableArray<(string Text, KnownMemberLine Line)> Lines()
    {
        using var stream = typeof(KnownMembers).Assembly.GetManifestResourceStream("PrivacyAnalyzers.KnownMembers.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(text => (text, KnownMemberLine.Read(text))).Where(read => read.Item2 is not null).Select(read => (read.text, read.Item2!))];
    }
}
