namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>How much a name says by itself; ordered, the most telling first.</summary>
internal enum NameStrength
{
    /// <summary>Personal data wherever it stands.</summary>
    Strong,

    /// <summary>Personal data in a type that is about a person.</summary>
    Weak,

    /// <summary>Says what a member is that is known to be personal data; suggests nothing otherwise.</summary>
    Marked,
}
