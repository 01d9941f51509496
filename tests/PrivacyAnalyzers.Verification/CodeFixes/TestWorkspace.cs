using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>The sources of a test as an editor holds them. Its other assemblies are emitted ones.</summary>
internal sealed class TestWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public TestWorkspace(CSharpTest test, CompilationFactory factory)
    {
        var (state, settings) = (test.TestState, test.Settings);
        var id = ProjectId.CreateNewId(state.AssemblyName);
        var solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            state.AssemblyName,
            state.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: settings.CompilationOptions(state.OutputKind),
            parseOptions: settings.ParseOptions,
            metadataReferences: [.. (state.ReferenceAssemblies ?? settings.References).References, .. factory.Extra(state, ReferencedAs.Image)],
            analyzerReferences: test.SourceGenerators.Count > 0 ? [new GeneratorReference(test.SourceGenerators)] : []));
        foreach (var (path, content) in state.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), Text(MarkupText.Parse(content, path).Code), filePath: path);
        foreach (var (path, content) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), Text(content), filePath: path);
        foreach (var (path, content) in AnalyzerConfiguration.Files(state))
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), Text(content), filePath: path);
        Solution = solution;
    }

    public Solution Solution { get; }

    public void Dispose() => _workspace.Dispose();

    public static SourceText Text(string content) => SourceText.From(content, Encoding.UTF8);
}
