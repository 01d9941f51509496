using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>A loaded project as documents that can be edited.</summary>
internal static class ProjectWorkspace
{
    internal static Project Of(AdhocWorkspace workspace, LoadedProject project)
    {
        var id = ProjectId.CreateNewId(project.Name);
        return workspace.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.Compilation.AssemblyName ?? project.Name,
            LanguageNames.CSharp,
            project.File,
            outputFilePath: null,
            project.Compilation.Options,
            project.Compilation.SyntaxTrees.FirstOrDefault()?.Options,
            project.Compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
                DocumentId.CreateNewId(id, tree.FilePath),
                Path.GetFileName(tree.FilePath),
                folders: null,
                SourceCodeKind.Regular,
                TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default, tree.FilePath)),
                tree.FilePath)),
            projectReferences: null,
            project.Compilation.References));
    }
}
