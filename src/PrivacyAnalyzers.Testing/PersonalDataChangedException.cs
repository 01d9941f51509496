using System;

namespace PrivacyAnalyzers.Testing;

/// <summary>What would be done with personal data is not what was reviewed.</summary>
public sealed class PersonalDataChangedException : Exception
{
    /// <summary>States the first difference.</summary>
    /// <param name="line">The line; the first is 1.</param>
    /// <param name="expected">What was reviewed; null where the text had ended.</param>
    /// <param name="actual">What is now; null where the text has ended.</param>
    public PersonalDataChangedException(int line, string? expected, string? actual)
        : base($"The plan changed at line {line}.{Environment.NewLine}  reviewed: {expected ?? "(nothing)"}{Environment.NewLine}  now:      {actual ?? "(nothing)"}")
    {
    }
}
