namespace PrivacyAnalyzers;

/// <summary>What a relation to a data subject means for the row that has it.</summary>
public enum EdgeKind
{
    /// <summary>Nothing says: the required foreign keys of the database model decide, or the plan refuses to guess.</summary>
    Undecided = 0,

    /// <summary>The row is the person's and goes with its last owner (GDPR 17).</summary>
    Owned = 1,

    /// <summary>The person sees the row in an export and its erasure leaves it (GDPR 15).</summary>
    Accessed = 2,

    /// <summary>The relation does not make the row the person's.</summary>
    NotOwned = 3,
}
