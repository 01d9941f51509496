namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How one member appears in the text of its type.</summary>
internal enum MemberText
{
    /// <summary>Not at all, not even whether it is set: the category says too much.</summary>
    LeftOut = 0,

    /// <summary>A mask; whether it is null shows where it can be.</summary>
    Mask,

    /// <summary>What the redaction policy shows of its category, at run time.</summary>
    Category,

    /// <summary>The number of its elements.</summary>
    Count,

    /// <summary>The number of elements of an <c>ImmutableArray</c>, whose default has none.</summary>
    ImmutableArrayCount,

    /// <summary>Its own redacted text.</summary>
    Redacted,

    /// <summary>A text that is not personal data.</summary>
    Text,

    /// <summary>A value that is not personal data, formatted invariantly.</summary>
    Value,

    /// <summary>The name of an enum's value.</summary>
    EnumName,
}
