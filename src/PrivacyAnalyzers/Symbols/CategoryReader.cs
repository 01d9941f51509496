using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The category that a marked value's name and type suggest, where its mark does not say.</summary>
internal sealed class CategoryReader
{
    private readonly LexiconLanguages _languages;

    internal CategoryReader(LexiconLanguages languages) => _languages = languages;

    /// <summary>Never <see cref="DataCategory.Inferred"/>: <see cref="DataCategory.Other"/> where the name says nothing.</summary>
    internal DataCategory Infer(ISymbol symbol) =>
        CategoryInference.ForMarked(symbol.Name, ValueTypes.Of(symbol), symbol.ContainingType?.Name, _languages).Category;
}
