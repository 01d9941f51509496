namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>
/// Lower case without accents, from a table of our own: string normalisation does nothing in a process that runs culture-invariant, and the compiler may.
/// </summary>
internal static class LatinFolding
{
    public static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>The plain second letter of a ligature, or '\0'.</summary>
    public static char Second(char lower) => lower switch
    {
        'œ' or 'æ' => 'e',
        'ß' => 's',
        'þ' => 'h',
        'ĳ' => 'j',
        _ => '\0',
    };

    public static char Fold(char lower) => lower switch
    {
        < '\u0080' => lower,
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' or 'æ' => 'a',
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => 'c',
        'ď' or 'đ' or 'ð' => 'd',
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' => 'e',
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => 'g',
        'ĥ' or 'ħ' => 'h',
        'ì' or 'í' or 'î' or 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' or 'ĳ' or 'İ' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' or 'ļ' or 'ľ' or 'ŀ' or 'ł' => 'l',
        'ñ' or 'ń' or 'ņ' or 'ň' => 'n',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' or 'œ' => 'o',
        'ŕ' or 'ŗ' or 'ř' => 'r',
        'ś' or 'ŝ' or 'ş' or 'š' or 'ß' => 's',
        'ţ' or 'ť' or 'ŧ' or 'þ' => 't',
        'ù' or 'ú' or 'û' or 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => 'u',
        'ŵ' => 'w',
        'ý' or 'ÿ' or 'ŷ' => 'y',
        'ź' or 'ż' or 'ž' => 'z',
        _ => lower,
    };
}
