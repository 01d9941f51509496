namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What code has learned of a person and a purpose.</summary>
internal enum FactKind
{
    /// <summary>The person consents.</summary>
    Consent,

    /// <summary>The person has not objected.</summary>
    NoObjection,
}
