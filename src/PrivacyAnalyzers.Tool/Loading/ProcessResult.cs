namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its exit code; null where it was ended, or could not be started.</param>
/// <param name="Output">What it printed; where there is no exit code, why.</param>
internal sealed record ProcessResult(int? ExitCode, string Output);
