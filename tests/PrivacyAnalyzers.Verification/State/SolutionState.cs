namespace PrivacyAnalyzers.Verification;

/// <summary>The tested project, what surrounds it, and what is expected of it.</summary>
public sealed class SolutionState : ProjectState
{
    internal SolutionState()
        : base("TestProject", "/0/Test")
    {
    }

    /// <summary>Additional files: name and content.</summary>
    public List<(string FileName, string Content)> AdditionalFiles { get; } = [];

    /// <summary>Analyzer configuration files, by path: <c>/.editorconfig</c> holds for every source, <c>/0/.editorconfig</c> for the default ones.</summary>
    public List<(string FileName, string Content)> AnalyzerConfigFiles { get; } = [];

    /// <summary>The text of a global analyzer configuration; <c>is_global = true</c> is added. <c>build_property.X</c> gives MSBuild properties.</summary>
    public string? GlobalConfig { get; set; }

    /// <summary>Other assemblies, by name; asking for one makes it. They are used when <see cref="ProjectState.AdditionalProjectReferences"/> names them.</summary>
    public AdditionalProjectList AdditionalProjects { get; } = new();

    /// <summary>In which form the other assemblies are referenced.</summary>
    public ReferencedAs ReferencedAs { get; set; }

    /// <summary>Expected diagnostics beside those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What a generator must write: hint name and text. Empty: not compared.</summary>
    public List<(string HintName, string Content)> GeneratedSources { get; } = [];
}
