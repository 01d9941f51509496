using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>Whether printing a marked value shows it: a list prints its type's name, a class without ToString too, a redacted one what may be shown.</summary>
internal sealed class ShownText
{
    private readonly KnownSymbols _known;
    private readonly GenerationPlan _plan;

    internal ShownText(KnownSymbols known)
    {
        _known = known;
        _plan = GenerationPlan.For(known);
    }

    /// <summary>The member is personal data, and its text shows it.</summary>
    internal bool Shows(ISymbol member) =>
        _known.Marks.Of(member) is { } mark && ValueTypes.Of(member) is { } type && Shows(type, mark.Origin);

    private bool Shows(ITypeSymbol type, MarkOrigin origin)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        switch (type.TypeKind)
        {
            case TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Dynamic:
                return true;
            case TypeKind.Interface:
                return !type.IsOrImplements("System.Collections.IEnumerable") && !type.IsOrImplements(WellKnownNames.RedactableInterface);
            case TypeKind.Class or TypeKind.Struct:
                break;
            default:
                return false;
        }

        if (type is not INamedTypeSymbol named || named.SpecialType == SpecialType.System_Object || named.IsTupleType)
        {
            return true;
        }

        if (named.IsOrImplements(WellKnownNames.RedactableInterface) || _plan.IsGenerated(named))
        {
            return false;
        }

        if (named.IsRecord && SynthesizedText.IsSynthesized(named))
        {
            // What its own marks say is said where it is declared, once.
            return origin != MarkOrigin.ValueType || named.DeclaringSyntaxReferences.IsEmpty;
        }

        return named.SelfAndBases().TakeWhile(static candidate => candidate.SpecialType != SpecialType.System_ValueType).Any(static candidate => SynthesizedText.ToStringOf(candidate) is not null);
    }
}
