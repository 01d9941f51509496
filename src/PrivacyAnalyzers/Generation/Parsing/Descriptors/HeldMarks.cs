using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>
/// Members that nobody marked, of a type whose members are marked: they hold personal data for the purposes of what is in them, and are exported, as they are
/// erased, by what its own marks say.
/// </summary>
internal static class HeldMarks
{
    internal static DataMark? Of(ISymbol member, ITypeSymbol type, GenerationPlan plan, MemberMarks marks)
    {
        if (Storage.IsGiven(member)
            || plan.Known.Relations.IsRelation(member)
            || !(MemberAccess.IsPlain(member) || (member is IPropertySymbol property && Storage.GivenField(property) is not null))
            || marks.IsDeclaredHarmless(member)
            || HeldTypes.In(type).Where(held => !plan.Known.Subjects.IsSubject(held) && plan.Descriptors.NameOf(held) is not null).ToList() is not { Count: > 0 } all)
        {
            return null;
        }

        var purposes = all.SelectMany(static held => held.SelfAndBases()).SelectMany(static candidate => candidate.ValueMembers())
            .Select(plan.Known.Marks.Of)
            .Where(static mark => mark is not null)
            .SelectMany(static mark => mark!.Purposes)
            .GroupBy(static use => use.Purpose, SymbolEqualityComparer.Default)
            .Select(static uses => uses.First())
            .ToImmutableArray();
        return purposes.IsEmpty ? null : new DataMark(member, all[0], MarkOrigin.Held, purposes, MemberMarks.Suggested(member), isCategoryInferred: true, isForeign: false);
    }

    internal static bool IsOne(DataMark mark) => mark.Origin == MarkOrigin.Held;
}
