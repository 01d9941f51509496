namespace PrivacyAnalyzers.Tool;

/// <summary>What scripts read.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing was found.</summary>
    internal const int Clean = 0;

    /// <summary>Something was found.</summary>
    internal const int Findings = 1;

    /// <summary>It could not be run.</summary>
    internal const int CouldNotRun = 2;
}
