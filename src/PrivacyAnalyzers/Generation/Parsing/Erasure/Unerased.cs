using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>
/// Values that hold what is marked, and whose types would not erase it: a type that is not partial, or a generic one whose code cannot know what its argument
/// holds. Nobody marked the member, and still it must not be forgotten.
/// </summary>
internal static class Unerased
{
    /// <summary>What is left in the value, for the end of "cannot be erased: ..."; null where nothing is.</summary>
    internal static string? In(ITypeSymbol type, GenerationPlan plan) => InElement(type, plan) ?? OutOfReach(type, plan);

    private static string? InElement(ITypeSymbol type, GenerationPlan plan)
    {
        if (ValueTypes.Element(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } holder || ValueTypes.IsFramework(holder))
        {
            return null;
        }

        if (plan.Erasures.MayErase(holder))
        {
            return Members(holder).FirstOrDefault(member => IsOfArgument(member, plan)) is { } left ? "'" + holder.Name + "' does not know what its '" + left.Name + "' holds" : null;
        }

        return HoldsMarks(holder, plan) ? "'" + holder.Name + "' holds personal data and does not erase itself" : null;
    }

    // In a list of lists, a tuple, the keys of a dictionary, a collection of structs that has no places: no call gets there.
    private static string? OutOfReach(ITypeSymbol type, GenerationPlan plan)
    {
        var reached = Carriers.Of(type, plan)?.Carrier;
        foreach (var held in HeldTypes.In(type))
        {
            if (!SymbolEqualityComparer.Default.Equals(held, reached)
                && !plan.Known.Subjects.IsSubject(held)
                && !plan.Known.Relations.IsEntity(held)
                && (plan.Erasures.MayErase(held) || plan.Known.Marks.Of(held) is not null || HoldsMarks(held, plan)))
            {
                return "nothing reaches the '" + held.Name + "' in it: mark it, and it is cleared";
            }
        }

        return null;
    }

    private static bool HoldsMarks(INamedTypeSymbol holder, GenerationPlan plan) =>
        Members(holder).Any(member => plan.Known.Marks.Of(member) is { IsForeign: false, Origin: not MarkOrigin.ContainingType } || HoldsCarrier(member, plan));

    /// <summary>Whether the member's own type can tell that it holds something to erase, apart from what stands for its type parameters.</summary>
    internal static bool IsKnownToDeclaringType(ISymbol member, GenerationPlan plan) =>
        plan.Known.Marks.Of(member) is not null || Carriers.Of(ValueTypes.Of(member.OriginalDefinition)!, plan) is not null;

    // A property with a body stores nothing.
    private static System.Collections.Generic.IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()).Where(static member => ValueTypes.Of(member) is not null && (member is IFieldSymbol || MemberAccess.IsPlain(member) || member.IsAbstract));

    private static bool IsOfArgument(ISymbol member, GenerationPlan plan) =>
        !SymbolEqualityComparer.Default.Equals(member, member.OriginalDefinition) && HoldsCarrier(member, plan) && !IsKnownToDeclaringType(member, plan);

    private static bool HoldsCarrier(ISymbol member, GenerationPlan plan) =>
        Carriers.Of(ValueTypes.Of(member)!, plan) is not null
        && !plan.Known.Relations.IsRelation(member)
        && !plan.Known.Marks.OwnMarks(member).Any(static mark => mark.Kind is MarkKind.NotPersonalData or MarkKind.ForeignNotPersonalData);
}
