namespace PrivacyAnalyzers;

/// <summary>How one member is erased where its row stays (GDPR 17).</summary>
/// <remarks>A pseudonym and a generalised value are still personal data, and an erasure receipt calls them what they are.</remarks>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum ErasureMethod
{
    /// <summary>Decided by the column: <see cref="Clear"/>, or <see cref="Pseudonymize"/> where it is required or unique.</summary>
    Default = 0,

    /// <summary>Set to null, or to the default value of its type.</summary>
    Clear = 1,

    /// <summary>Set to a constant, stated beside the method. A unique column cannot take one.</summary>
    Replace = 2,

    /// <summary>Set to a keyed hash that fits the column and keeps it unique. Still personal data (GDPR 4(5)).</summary>
    Pseudonymize = 3,

    /// <summary>
    /// Made coarser: a birth date becomes its year, a postcode its department, coordinates one decimal, an IP address its network. Still personal data where
    /// few people share the value.
    /// </summary>
    Generalize = 4,
}
