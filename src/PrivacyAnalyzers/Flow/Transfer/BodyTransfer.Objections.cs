using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

// Objections: the answer no, or nothing, means that the person has not objected.
internal sealed partial class BodyTransfer
{
    private static Answer? Looked(ITypeSymbol type, IEnumerable<ITypeSymbol> purposes, Identity subject)
    {
        var facts = FactSet.Of(purposes.Select(purpose => new Fact(purpose, subject, FactKind.NoObjection)));
        var inside = Sequences.Unwrap(type);
        var value = Sequences.IsWrapper(inside) ? Sequences.Unwrap(inside) : inside;
        return facts.IsEmpty ? null
            : value.SpecialType == SpecialType.System_Boolean ? Answer.OfTruth(FactSet.None, facts)
            : Answer.OfAbsence(facts);
    }

    /// <summary>Whoever writes the answer makes the look at it an old one.</summary>
    private void ForgetObjection(FlowValue holder, ITypeSymbol? holderType, ISymbol member)
    {
        foreach (var check in _known.Checks.Of(member).Where(check => check.IsObjection && check.Purpose is not null))
        {
            var person = SubjectOf(holder, holderType);
            _state.Forget(fact => fact.Kind == FactKind.NoObjection && SymbolEqualityComparer.Default.Equals(fact.Purpose, check.Purpose) && fact.Subject.Covers(person) != SubjectMatch.Different);
        }
    }

    private FlowValue Looked(CallSite call, FlowValue result, List<ITypeSymbol> purposes)
    {
        var type = call.Method.ReturnType;
        var subject = SubjectOfCheck(call);
        if (type.SpecialType == SpecialType.System_Void || (Sequences.IsWrapper(type) && type is INamedTypeSymbol { TypeArguments.IsEmpty: true }))
        {
            // It throws where the person objected.
            return Established(call, result, FactSet.Of(purposes.Select(purpose => new Fact(purpose, subject, FactKind.NoObjection))));
        }

        return new FlowValue { Identity = result.Identity, Answer = Looked(type, purposes, subject) };
    }
}
