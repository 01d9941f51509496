namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>What happens to rows.</summary>
internal enum PlannedStepKind
{
    /// <summary>They go.</summary>
    Delete,

    /// <summary>They stay, and their members go.</summary>
    Empty,

    /// <summary>They stay; only what leads to the person goes.</summary>
    Unlink,

    /// <summary>Nobody has said.</summary>
    Undecided,
}
