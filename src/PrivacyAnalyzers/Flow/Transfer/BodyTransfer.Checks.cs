using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Consent: what a check tells, what a grant establishes, what a withdrawal ends.
internal sealed partial class BodyTransfer
{
    /// <summary>The purposes that a member is a consent check for.</summary>
    private ImmutableArray<ITypeSymbol> ConsentPurposes(ISymbol member)
    {
        var purposes = ImmutableArray.CreateBuilder<ITypeSymbol>();
        foreach (var check in _known.Checks.Of(member))
        {
            if (!check.IsObjection && check.Purpose is { } purpose && !purposes.Contains(purpose, SymbolEqualityComparer.Default))
            {
                purposes.Add(purpose);
            }
        }

        return purposes.ToImmutable();
    }

    /// <summary>The purposes that a check passed by its name as a predicate asks about: <c>Where(consent.Has&lt;Newsletter&gt;)</c>.</summary>
    private ImmutableArray<ITypeSymbol> TestedPurposes(IMethodSymbol method)
    {
        var checks = _known.Checks.Of(method);
        if (method is not { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 } || checks.Any(check => check.IsObjection || check.GrantedValue is not null))
        {
            return ImmutableArray<ITypeSymbol>.Empty;
        }

        return checks.Select(check => check.Purpose ?? (method.TypeArguments.Length == 1 ? method.TypeArguments[0] : null))
            .Where(purpose => purpose is not null and not ITypeParameterSymbol)
            .Select(purpose => purpose!)
            .ToImmutableArray();
    }

    /// <summary>What a property or field that is a check tells.</summary>
    private Answer? Checked(ISymbol member, Identity subject)
    {
        if (ValueTypes.Of(member) is not { } type)
        {
            return null;
        }

        if (_known.Checks.Of(member).FirstOrDefault(check => !check.IsObjection).DeclaredOn is null)
        {
            return Looked(type, _known.Checks.Of(member).Where(check => check.Purpose is not null).Select(check => check.Purpose!), subject);
        }

        var granted = _known.Checks.Of(member).Where(check => !check.IsObjection).Select(check => check.GrantedValue).FirstOrDefault(value => value is not null);
        return AnswerOf(type, FactsOf(ConsentPurposes(member), subject), granted);
    }

    private static FactSet FactsOf(IEnumerable<ITypeSymbol> purposes, Identity subject) =>
        FactSet.Of(purposes.Select(purpose => new Fact(purpose, subject)));

    private static FactSet FactsOf(IEnumerable<Grant> grants, Identity person) =>
        FactSet.Of(grants.Where(static grant => grant.IsOfElement).Select(grant => grant.Of(person)));

    private static Answer? AnswerOf(ITypeSymbol type, FactSet facts, object? granted)
    {
        var value = Sequences.Unwrap(type) is var inside && Sequences.IsWrapper(inside) ? Sequences.Unwrap(inside) : inside;
        if (granted is not null)
        {
            return granted is bool yes ? Answer.OfTruth(yes ? facts : FactSet.None, yes ? FactSet.None : facts) : Answer.OfValue(granted, facts);
        }

        return value.SpecialType == SpecialType.System_Boolean ? Answer.OfTruth(facts, FactSet.None) : Answer.OfPresence(facts);
    }

    /// <summary>The result of a call, with what the call tells or establishes about consent.</summary>
    private FlowValue Checked(CallSite call, FlowValue result)
    {
        var checks = _known.Checks.Of(call.Method).Where(check => !check.IsObjection).ToList();
        if (checks.Count > 0)
        {
            var purposes = checks.Select(check => check.Purpose ?? NamedPurpose(call)).Where(purpose => purpose is not null).Select(purpose => purpose!).ToList();
            result = Told(call, result, purposes, checks.Select(check => check.GrantedValue).FirstOrDefault(value => value is not null));
        }

        else if (_known.Checks.Of(call.Method) is { IsEmpty: false } objections)
        {
            result = Looked(call, result, objections.Select(check => check.Purpose ?? NamedPurpose(call)).Where(purpose => purpose is not null).Select(purpose => purpose!).ToList());
        }

        foreach (var mark in _scope.Context.Code.Of(call.Method))
        {
            switch (mark.Kind)
            {
                case MarkKind.GrantsConsent when (mark.TypeArgument ?? NamedPurpose(call)) is { } purpose:
                    result = Established(call, result, FactsOf(new[] { purpose }, SubjectOfCheck(call)));
                    break;
                case MarkKind.WithdrawsConsent:
                    Withdraw(mark.TypeArgument ?? NamedPurpose(call), SubjectOfCheck(call));
                    break;
            }
        }

        return result;
    }

