using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>A line of <c>Packages.txt</c>.</summary>
/// <param name="Id">The package.</param>
/// <param name="Version">Null where it is not to be had.</param>
/// <param name="Folder">Where its assemblies are; why it is not to be had.</param>
/// <param name="Roots">What the names of its types begin with.</param>
internal sealed partial record CataloguedPackage(string Id, string? Version, string Folder, ImmutableArray<string> Roots)
{
    internal static ImmutableArray<CataloguedPackage> All { get; } =
        [.. Corpus.Read("Packages.txt").Split('\n').Where(line => line.Trim().Length > 0 && line[0] != '#').Select(Parse)];

    internal bool IsServed => Version is not null;

    /// <summary>The package whose types' names begin most like that one.</summary>
    internal static CataloguedPackage Of(string type) =>
        All.SelectMany(package => package.Roots.Select(root => (package, root)))
            .Where(known => type.StartsWith(known.root, StringComparison.Ordinal) || type == known.root)
            .OrderByDescending(known => known.root.Length)
            .Select(known => known.package)
            .FirstOrDefault() ?? throw new InvalidOperationException($"No package of Packages.txt has '{type}'.");

    private static CataloguedPackage Parse(string line)
    {
        var fields = Line().Match(line);
        Assert.True(fields.Success, line);
        var version = fields.Groups["version"].Value;
        return new(fields.Groups["id"].Value, version == "-" ? null : version, fields.Groups["folder"].Value, [.. fields.Groups["roots"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    [GeneratedRegex(@"^(?<id>\S+)\s+(?<version>\S+)\s+(?<folder>\([^)]*\)|\S+)\s+(?<roots>\S.*?)\s*$")]
    private static partial Regex Line();
}
