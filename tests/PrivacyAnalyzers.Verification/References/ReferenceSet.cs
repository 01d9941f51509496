using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>
/// What a tested source references. Sets with the same content are the same object, and files are read once a process:
/// the compiler shares what it bound of them between all tests.
/// </summary>
public sealed class ReferenceSet
{
    private const string FrameworkVersion = "10.0.10", EntityFrameworkVersion = "10.0.14";

    private static readonly ConcurrentDictionary<string, ReferenceSet> Sets = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);
    private static readonly Lazy<ReferenceSet> LazyNet = new(() =>
        Of(ReferencePaths.Package("Microsoft.NETCore.App.Ref", FrameworkVersion, "ref/net10.0")).AddFiles(ReferencePaths.Abstractions("net10.0")));
    private static readonly Lazy<ReferenceSet> LazyAspNetCore = new(() => LazyNet.Value.AddFiles([.. AspNetCoreFiles]));
    private static readonly Lazy<ReferenceSet> LazyNetStandard = new(() =>
        Of(ReferencePaths.Package("NETStandard.Library", "2.0.3", "build/netstandard2.0/ref")).AddFiles(ReferencePaths.Abstractions("netstandard2.0")));

    private readonly ImmutableArray<string> _paths;

    private ReferenceSet(ImmutableArray<string> paths)
    {
        _paths = paths;
        References = [.. paths.Select(path => Files.GetOrAdd(path, static p => MetadataReference.CreateFromFile(p)))];
    }

    /// <summary>.NET 10 and the abstractions: the default.</summary>
    public static ReferenceSet Net100 => LazyNet.Value;

    /// <summary>.NET 10, ASP.NET Core with <c>Microsoft.Extensions.*</c>, and the abstractions.</summary>
    public static ReferenceSet AspNetCore100 => LazyAspNetCore.Value;

    /// <summary>.NET Standard 2.0 and the abstractions.</summary>
    public static ReferenceSet NetStandard20 => LazyNetStandard.Value;

    internal ImmutableArray<MetadataReference> References { get; }

    private static ImmutableArray<string> AspNetCoreFiles => ReferencePaths.Package("Microsoft.AspNetCore.App.Ref", FrameworkVersion, "ref/net10.0");

    /// <summary>The same without the abstractions.</summary>
    public ReferenceSet WithoutAbstractions() => Of([.. _paths.Where(p => Path.GetFileName(p) != "PrivacyAnalyzers.Abstractions.dll")]);

    /// <summary>The same and Entity Framework Core with its relational layer, and the <c>Microsoft.Extensions.*</c> it needs.</summary>
    public ReferenceSet WithEntityFrameworkCore() => AddFiles(
    [
        .. AspNetCoreFiles.Where(p => Path.GetFileName(p).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
        .. ReferencePaths.Package("Microsoft.EntityFrameworkCore", EntityFrameworkVersion, "lib/net10.0"),
        .. ReferencePaths.Package("Microsoft.EntityFrameworkCore.Abstractions", EntityFrameworkVersion, "lib/net10.0"),
        .. ReferencePaths.Package("Microsoft.EntityFrameworkCore.Relational", EntityFrameworkVersion, "lib/net10.0"),
    ]);

    /// <summary>The same and these assemblies. One with the name of an assembly already there replaces it.</summary>
    public ReferenceSet AddFiles(params ImmutableArray<string> paths)
    {
        var names = paths.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Of([.. _paths.Where(p => !names.Contains(Path.GetFileName(p))), .. paths]);
    }

    private static ReferenceSet Of(ImmutableArray<string> paths)
        => Sets.GetOrAdd(string.Join('\n', paths), static (_, p) => new(p), paths);
}
