namespace PrivacyAnalyzers.Tool.Records;

/// <summary>Where a statement of a document comes from.</summary>
internal enum Provenance
{
    /// <summary>Read from the code.</summary>
    Code,

    /// <summary>Said by a mark, or by the side file <c>privacy.yaml</c>.</summary>
    Declared,

    /// <summary>Nobody says it: it is shown, and is to be written.</summary>
    Missing,
}
