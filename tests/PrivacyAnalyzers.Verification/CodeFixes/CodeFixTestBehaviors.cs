namespace PrivacyAnalyzers.Verification;

/// <summary>What of a code fix is not checked.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Everything is checked.</summary>
    None = 0,

    /// <summary>Only the first diagnostic is fixed, once.</summary>
    FixOne = 1,

    /// <summary>Fix all is not tried.</summary>
    SkipFixAllCheck = 2,
}
