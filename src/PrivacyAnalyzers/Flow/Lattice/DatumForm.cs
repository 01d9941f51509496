namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>How much of a datum can be read off a value.</summary>
internal enum DatumForm
{
    /// <summary>As it was collected.</summary>
    Plain,

    /// <summary>A pseudonym, a redacted text, a key: fit for logs, still personal data.</summary>
    Masked,

    /// <summary>All that the object handed in holds: it is serialised, or taken apart.</summary>
    Whole,
}
