using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The languages whose names are recognised: the option <c>privacy.languages</c>.</summary>
[Flags]
internal enum LexiconLanguages
{
    None = 0,
    English = 1,
    French = 2,
    All = English | French,
}
