namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>What becomes of data where they are used.</summary>
internal enum UseKind
{
    /// <summary>Handed to code that works for a purpose.</summary>
    Processing,

    /// <summary>Handed to somebody else.</summary>
    Disclosure,

    /// <summary>Written to a log.</summary>
    Log,
}
