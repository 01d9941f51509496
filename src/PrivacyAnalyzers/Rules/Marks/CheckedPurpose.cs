using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Which purpose a check asks about.</summary>
internal static class CheckedPurpose
{
    /// <summary>Why it cannot be told, or cannot be asked about; null where it can.</summary>
    internal static string? Problem(ISymbol symbol, CheckInfo check, PurposeReader purposes)
    {
        if (check.Purpose is { } purpose)
        {
            return purposes.Of(purpose) is { } declared && !check.IsObjection && !AsksForConsent(declared)
                ? "purpose '" + purpose.Short() + "' rests on " + declared.Basis + ", not on consent"
                : null;
        }

        return symbol is IMethodSymbol method ? MethodProblem(method, check.IsObjection) : null;
    }

    // Special categories may need explicit consent whatever the basis of the purpose (GDPR 9(2)(a)).
    private static bool AsksForConsent(PurposeInfo purpose) =>
        purpose.Basis is 0 or LegalBasis.Consent || purpose.SpecialCategories == SpecialCategoryCondition.ExplicitConsent;

    private static string? MethodProblem(IMethodSymbol method, bool isObjection)
    {
        var parameters = method.TypeParameters.Where(static parameter => parameter.ConstraintTypes.Any(static type => type.IsOrImplements(WellKnownNames.PurposeInterface))).ToList();
        if (parameters.Count > 1)
        {
            return "type parameters " + Names(parameters) + " could each be its purpose";
        }

        if (parameters.Count == 1 || method.TypeParameters.Any(static parameter => parameter.ConstraintTypes.Any(static type => type.TypeKind == TypeKind.Error)))
        {
            return null;
        }

        var types = method.Parameters.Where(static parameter => parameter.Type.Is("System.Type")).ToList();
        if (types.Count == 1 && !isObjection)
        {
            return null;
        }

        return types.Count > 1
            ? "arguments " + Names(types) + " could each be its purpose"
            : "its purpose is not said: name it ('[" + (isObjection ? "ObjectionCheck" : "ConsentCheck") + "<TPurpose>]'), or take a type parameter constrained to 'IPurpose'";
    }

    private static string Names(System.Collections.Generic.IEnumerable<ISymbol> symbols) => string.Join(" and ", symbols.Select(static symbol => "'" + symbol.Name + "'"));
}
