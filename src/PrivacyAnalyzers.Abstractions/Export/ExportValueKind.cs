namespace PrivacyAnalyzers;

/// <summary>What a value is, in an export.</summary>
public enum ExportValueKind
{
    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>A truth.</summary>
    Boolean = 4,

    /// <summary>A date of ISO 8601: <c>2026-03-01</c>.</summary>
    Date = 5,

    /// <summary>A date and time of ISO 8601.</summary>
    DateTime = 6,

    /// <summary>A time of day of ISO 8601.</summary>
    Time = 7,

    /// <summary>An identifier of 128 bits, in lower case with hyphens.</summary>
    Guid = 8,

    /// <summary>Bytes, in base 64.</summary>
    Bytes = 9,

    /// <summary>A list of values.</summary>
    List = 10,

    /// <summary>Values by name.</summary>
    Map = 11,

    /// <summary>An object.</summary>
    Object = 12,

    /// <summary>A text, an object of a type that only the value knows, or a list of such values.</summary>
    Any = 13,
}
