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

    /// <summary>It was stopped, by Ctrl-C: no file was written.</summary>
    internal const int Interrupted = 130;

    /// <summary>It was stopped, by a signal to end: no file was written.</summary>
    internal const int Terminated = 143;
}
