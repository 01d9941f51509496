using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>What two marks of one member say against each other. What one of them leaves unsaid agrees with anything; retention may differ.</summary>
internal static class MarkAgreement
{
    internal static IEnumerable<string> Problems(Mark first, Mark second)
    {
        if (first.TypeArgument is { TypeKind: not TypeKind.Error } purpose && SymbolEqualityComparer.Default.Equals(purpose, second.TypeArgument))
        {
            yield return "'" + purpose.Short() + "' is named twice";
        }

        if (Differ((int)first.DeclaredCategory, (int)second.DeclaredCategory))
        {
            yield return "the category is '" + first.DeclaredCategory + "' and '" + second.DeclaredCategory + "'";
        }

        if (Differ(first.Number("Erasure") ?? 0, second.Number("Erasure") ?? 0))
        {
            yield return "the erasure is '" + (ErasureMethod)first.Number("Erasure")! + "' and '" + (ErasureMethod)second.Number("Erasure")! + "'";
        }

        if (Differ(first.Number("Origin") ?? 0, second.Number("Origin") ?? 0))
        {
            yield return "the origin is '" + (DataOrigin)first.Number("Origin")! + "' and '" + (DataOrigin)second.Number("Origin")! + "'";
        }

        if (first.Text("Replacement") is { } one && second.Text("Replacement") is { } two && one != two)
        {
            yield return "the replacement is '" + one + "' and '" + two + "'";
        }
    }

    private static bool Differ(int first, int second) => first != 0 && second != 0 && first != second;
}
