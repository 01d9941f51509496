using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>Makes compilations from the state of a test.</summary>
internal sealed class CompilationFactory(CompilationSettings settings, SolutionState solution)
{
    private readonly Dictionary<(string, ReferencedAs), MetadataReference> _references = [];
    private readonly HashSet<string> _building = [];

    public CSharpCompilation Create(ProjectState project, IEnumerable<SyntaxTree> trees, ReferencedAs form)
    {
        var extra = Extra(project, form);
        var compilation = BaseCompilations.For(project.ReferenceAssemblies ?? settings.References);
        if (extra.Length > 0)
            compilation = compilation.AddReferences(extra);
        if (project.AssemblyName != compilation.AssemblyName)
            compilation = compilation.WithAssemblyName(project.AssemblyName);
        return compilation.WithOptions(settings.CompilationOptions(project.OutputKind)).AddSyntaxTrees(trees);
    }

    public SyntaxTree Parse(string path, string code)
        => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), settings.ParseOptions, path);

    public ImmutableArray<MetadataReference> Extra(ProjectState project, ReferencedAs form)
        => [.. project.AdditionalReferences, .. project.AdditionalProjectReferences.Select(name => Reference(name, form))];

    private MetadataReference Reference(string name, ReferencedAs form)
    {
        if (_references.TryGetValue((name, form), out var known))
            return known;
        if (!_building.Add(name))
            throw new VerificationException($"The additional project '{name}' references itself.");
        var project = solution.AdditionalProjects[name];
        if (project.Sources.Count == 0)
            throw new VerificationException($"The additional project '{name}' has no sources.");
        var trees = project.Sources.Select(s => Parse(s.FileName, MarkupText.Parse(s.Content, s.FileName).Code));
        var compilation = Create(project, trees, form);
        var image = Emit(compilation, $"the additional project '{name}'");
        MetadataReference reference = form == ReferencedAs.Compilation ? compilation.ToMetadataReference() : EmittedImages.Reference(image);
        _building.Remove(name);
        _references.Add((name, form), reference);
        return reference;
    }

    public static ImmutableArray<byte> Emit(Compilation compilation, string what)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
            throw new VerificationException($"Cannot compile {what}:\n  {string.Join("\n  ", errors)}");
        }

        return [.. stream.ToArray()];
    }
}
