namespace PrivacyAnalyzers.Verification;

/// <summary>Which diagnostics of the compiler itself a test must account for.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: for sources that are broken on purpose.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,

    /// <summary>Errors, warnings and suggestions.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}
