using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>What one project is made of.</summary>
public class ProjectState
{
    internal ProjectState(string assemblyName, string defaultPrefix)
    {
        AssemblyName = assemblyName;
        Sources = new(defaultPrefix);
    }

    /// <summary>The name of its assembly.</summary>
    public string AssemblyName { get; set; }

    /// <summary>Its C# files, which may hold markup.</summary>
    public SourceFileList Sources { get; }

    /// <summary>Names of <see cref="SolutionState.AdditionalProjects"/> it references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>References beside those of the set.</summary>
    public List<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>What it references; null takes that of the test.</summary>
    public ReferenceSet? ReferenceAssemblies { get; set; }

    /// <summary>What it compiles to; a library by default.</summary>
    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;
}
