namespace PrivacyAnalyzers.Generation.Model;

/// <summary>Libraries that redact in a way of their own.</summary>
internal enum InteropKind
{
    /// <summary>A destructuring policy.</summary>
    Serilog = 1,

    /// <summary>Redactors and classifications of Microsoft.Extensions.Compliance.</summary>
    Compliance,

    /// <summary>An export writer over System.Text.Json.</summary>
    Json,
}
