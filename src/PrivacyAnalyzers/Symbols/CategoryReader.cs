using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The category that a marked value's name and type suggest, where its mark does not say.</summary>
internal sealed class CategoryReader
{
    internal DataCategory Infer(ISymbol symbol) => DataCategory.Other;
}
