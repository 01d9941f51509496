namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What a step of an erasure does.</summary>
public enum PlanStepKind
{
    /// <summary>Sets keys aside, so that rows are found again when what led to them is gone.</summary>
    SetAside = 1,

    /// <summary>Lets rows of others go from a row that is to go.</summary>
    Unlink = 2,

    /// <summary>Deletes rows.</summary>
    Delete = 3,

    /// <summary>Writes the same value into every row that stays.</summary>
    Overwrite = 4,

    /// <summary>Computes a value for each row that stays, from the one it has.</summary>
    Rewrite = 5,

    /// <summary>Holds rows, so that nobody changes them meanwhile.</summary>
    Lock = 6,

    /// <summary>Puts rows in the archive that are kept and no longer in use.</summary>
    Archive = 7,

    /// <summary>Lets rows that stay go of the person, each on its own.</summary>
    Decorrelate = 8,
}
