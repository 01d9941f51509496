using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads how a type shows itself: which texts it lacks, and what they are made of.</summary>
internal static class RedactionParser
{
    internal static RedactionModel Read(INamedTypeSymbol type, GenerationPlan plan)
    {
        var members = new MemberParser(type, plan).Read();
        var method = plan.Methods.Redaction(type);
        return new RedactionModel(
            type.Name,
            method,
            EquatableArray<MemberModel>.From(members),
            new FreeName(type, plan).Take("WriteRedactedMembers"),
            method.Form is not (MethodForm.None or MethodForm.Forward) && !ToldByHand(type),
            members.Any(static member => member is { Text: MemberText.Redacted, CanBeNull: true }) ? new FreeName(type, plan).Take("redacting") : null,
            !type.IsRecord && WritesToString(type),
            PrintMembers(type));
    }

    private static bool ToldByHand(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(static method => method.ExplicitInterfaceImplementations.Any(static told => told.ContainingType.Is(WellKnownNames.RedactedMembersInterface)));

    /// <summary>The user wrote none here; and what is inherited can be overridden.</summary>
    private static bool WritesToString(INamedTypeSymbol type)
    {
        foreach (var candidate in type.SelfAndBases())
        {
            foreach (var member in candidate.GetMembers("ToString"))
            {
                if (member is not IMethodSymbol method)
                {
                    return false;
                }

                if (method is { Parameters.IsEmpty: true, Arity: 0 })
                {
                    var canBeOverridden = method is { IsStatic: false, IsSealed: false } && (method.IsOverride || method.IsVirtual || method.IsAbstract);
                    return !SymbolEqualityComparer.Default.Equals(candidate, type) && canBeOverridden;
                }
            }
        }

        return true;
    }

    private static PrintMembersForm PrintMembers(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.GetMembers("PrintMembers").Any(static member => member is not IMethodSymbol { IsImplicitlyDeclared: true }))
        {
            return PrintMembersForm.None;
        }

        if (type.IsValueType)
        {
            return PrintMembersForm.Private;
        }

        return type.BaseType is { SpecialType: not SpecialType.System_Object } ? PrintMembersForm.ProtectedOverride
            : type.IsSealed ? PrintMembersForm.Private
            : PrintMembersForm.ProtectedVirtual;
    }
}
