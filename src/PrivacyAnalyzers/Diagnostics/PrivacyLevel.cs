namespace PrivacyAnalyzers.Diagnostics;

/// <summary>How much a team asks of the analysis, from least to most: the value of <c>privacy.level</c>.</summary>
internal enum PrivacyLevel
{
    /// <summary>What is personal: the marks, and where the data is disclosed.</summary>
    What = 1,

    /// <summary>Also why: purposes and consent. The default.</summary>
    Why = 2,

    /// <summary>Also storage, retention, rights and generated code.</summary>
    Whole = 3,

    /// <summary>Also boundaries and discovery.</summary>
    Strict = 4,
}
