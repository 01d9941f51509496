using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow;

/// <summary>What is kept from one compilation to the next changes nothing: after each edit, the same is found as from nothing.</summary>
public sealed class KeptNamesTests
{
    private static readonly CompilationSettings Settings = new(ReferenceSet.AspNetCore100, LanguageVersion.Preview, NullableContextOptions.Enable);

    private static readonly string[] Bodies =
    [
        "{ return \"x\"; }",
        "{ return Session.Me.Email; }",
        "{ return B.Second(); }",
        "{ return C.Third(); }",
        "{ var me = Session.Me; return me.Phone ?? \"\"; }",
        "{ return D.Extra.Alias; }",
        "=> A.First();",
        "{ return nameof(Session); }",
    ];

    private static readonly string[] Extras =
    [
        "using PrivacyAnalyzers; static class D { internal static D2 Extra = new(); } class D2 { public string Alias { get; set; } = \"\"; }",
        "using PrivacyAnalyzers; static class D { internal static D2 Extra = new(); } class D2 { [PersonalData<Newsletter>] public string Alias { get; set; } = \"\"; }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Edits_FindWhatIsFoundFromNothing(int seed)
    {
        var random = new Random(seed);
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["A.cs"] = Method("A", "First", 0),
            ["B.cs"] = Method("B", "Second", 0),
            ["C.cs"] = Method("C", "Third", 0),
            ["D.cs"] = Extras[0],
            ["Prelude.cs"] = Corpus.Prelude,
            ["Session.cs"] = "static class Session { internal static User Me = new(); }",
            ["Use.cs"] = "static class Use { internal static void Go() => Marketing.Send(A.First()); }",
        };
        var compilation = BaseCompilations.For(Settings.References).WithOptions(Settings.CompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees([.. files.Select(file => Parse(file.Key, file.Value))]);
        var counts = new HashSet<int>();
        for (var edit = 0; edit < 25; edit++)
        {
            var (path, text) = random.Next(4) switch
            {
                0 => ("A.cs", Method("A", "First", random.Next(Bodies.Length))),
                1 => ("B.cs", Method("B", "Second", random.Next(Bodies.Length))),
                2 => ("C.cs", Method("C", "Third", random.Next(Bodies.Length))),
                _ => ("D.cs", Extras[random.Next(Extras.Length)]),
            };
            files[path] = text;
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(path, text));
            var anew = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees([.. compilation.SyntaxTrees.Select(tree => Parse(tree.FilePath, files.GetValueOrDefault(tree.FilePath) ?? tree.ToString()))]);
            Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var (found, expected) = (await FindAsync(compilation), await FindAsync(anew));
            Assert.Equal(expected, found);
            counts.Add(found.Length);
        }

        Assert.True(counts.Count > 1, "Some edits lead to data, and some do not.");
    }

    private static string Method(string type, string name, int body) => $"static class {type} {{ internal static string {name}() {Bodies[body]} }}";

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Settings.ParseOptions, path);

    private static async Task<string[]> FindAsync(Compilation compilation) =>
        [.. (await AnalyzerRun.FindAsync(compilation, [new FlowAnalyzer()], new AnalyzerOptions([]), withCompiler: false, () => "An edit."))
            .Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
}
