using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Reads a list such as <c>en, fr</c>.</summary>
internal static class LexiconLanguagesParser
{
    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    /// <summary>False, with the first word that is no language, when the list is empty or names one we do not have.</summary>
    public static bool TryParse(string? list, out LexiconLanguages languages, out string offending)
    {
        languages = LexiconLanguages.None;
        offending = "";
        foreach (var word in (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var language = Of(word);
            if (language == LexiconLanguages.None)
            {
                offending = word;
                languages = LexiconLanguages.None;
                return false;
            }

            languages |= language;
        }

        return languages != LexiconLanguages.None;
    }

    public static LexiconLanguages Of(string code) =>
        code.Equals("en", StringComparison.OrdinalIgnoreCase) ? LexiconLanguages.English
        : code.Equals("fr", StringComparison.OrdinalIgnoreCase) ? LexiconLanguages.French
        : LexiconLanguages.None;

    public static string Code(LexiconLanguages languages) => languages switch
    {
        LexiconLanguages.English => "en",
        LexiconLanguages.French => "fr",
        _ => "any",
    };
}
