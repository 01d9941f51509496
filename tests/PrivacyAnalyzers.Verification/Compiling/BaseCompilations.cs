using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>
/// An empty compilation per reference set. Trees and options are put on top of it, so that the compiler binds the hundred and sixty
/// framework assemblies once, not once a test.
/// </summary>
internal static class BaseCompilations
{
    private static readonly ConcurrentDictionary<ReferenceSet, Lazy<CSharpCompilation>> Known = new();

    public static CSharpCompilation For(ReferenceSet references)
        => Known.GetOrAdd(references, static set => new(() => Bind(set))).Value;

    private static CSharpCompilation Bind(ReferenceSet references)
    {
        var empty = CSharpCompilation.Create(
            "TestProject", references: references.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        // Asking for the object type binds the references: what is built on top then shares them.
        _ = empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }
}
