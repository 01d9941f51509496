using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>What a project file says without MSBuild: enough to order projects, and to read plain sources where nothing better is to be had.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "NUnit", "MSTest", "TUnit"];

    private ProjectFile(string path) => FilePath = path;

    internal string FilePath { get; }

    internal string Name => Path.GetFileNameWithoutExtension(FilePath);

    internal string Folder => Path.GetDirectoryName(FilePath)!;

    /// <summary>Why it cannot be read; null where it can.</summary>
    internal string? Problem { get; private init; }

    internal ImmutableArray<string> References { get; private init; } = [];

    internal ImmutableArray<(string Name, string? Version)> Packages { get; private init; } = [];

    /// <summary>Patterns of sources that are left out.</summary>
    internal ImmutableArray<string> Removed { get; private init; } = [];

    /// <summary>Sources that stand elsewhere.</summary>
    internal ImmutableArray<string> Linked { get; private init; } = [];

    internal string? AssemblyName { get; private init; }

    /// <summary>Those that it is compiled for, where it names several.</summary>
    internal ImmutableArray<string> Frameworks { get; private init; } = [];

    /// <summary>The namespace that it says its code is in.</summary>
    internal string? RootNamespace { get; private init; }

    internal bool HasImplicitUsings { get; private init; }

    internal bool IsNullable { get; private init; }

    internal bool IsWeb { get; private init; }

    internal bool IsTest { get; private init; }

    internal static ProjectFile Read(string path)
    {
        if (EntryKind.IsSpecial(path))
        {
            return new(path) { Problem = "it is a pipe, a socket or a device", HasImplicitUsings = true };
        }

        try
        {
            var document = XDocument.Load(path);
            var inherited = Inherited(Path.GetDirectoryName(path)!);
            var packages = Items(document, "PackageReference", "Include").Select(package => (package.Name, package.Element.Attribute("Version")?.Value)).ToImmutableArray();
            var sdk = document.Root?.Attribute("Sdk")?.Value ?? "";
            return new(path)
            {
                References = [.. Items(document, "ProjectReference", "Include").Where(static reference => IsCompiledAgainst(reference.Element)).Select(reference => Full(path, reference.Name))],
                Packages = packages,
                Removed = [.. Items(document, "Compile", "Remove").SelectMany(static item => item.Name.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                Linked = [.. Items(document, "Compile", "Include").Select(static item => item.Name).Where(static name => name.Contains("..", StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal) && !name.Contains('$', StringComparison.Ordinal)).Select(name => Full(path, name))],
                AssemblyName = Said(document, "AssemblyName"),
                RootNamespace = Said(document, "RootNamespace") ?? Said(inherited, "RootNamespace"),
                Frameworks = TargetFrameworks.Split(Property(document, "TargetFrameworks") ?? Property(inherited, "TargetFrameworks")),
                HasImplicitUsings = IsOn(Property(document, "ImplicitUsings") ?? Property(inherited, "ImplicitUsings")),
                IsNullable = IsOn(Property(document, "Nullable") ?? Property(inherited, "Nullable")),
                IsWeb = sdk.Contains(".Web", StringComparison.Ordinal) || sdk.Contains(".Razor", StringComparison.Ordinal) || sdk.Contains("Blazor", StringComparison.Ordinal),
                IsTest = IsTestProject(path, document, packages, sdk),
            };
        }
        catch (XmlException broken)
        {
            return new(path) { Problem = $"line {broken.LineNumber}: {broken.Message}", HasImplicitUsings = true };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(path) { Problem = "it may not be read", HasImplicitUsings = true };
        }
    }

    // Applications reference test packages by mistake: one that is served is no test.
    private static bool IsTestProject(string path, XDocument document, ImmutableArray<(string Name, string?)> packages, string sdk) =>
        string.Equals(Property(document, "IsTestProject"), "true", StringComparison.OrdinalIgnoreCase)
        || TestNames.Is(Path.GetFileNameWithoutExtension(path))
        || (!sdk.Contains(".Web", StringComparison.Ordinal) && packages.Any(static package => TestPackages.Any(prefix => package.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))));

    // What a folder says for the projects below it.
    private static XDocument? Inherited(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "Directory.Build.props");
            if (File.Exists(file))
            {
                try
                {
                    return EntryKind.IsSpecial(file) ? null : XDocument.Load(file);
                }
                catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
                {
                    return null;
                }
            }
        }

        return null;
    }

    // Older projects have a namespace of their own.
    private static IEnumerable<(string Name, XElement Element)> Items(XDocument document, string kind, string attribute) =>
        from element in document.Descendants()
        where element.Name.LocalName == kind
        let value = element.Attribute(attribute)?.Value
        where value is { Length: > 0 }
        select (value, element);

    private static string? Property(XDocument? document, string name) => document?.Descendants().LastOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

    // What is put together from other properties is known to MSBuild alone.
    private static string? Said(XDocument? document, string name) => Property(document, name) is { Length: > 0 } value && !value.Contains('$', StringComparison.Ordinal) ? value : null;

    private static bool IsCompiledAgainst(XElement reference) =>
        !string.Equals(reference.Attribute("ReferenceOutputAssembly")?.Value ?? reference.Elements().FirstOrDefault(static element => element.Name.LocalName == "ReferenceOutputAssembly")?.Value, "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(string? value) => value?.ToLowerInvariant() is "enable" or "true" or "annotations";

    private static string Full(string project, string relative) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, relative.Replace('\\', '/')));
}
