namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>What becomes of data where they are used. The names are those of the catalogue's first field.</summary>
internal enum UseKind
{
    /// <summary>Handed to code that works for a purpose, or sent to the person.</summary>
    Processing,

    /// <summary>Handed to somebody else.</summary>
    Disclosure,

    /// <summary>Written to a log.</summary>
    Log,

    /// <summary>Written to the console or to a debugger.</summary>
    Console,

    /// <summary>Put into an exception's message or data.</summary>
    Exception,

    /// <summary>Put into telemetry: tags, baggage, metrics.</summary>
    Telemetry,

    /// <summary>Put into a URL.</summary>
    Url,

    /// <summary>Returned whole to whoever asks over the network.</summary>
    Response,

    /// <summary>Written to a file or stream in clear.</summary>
    File,

    /// <summary>Put into a claim, token, header, cookie value, cache key or file name.</summary>
    Token,

    /// <summary>Put into a prompt to a language model.</summary>
    Prompt,

    /// <summary>Kept in a cache.</summary>
    Cache,

    /// <summary>Code is called that leaves a consent to its callers. No kind of sink: marks say so.</summary>
    Requirement,
}
