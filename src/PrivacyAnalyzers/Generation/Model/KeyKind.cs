namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How a key becomes an invariant text.</summary>
internal enum KeyKind
{
    Text = 0,
    Guid,
    Number,
    Enum,

    /// <summary>A date or a time: ISO 8601.</summary>
    Moment,

    /// <summary>Any other value that can be formatted invariantly.</summary>
    Formattable,
}
