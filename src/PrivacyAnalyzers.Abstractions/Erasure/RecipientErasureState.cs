namespace PrivacyAnalyzers;

/// <summary>How far the erasure at a recipient is (GDPR 17(2), 19).</summary>
public enum RecipientErasureState
{
    /// <summary>Not told yet, or to be told again.</summary>
    Pending = 1,

    /// <summary>Told; it has not said that it is done.</summary>
    Told = 2,

    /// <summary>It says that it is done.</summary>
    Done = 3,

    /// <summary>It cannot be told from here: a person has to.</summary>
    NotReached = 4,
}
