using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Packages that sources name by the namespaces they use: most packages are named after theirs.</summary>
internal static class NamedPackages
{
    private const int MostWords = 4;

    /// <summary>The assemblies of those of which this machine has some.</summary>
    internal static IEnumerable<string> In(IEnumerable<SyntaxTree> sources) =>
        sources.SelectMany(static tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings.Select(static directive => directive.Name?.ToString()))
            .OfType<string>()
            .Where(static name => !name.StartsWith("System", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(static name => name.Split('.') is var words ? Enumerable.Range(1, Math.Min(words.Length, MostWords)).Select(count => string.Join('.', words.Take(count))) : [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .SelectMany(static name => PackageReferences.Files(name, version: null))
            // What the frameworks have is theirs.
            .Where(static file => !FrameworkReferences.Have(Path.GetFileName(file)));
}
