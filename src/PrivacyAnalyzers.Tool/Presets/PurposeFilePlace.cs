using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>Where the purposes of a solution are written, and into which namespace.</summary>
/// <param name="File">Full.</param>
/// <param name="Namespace">Ready to be written.</param>
internal sealed record PurposeFilePlace(string File, string Namespace)
{
    /// <summary>The file that was named; else the one of the only project that is no test.</summary>
    /// <exception cref="LoadException">There are several projects, and nobody said which one.</exception>
    internal static PurposeFilePlace Of(InputPath input, string? named, Vocabulary words)
    {
        if (named is not null)
        {
            var full = Path.GetFullPath(named);
            return new(full, NamespaceOf(Path.GetDirectoryName(full)!));
        }

        var projects = input.Projects.Where(static project => !TestNames.Is(Path.GetFileNameWithoutExtension(project))).ToList();
        if (projects.Count > 1)
        {
            var first = Path.GetRelativePath(input.Folder, projects[0]).Replace('\\', '/');
            throw new LoadException(words[
                $"There are {projects.Count} projects: say which one the purposes belong in, such as 'privacy init {first}', or where with '--output'.",
                $"Il y a {projects.Count} projets : dites auquel les finalités appartiennent, comme « privacy init {first} », ou où avec « --output »."]);
        }

        var folder = projects.Count == 1 ? Path.GetDirectoryName(projects[0])! : input.Folder;
        return new(Path.Combine(folder, PurposeFile.Name), NamespaceOf(folder));
    }

    private static string NamespaceOf(string folder)
    {
        var project = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        var name = project is not null ? ProjectFile.Read(project).RootNamespace ?? Path.GetFileNameWithoutExtension(project) : Path.GetFileName(folder);
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Identifier).ToList();
        return parts.Count == 0 ? "Privacy" : string.Join('.', parts);
    }

    private static string Identifier(string part)
    {
        var letters = string.Concat(part.Select(static letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_'));
        return !SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? "_" + letters : SyntaxFacts.GetKeywordKind(letters) != SyntaxKind.None ? "@" + letters : letters;
    }
}
