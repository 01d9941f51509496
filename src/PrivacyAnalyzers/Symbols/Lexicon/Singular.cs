using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>
/// Guesses at the singular of a folded word. A look-up tries the word itself first, so a wrong guess costs nothing; the words that only look plural
/// ("address", "status", "iris", "permis") are left alone all the same.
/// </summary>
internal static class Singular
{
    public static string English(string word) => word switch
    {
        "ids" => "id",
        "ips" => "ip",
        "people" => "person",
        "children" => "child",
        _ when IsNotPlural(word) => word,
        _ when word.Length > 4 && Ends(word, "ies") => word.Substring(0, word.Length - 3) + "y",
        _ when Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") => word.Substring(0, word.Length - 2),
        _ when Ends(word, "gnoses") => word.Substring(0, word.Length - 2) + "is",
        _ => word.Substring(0, word.Length - 1),
    };

    public static string French(string word) => word switch
    {
        _ when word.Length > 4 && (Ends(word, "eaux") || Ends(word, "eux")) => word.Substring(0, word.Length - 1),
        _ when word.Length > 4 && Ends(word, "aux") => word.Substring(0, word.Length - 3) + "al",
        _ when IsNotPlural(word) => word,
        _ => word.Substring(0, word.Length - 1),
    };

    private static bool IsNotPlural(string word) =>
        word.Length <= 3 || !Ends(word, "s") || Ends(word, "ss") || Ends(word, "us") || Ends(word, "is");

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
}
