using System;

namespace PrivacyAnalyzers;

/// <summary>A text that people read, in the two languages that notices, exports and receipts are written in.</summary>
public sealed class LocalizedText
{
    /// <summary>States the text in both languages.</summary>
    /// <param name="english">The text in English.</param>
    /// <param name="french">The text in French.</param>
    /// <exception cref="ArgumentNullException">One of the texts is null.</exception>
    /// <exception cref="ArgumentException">One of the texts is empty.</exception>
    public LocalizedText(string english, string french)
    {
        English = Argument.NotNullOrEmpty(english, nameof(english));
        French = Argument.NotNullOrEmpty(french, nameof(french));
    }

    /// <summary>The text in English.</summary>
    public string English { get; }

    /// <summary>The text in French.</summary>
    public string French { get; }

    /// <summary>The text in a language.</summary>
    /// <param name="language">A BCP 47 tag: <c>fr</c> and its regions give French, anything else English.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string In(string language) =>
        Argument.NotNull(language, nameof(language)).StartsWith("fr", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || language[2] == '-') ? French : English;

    /// <summary>The English text.</summary>
    /// <returns><see cref="English"/>.</returns>
    public override string ToString() => English;
}
