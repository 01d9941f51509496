using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Values that have a redacted text of their own.</summary>
internal static class Redactables
{
    /// <summary>Whether reaching the text takes a cast to the interface; null where there is no such text.</summary>
    internal static bool? Of(ITypeSymbol type, GenerationPlan plan)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named)
        {
            return null;
        }

        if (named.TypeKind == TypeKind.Interface)
        {
            return named.IsOrImplements(WellKnownNames.RedactableInterface) ? true : null;
        }

        var implements = named.IsOrImplements(WellKnownNames.RedactableInterface) || named.SelfAndBases().Any(plan.IsGenerated);
        if (!implements)
        {
            return null;
        }

        return plan.Methods.Existing(named, InterfaceMethod.ToRedactedString) is not { NeedsCast: false, Form: not MethodForm.Forward };
    }
}
