using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Symbols;

/// <summary>A compilation with purposes A, B and C and stand-ins of other libraries' marks, whose marks a test asks for by name.</summary>
internal sealed class MarkedCode
{
    private const string Purposes = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using PrivacyAnalyzers;

        [Purpose(LegalBasis.Contract, "a")] public sealed class A : IPurpose;
        [Purpose(LegalBasis.Consent, "b")] public sealed class B : IPurpose;
        [Purpose(LegalBasis.Contract, "c")] public sealed class C : IPurpose;

        """;

    private readonly CSharpCompilation _compilation;
    private readonly KnownSymbols? _known;

    private MarkedCode(CSharpCompilation compilation, params string[] configured)
    {
        _compilation = compilation;
        _known = KnownSymbols.For(compilation, [.. configured], CancellationToken.None);
    }

    internal bool IsAnalysed => _known is not null;

    internal KnownSymbols Known => _known ?? throw new InvalidOperationException("Nothing is registered for this compilation.");

    internal CSharpCompilation Compilation => _compilation;

    internal static MarkedCode Of(string code, params string[] configured) => Of(code, [], configured);

    internal static MarkedCode Of(string code, IEnumerable<MetadataReference> references, params string[] configured) =>
        new(Compile("TestProject", Usings(code) + code, references), configured);

    internal static MarkedCode Without(string code, params string[] configured) =>
        new(BaseCompilations.For(ReferenceSet.Net100.WithoutAbstractions()).AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Options)), configured);

    /// <summary>The code as another assembly: once a compilation, once an image.</summary>
    internal static IEnumerable<MetadataReference> Library(string code, bool asImage)
    {
        var compilation = Compile("Library", Purposes + code, []);
        yield return asImage ? MetadataReference.CreateFromImage(CompilationFactory.Emit(compilation, "the library")) : compilation.ToMetadataReference();
    }

    /// <summary>What is marked: where it is said, the purposes, and the category if the mark names one; "-" for nothing.</summary>
    internal string Read(string name) => Describe(Known.Marks.Of(Find(name)));

    internal static string Describe(DataMark? mark) => mark is null
        ? "-"
        : mark.Origin + ": " + (mark.IsForeign ? "foreign " : "") + string.Join("+", mark.Purposes.Select(use => use.Purpose.Name)) + (mark.IsCategoryInferred ? "" : " " + mark.Category);

    /// <summary>"Type", "Type.Member", "Type.Method(parameter)", with metadata names of types.</summary>
    internal ISymbol Find(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var path = open < 0 ? name : name[..open];
        var dot = path.LastIndexOf('.');
        if (_compilation.GetTypeByMetadataName(path) is { } type && open < 0)
            return type;
        var owner = _compilation.GetTypeByMetadataName(path[..dot]) ?? throw new InvalidOperationException("No type " + path[..dot]);
        var members = owner.GetMembers(path[(dot + 1)..] == "ctor" ? ".ctor" : path[(dot + 1)..]);
        if (open < 0)
            return members.Single(member => member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet });
        var parameter = name[(open + 1)..^1];
        return members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Concat(members.OfType<IPropertySymbol>().SelectMany(p => p.Parameters)).First(p => p.Name == parameter);
    }

    private static CSharpParseOptions Options => new(LanguageVersion.Preview);

    private static string Usings(string code) => code.Contains("class A :", StringComparison.Ordinal) || code.Contains("// purposes: library", StringComparison.Ordinal)
        ? "using System; using System.Collections.Generic; using System.Threading.Tasks; using PrivacyAnalyzers;\n"
        : Purposes;

    private static CSharpCompilation Compile(string name, string code, IEnumerable<MetadataReference> references)
    {
        // "assembly:" attributes come before types, and the purposes come first.
        var assembly = string.Join('\n', code.Split('\n').Where(line => line.TrimStart().StartsWith("[assembly:", StringComparison.Ordinal)));
        var tree = CSharpSyntaxTree.ParseText(code.Replace("[assembly:", "// [assembly:", StringComparison.Ordinal), Options, "/0/Test0.cs");
        var compilation = BaseCompilations.For(ReferenceSet.Net100).WithAssemblyName(name).AddReferences(references.ToImmutableArray())
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).AddSyntaxTrees(tree);
        if (assembly.Length > 0)
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("using PrivacyAnalyzers;\n" + assembly, Options, "/0/Assembly.cs"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }
}
