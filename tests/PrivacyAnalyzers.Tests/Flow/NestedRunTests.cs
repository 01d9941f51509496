using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>A run waits on the stack for what it calls: how much stack there is changes nothing of what is found.</summary>
public sealed class NestedRunTests
{
    private const int Depth = 40;

    [Fact]
    public void ShortStack_FindsWhatIsFoundOnALongOne()
    {
        var expected = Find(64 * 1024 * 1024);

        Assert.StartsWith("Processing user.Email", expected, StringComparison.Ordinal);
        Assert.All([320, 384, 448, 512, 640, 768, 1024, 1536, 2048], kilobytes => Assert.Equal(expected, Find(kilobytes * 1024)));
    }

    /// <summary>What is found at the head of a chain of methods, with so many bytes of stack, nothing being known before.</summary>
    private static string Find(int stack)
    {
        var trees = new[] { Chain(), Corpus.Prelude }.Select(text => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)));
        var compilation = BaseCompilations.For(ReferenceSet.AspNetCore100).AddSyntaxTrees(trees);
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var known = KnownSymbols.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]), CancellationToken.None);
        var head = (IMethodSymbol)compilation.GetTypeByMetadataName("Chain")!.GetMembers("Head").Single();
        FlowResult? result = null;
        var thread = new Thread(() => result = new FlowContext(known!).Summaries.Of(head, graph: null, CancellationToken.None), stack);
        thread.Start();
        thread.Join();
        return string.Join('\n', result!.Uses.Select(static use => $"{use.Kind} {use.Place} {use.Data}")) + result.GaveUp + result.Unfollowed.Length;
    }

    // Each method adds a hundred texts to what it is handed, one inside the other, and hands it on in the innermost.
    private static string Chain()
    {
        var methods = Enumerable.Range(0, Depth).Select(static i =>
            $"    static string M{i}(string text, string more) => {(i == Depth - 1 ? "Last(text)" : $"M{i + 1}(text, more)")}{string.Concat(Enumerable.Repeat(" + more", 100))};");
        return $$"""
            static class Chain
            {
                static void Head(User user) => M0(user.Email, "");
            {{string.Join('\n', methods)}}
                static string Last(string text)
                {
                    Marketing.Send(text);
                    return text;
                }
            }
            """;
    }
}
