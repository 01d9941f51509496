using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>The text that the compiler writes for a record: its public fields and readable properties, after those of its base.</summary>
internal static class SynthesizedText
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    /// <summary>True where nobody wrote the <c>ToString</c> of the record, nor a sealed one that it inherits, nor the members it prints.</summary>
    internal static bool IsSynthesized(INamedTypeSymbol record)
    {
        if (record.TypeKind == TypeKind.Error || IsWritten(PrintMembersOf(record)) || IsWritten(ToStringOf(record)))
        {
            return false;
        }

        return !record.SelfAndBases().Skip(1).Any(static candidate => ToStringOf(candidate) is { IsSealed: true } inherited && IsWritten(inherited));
    }

    /// <summary>The members that the text shows and this declaration answers for: its own, and those of bases of other assemblies.</summary>
    internal static IEnumerable<ISymbol> Members(INamedTypeSymbol record, GenerationPlan plan)
    {
        foreach (var candidate in record.SelfAndBases())
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(candidate, record);
            if (!candidate.IsRecord || (!isOwn && (IsWritten(PrintMembersOf(candidate)) || plan.IsCandidate(candidate) || plan.IsGenerated(candidate))))
            {
                // A base of this compilation answers for itself and for what is above it.
                yield break;
            }

            foreach (var member in candidate.GetMembers().Where(IsPrinted))
            {
                yield return member;
            }
        }
    }

    /// <summary>The parameterless <c>ToString</c> that the type itself has.</summary>
    internal static IMethodSymbol? ToStringOf(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object
            ? null
            : type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: false, Parameters.IsEmpty: true, Arity: 0 });

    private static IMethodSymbol? PrintMembersOf(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.Length == 1 && method.Parameters[0].Type.Is("System.Text.StringBuilder"));

    private static bool IsWritten(IMethodSymbol? method) =>
        method is { IsImplicitlyDeclared: false } && !method.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(CompilerGenerated));

    private static bool IsPrinted(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false };
}