    private FlowValue Told(CallSite call, FlowValue result, List<ITypeSymbol> purposes, object? granted)
    {
        var type = call.Method.ReturnType;
        if (type.SpecialType == SpecialType.System_Void || (Sequences.IsWrapper(type) && type is INamedTypeSymbol { TypeArguments.IsEmpty: true }))
        {
            return Established(call, result, FactsOf(purposes, SubjectOfCheck(call)));
        }

        return Sequences.IsSequence(Sequences.Unwrap(type))
            ? result with { Data = DataSet.Empty, Granted = result.Granted.AddRange(purposes.Select(purpose => new Grant(purpose))) }
            : new FlowValue { Identity = result.Identity, Answer = AnswerOf(type, FactsOf(purposes, SubjectOfCheck(call)), granted) };
    }

    /// <summary>On a normal return the facts hold; where a task is returned, once it has been awaited.</summary>
    private FlowValue Established(CallSite call, FlowValue result, FactSet facts)
    {
        if (Sequences.IsWrapper(call.Method.ReturnType))
        {
            return result with { Answer = Answer.OfCompletion(facts) };
        }

        _state.Facts = _state.Facts.Union(facts);
        return result;
    }

    private void Withdraw(ITypeSymbol? purpose, Identity person)
    {
        _scope.Withdrawn.Add(new MethodSummary.Withdrawal(purpose, person));
        _state.Forget(fact => (purpose is null || fact.IsAbout(purpose)) && (fact.Subject.Covers(person) != SubjectMatch.Different || IsOfEach(fact)));

        // It may have been any of those in a collection.
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if (_state[slot] is { Granted.IsEmpty: false } value && (ReferenceEquals(Slots[slot].Name, SlotTable.Contents) || Slots[slot].Of is { IsMadeHere: true } || (Slots[slot].Name is ISymbol name && Sequences.IsSequence(ValueTypes.Of(name)))))
            {
                _state[slot] = value with { Granted = value.Granted.Where(grant => purpose is not null && grant.Purpose is not null && !SymbolEqualityComparer.Default.Equals(grant.Purpose, purpose)).ToImmutableArray() };
            }
        }
    }

    /// <summary>The purpose that a call names: by the method's purpose type parameter, or by a <c>typeof</c>.</summary>
    private static ITypeSymbol? NamedPurpose(CallSite call)
    {
        var method = call.Method;
        for (var i = 0; i < method.TypeParameters.Length; i++)
        {
            if (method.TypeParameters.Length == 1 || method.TypeParameters[i].ConstraintTypes.Any(constraint => constraint.Is(WellKnownNames.PurposeInterface)))
            {
                return method.TypeArguments[i];
            }
        }

        return call.Arguments.Select(argument => Unconverted(argument.Operation)).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
    }

    /// <summary>The receiver if it is a person; else the single argument that is one, or a key of one.</summary>
    private Identity SubjectOfCheck(CallSite call) => SubjectOfResult(call);

    /// <summary><c>set.Contains(id)</c> on the people who consent is itself a check.</summary>
    private FlowValue? MembershipTest(CallSite call)
    {
        if (call.Method.Name != "Contains" || call.Receiver.Granted.IsEmpty || call.Others.Length == 0)
        {
            return null;
        }

        var person = PersonOf(call.Others[0].Value, TypeOf(call.Others[0].Operation));
        return new FlowValue { Answer = Answer.OfTruth(FactsOf(call.Receiver.Granted, person), FactSet.None) };
    }
}
