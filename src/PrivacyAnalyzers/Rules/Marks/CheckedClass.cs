using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>A class is a check only for what it is applied to, as an attribute or a filter.</summary>
internal static class CheckedClass
{
    /// <summary>Why the class can be applied to nothing; null where it can, or where frameworks unknown here may do it.</summary>
    internal static string? Problem(INamedTypeSymbol type, SubjectReader subjects)
    {
        if (type.IsOrDerivesFrom("System.Attribute") || type.SelfAndBases().Any(static candidate => candidate.TypeKind == TypeKind.Error))
        {
            return null;
        }

        // A framework applies what derives from one of its classes, or implements one of its interfaces.
        var isApplied = type.BaseType is { SpecialType: not SpecialType.System_Object }
            || type.AllInterfaces.Any(contract => !(type.IsRecord && contract.Is("System.IEquatable`1")) && !contract.Is(WellKnownNames.DataSubjectInterface) && !contract.Is(WellKnownNames.RedactableInterface));
        return subjects.IsSubject(type) || !isApplied
            ? "a class is a check as an attribute or a filter, for what it is applied to; mark the member that holds the answer"
            : null;
    }
}
