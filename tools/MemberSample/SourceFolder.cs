using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MemberSample;

/// <summary>The types declared under a folder, in the order of their paths; what is generated, tests and migrations left out.</summary>
internal sealed record SourceFolder(IReadOnlyList<SampledType> Types)
{
    private static readonly string[] Skipped = ["/obj/", "/bin/", "/tests/", "/test/", "/Migrations/", "/fuzz/", ".Designer.cs", ".g.cs"];

    internal static SourceFolder Read(string folder)
    {
        var roots = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !Skipped.Any(part => path[folder.Length..].Contains(part, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot())
            .ToList();
        var kinds = roots.SelectMany(root => root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .GroupBy(type => type.Identifier.ValueText)
            .ToDictionary(group => group.Key, group => group.First());
        return new(roots.SelectMany(root => root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Select(type => SampledType.Of(type, kinds))
            .Where(type => type.Members.Count > 0)
            .ToList());
    }
}
