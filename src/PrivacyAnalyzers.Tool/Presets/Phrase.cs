using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>A text in both languages.</summary>
internal sealed record Phrase(string English, string French)
{
    internal string In(Vocabulary words) => words[English, French];
}
