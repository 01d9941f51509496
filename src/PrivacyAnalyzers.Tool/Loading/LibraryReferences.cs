using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Assemblies on this machine, each read once, whichever projects reference it: what the compiler has made of one is then shared, too.</summary>
internal static class LibraryReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Read = new(StringComparer.Ordinal);

    internal static MetadataReference Of(string file) => Read.GetOrAdd(file, static path => MetadataReference.CreateFromFile(path));
}
