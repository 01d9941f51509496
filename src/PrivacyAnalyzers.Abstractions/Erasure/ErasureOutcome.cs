namespace PrivacyAnalyzers;

/// <summary>What became of a member in an erasure. A pseudonym is called a pseudonym.</summary>
public enum ErasureOutcome
{
    /// <summary>Gone with its row.</summary>
    Deleted = 1,

    /// <summary>Set to null or to nothing.</summary>
    Cleared = 2,

    /// <summary>Set to a constant.</summary>
    Replaced = 3,

    /// <summary>Set to a keyed hash: still personal data (GDPR 4(5)).</summary>
    Pseudonymized = 4,

    /// <summary>Made coarser.</summary>
    Generalized = 5,

    /// <summary>Kept, for a reason and until a date (GDPR 17(3)).</summary>
    Kept = 6,

    /// <summary>Not reached, for a reason: it has to be erased by other means.</summary>
    NotReached = 7,
}
