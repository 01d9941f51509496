namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>Whether two identities are one person.</summary>
internal enum SubjectMatch
{
    Different,

    /// <summary>Cannot be told: <c>privacy.subject_matching</c> decides.</summary>
    Unknown,

    Same,
}
