using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Compares what callers must prove, and what a check answers, with what the inherited member says.</summary>
internal static class ObligationContradiction
{
    /// <summary>Consent required here and not there; or, where the member hides it, required there and not here.</summary>
    internal static IEnumerable<Contradiction> OfRequirement(ISymbol member, InheritedMember inherited, MarkReader marks)
    {
        var promised = Required(inherited.Symbol, marks).Concat(MemberWalk.Inherited(inherited.Symbol).SelectMany(above => Required(above, marks)))
            .Concat(inherited.Symbol.ContainingType is { } type ? Required(type, marks) : Enumerable.Empty<Mark>())
            .Select(mark => mark.TypeArgument).ToList();
        var own = Required(member, marks).ToList();
        if (!inherited.IsHidden)
        {
            foreach (var mark in own)
            {
                if (mark.TypeArgument is { TypeKind: not TypeKind.Error } purpose && !promised.Contains(purpose, SymbolEqualityComparer.Default))
                {
                    yield return new Contradiction(
                        ContradictionKind.Obligation, member, inherited, mark, "it requires consent for '" + purpose.Short() + "', which callers are not asked for there");
                }
            }

            yield break;
        }

        var here = own.Concat(Required(member.ContainingType, marks)).Select(mark => mark.TypeArgument).ToList();
        if (promised.FirstOrDefault(purpose => purpose is { TypeKind: not TypeKind.Error } && !here.Contains(purpose, SymbolEqualityComparer.Default)) is { } dropped)
        {
            yield return new Contradiction(
                ContradictionKind.Obligation, member, inherited, mark: null, "consent for '" + dropped.Short() + "' is required there, and a hiding member inherits no obligation");
        }
    }

    /// <summary>A check that answers another question than the check it overrides or implements.</summary>
    internal static Contradiction? OfCheck(ISymbol member, InheritedMember inherited, MarkReader marks, CheckReader checks)
    {
        var promised = checks.Of(inherited.Symbol);
        if (promised.IsEmpty || inherited.IsHidden)
        {
            return null;
        }

        foreach (var mark in marks.OwnMarks(member))
        {
            if (mark.Kind is not (MarkKind.ConsentCheck or MarkKind.ObjectionCheck) || mark.TypeArgument is { TypeKind: TypeKind.Error })
            {
                continue;
            }

            var alike = promised.Where(check => check.Mark.Kind == mark.Kind).ToList();
            if (alike.Count == 0)
            {
                return Found(mark, mark.Kind == MarkKind.ObjectionCheck ? "it asks for the objection, and there for consent" : "it asks for consent, and there for the objection");
            }

            var samePurpose = alike.Where(check => SymbolEqualityComparer.Default.Equals(check.Purpose, mark.TypeArgument)).ToList();
            if (samePurpose.Count == 0)
            {
                return Found(mark, "it is the check for " + Name(mark.TypeArgument) + ", and there for " + Name(alike[0].Purpose));
            }

            if (samePurpose.All(check => !Equals(check.GrantedValue, mark.Value("GrantedValue"))))
            {
                return Found(mark, "another value grants consent there");
            }
        }

        return null;

        Contradiction Found(Mark mark, string reason) => new(ContradictionKind.Check, member, inherited, mark, reason);
    }

    private static string Name(ITypeSymbol? purpose) => purpose is null ? "any purpose" : "'" + purpose.Short() + "'";

    private static IEnumerable<Mark> Required(ISymbol symbol, MarkReader marks) => marks.OwnMarks(symbol).Where(mark => mark.Kind == MarkKind.RequiresConsent);
}
