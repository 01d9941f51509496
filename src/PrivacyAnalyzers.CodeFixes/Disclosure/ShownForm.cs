namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>What is shown of a person in place of personal data.</summary>
internal enum ShownForm
{
    /// <summary>The text that the generator writes, with masks in place of values.</summary>
    Redacted,

    /// <summary>The key.</summary>
    Key,

    /// <summary>The key, where only a text fits.</summary>
    KeyText,
}
