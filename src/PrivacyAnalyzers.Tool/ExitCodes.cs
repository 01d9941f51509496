namespace PrivacyAnalyzers.Tool;

/// <summary>What scripts read. The summaries stand in the pages of the commands.</summary>
internal static class ExitCodes
{
    /// <summary>It was done, and there is nothing that should fail a build.</summary>
    internal const int Clean = 0;

    /// <summary>It was done, and there is something that should fail a build.</summary>
    internal const int Findings = 1;

    /// <summary>It could not be done: a sentence on the error output says why.</summary>
    internal const int CouldNotRun = 2;
}
