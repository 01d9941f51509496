using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Compares the data marks of a value with those of the value it stands for. One more purpose by <c>[AlsoFor]</c> takes nothing back.</summary>
internal static class DataContradiction
{
    internal static Contradiction? Of(ISymbol value, InheritedMember inherited, MarkReader marks)
    {
        var own = OwnDataMarks(value, marks);
        if (own.Count == 0 && !inherited.IsHidden)
        {
            return null;
        }

        var denial = own.Where(mark => mark.Kind == MarkKind.NotPersonalData).Select(mark => (Mark?)mark).FirstOrDefault();
        var stated = own.Where(mark => mark.Kind == MarkKind.PersonalData).ToList();
        if (marks.Of(inherited.Symbol) is not { } promised)
        {
            return stated.Count > 0 && OwnDataMarks(inherited.Symbol, marks).Any(mark => mark.Kind == MarkKind.NotPersonalData)
                ? Found(stated[0], "it is personal data, and there it is not")
                : null;
        }

        if (denial is { } no)
        {
            return Found(no, "it is personal data there");
        }

        if (inherited.IsHidden && marks.Of(value) is null)
        {
            return value.IsStatic || ValueTypes.Of(value) is not { } type || ValueTypes.HoldsNothing(type) ? null : Found(null, "it is personal data there, and a hiding member inherits no mark");
        }

        if (promised.IsForeign || (stated.Count == 0 && !inherited.IsHidden))
        {
            return null;
        }

        var reasons = new List<string>();
        var purposes = inherited.IsHidden ? marks.Of(value)!.Purposes.Select(use => use.Purpose).ToList() : own.Select(mark => mark.TypeArgument!).ToList();
        Add("it drops ", promised.Purposes.Select(use => use.Purpose), purposes);
        Add("it adds ", stated.Select(mark => mark.TypeArgument!), promised.Purposes.Select(use => use.Purpose));
        var category = stated.Select(mark => mark.DeclaredCategory).FirstOrDefault(declared => declared != DataCategory.Inferred);
        if (category != DataCategory.Inferred && !promised.IsCategoryInferred && category != promised.Category)
        {
            reasons.Add("its category is '" + category + "', and there it is '" + promised.Category + "'");
        }

        return reasons.Count == 0 ? null : Found(stated.Count > 0 ? stated[0] : null, string.Join(", ", reasons));

        Contradiction Found(Mark? mark, string reason) => new(ContradictionKind.Data, value, inherited, mark, reason);

        void Add(string verb, IEnumerable<ITypeSymbol> from, IEnumerable<ITypeSymbol> without)
        {
            var rest = from.Where(purpose => purpose.TypeKind != TypeKind.Error && !without.Contains(purpose, SymbolEqualityComparer.Default))
                .Select(purpose => "'" + purpose.Short() + "'").Distinct().ToList();
            if (rest.Count > 0 && without.All(purpose => purpose.TypeKind != TypeKind.Error))
            {
                reasons.Add(verb + string.Join(" and ", rest));
            }
        }
    }

    internal static List<Mark> OwnDataMarks(ISymbol value, MarkReader marks) => marks.OwnMarks(value)
        .Where(mark => mark.Kind == MarkKind.NotPersonalData || (mark.Kind is MarkKind.PersonalData or MarkKind.AlsoFor && mark.TypeArgument is not null)).ToList();
}
