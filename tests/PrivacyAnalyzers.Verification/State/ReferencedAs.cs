namespace PrivacyAnalyzers.Verification;

/// <summary>
/// How a project sees another one. In an editor it is a compilation, whose symbols have source; in a build it is a file, whose symbols have none.
/// </summary>
public enum ReferencedAs
{
    /// <summary>The test runs twice, once in each form.</summary>
    Both,

    /// <summary>A compilation.</summary>
    Compilation,

    /// <summary>An emitted assembly.</summary>
    Image,
}
