using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Makes a plan of what the compiler would be told.</summary>
internal static class EvaluatedPlan
{
    /// <param name="project">What MSBuild says.</param>
    /// <param name="outputs">The assemblies that the projects at hand would make: their sources stand for them.</param>
    internal static ProjectPlan Of(EvaluatedProject project, IReadOnlySet<string> outputs)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        var told = CSharpCommandLineParser.Default.Parse(project.Arguments, folder, sdkDirectory: null);
        var name = told.CompilationName ?? Path.GetFileNameWithoutExtension(project.File);
        return new()
        {
            Name = name,
            Folder = folder,
            File = project.File,
            IsEvaluated = true,
            Sources = [.. told.SourceFiles.Select(static file => file.Path).Where(static path => !EvaluatedProject.IsOfTheBuild(path))],
            Implied = project.Implied,
            References =
            [
                .. told.MetadataReferences.Select(static reference => reference.Reference).Where(path => !outputs.Contains(path) && File.Exists(path)).Distinct(StringComparer.Ordinal)
                    .Select(static path => LibraryReferences.Of(path)),
                .. AbstractionsReference.For(name, told.MetadataReferences.Select(static reference => reference.Reference)),
            ],
            ParseOptions = told.ParseOptions.WithDocumentationMode(DocumentationMode.None),
            CompilationOptions = told.CompilationOptions.WithReportSuppressedDiagnostics(false),
            AdditionalFiles = [.. told.AdditionalFiles.Select(static file => file.Path)],
            ConfigFiles = told.AnalyzerConfigPaths,
            ConfigTexts = project.Configs,
        };
    }
}
