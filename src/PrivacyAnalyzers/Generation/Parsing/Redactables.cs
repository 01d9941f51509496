using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Values that have a redacted text of their own.</summary>
internal static class Redactables
{
    private static readonly LibraryMemo Implementing = new(static type => type.IsOrImplements(WellKnownNames.RedactableInterface));

    internal static bool Has(ITypeSymbol type, GenerationPlan plan)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
            && (Implementing.Of(named) || named.SelfAndBases().Any(plan.IsGenerated));
    }
}
