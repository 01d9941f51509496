using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>What the framework that is compiled against has, beyond .NET Standard 2.0.</summary>
internal sealed class RuntimeFeatures
{
    private static readonly ConditionalWeakTable<Compilation, RuntimeFeatures> ByCompilation = new();

    private RuntimeFeatures(bool bindsAccessors, bool bindsGenericAccessors)
    {
        BindsAccessors = bindsAccessors;
        BindsGenericAccessors = bindsGenericAccessors;
    }

    /// <summary><c>UnsafeAccessor</c>: since .NET 8.</summary>
    internal bool BindsAccessors { get; }

    /// <summary>For generic types: since .NET 9, which a type of that version tells.</summary>
    internal bool BindsGenericAccessors { get; }

    internal static RuntimeFeatures Of(Compilation compilation) => ByCompilation.GetValue(compilation, static key => Read(key));

    private static RuntimeFeatures Read(Compilation compilation)
    {
        // Defined by the library that defines object: a polyfill of the attribute binds nothing.
        var core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly;
        return new RuntimeFeatures(Has(core, "System", "Runtime", "CompilerServices", "UnsafeAccessorAttribute"), Has(core, "System", "Threading", "Lock"));
    }

    private static bool Has(IAssemblySymbol? assembly, params string[] path)
    {
        INamespaceSymbol? space = assembly?.GlobalNamespace;
        for (var i = 0; i < path.Length - 1; i++)
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(candidate => candidate.Name == path[i]);
        }

        return space?.GetTypeMembers(path[path.Length - 1]).Any(static type => type.DeclaredAccessibility == Accessibility.Public) == true;
    }
}
