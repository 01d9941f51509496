using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// What called code leaves to its callers to prove.
internal sealed partial class BodyTransfer
{
    private void ReportRequirements(CallSite call)
    {
        var required = _scope.Context.Required;
        if (!required.Any(call.Method))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && required.Of(parameter) is { IsEmpty: false } purposes)
            {
                ReportRequirement(call, argument, parameter, purposes);
            }
        }

        var whole = required.Of(call.Method);
        if (whole.IsEmpty)
        {
            return;
        }

        if (_known.Subjects.IsSubject(call.ReceiverType))
        {
            ReportRequirement(call.Method, NameOf(call.Operation.Syntax), whole, call.Receiver.Identity, call.ReceiverType);
            return;
        }

        var people = call.Others.Where(argument => IsPerson(argument, TypeOf(argument.Operation)) || IsPeople(argument)).ToList();
        if (people.Count == 1)
        {
            ReportRequirement(call, people[0], call.Method, whole);
            return;
        }

        // Nobody is named: whoever the data handed over are about.
        var told = people.Count == 0 ? call.Others.Where(argument => argument.Parameter is { } parameter && required.Of(parameter).IsEmpty && !Handed(argument.Value, TypeOf(argument.Operation)).IsEmpty).ToList() : new();
        foreach (var argument in told)
        {
            ReportRequirement(call, argument, call.Method, whole);
        }

        if (told.Count == 0)
        {
            ReportRequirement(call.Method, NameOf(call.Operation.Syntax), whole, Identity.Of(Term.Unknown), person: null);
        }
    }

    private void ReportRequirement(CallSite call, CallArgument argument, ISymbol target, ImmutableArray<ITypeSymbol> purposes)
    {
        foreach (var (operation, value) in argument.Elements)
        {
            var source = Unconverted(operation);
            if (IsPerson(argument, source.Type))
            {
                ReportRequirement(target, operation.Syntax, purposes, PersonOf(value, source.Type), source.Type);
            }
            else if (IsPeople(argument))
            {
                // Those that a filter let through have been asked, each of them.
                var (facts, type) = (_state.Facts, ElementType(source.Type));
                var person = PersonOf(ElementOf(value, operation.Syntax, type), type);
                ReportRequirement(target, operation.Syntax, purposes, person, type);
                _state.Facts = facts;
            }
            else if (Handed(value, source.Type) is { IsEmpty: false } data)
            {
                Report(new DataUse(UseKind.Requirement, operation.Syntax, call.Method, _code, data, _state.Facts) { Purposes = purposes });
            }
            else if (value.Identity.Terms.Any(term => term.Kind == TermKind.Key) || !value.Owner.IsEmpty)
            {
                ReportRequirement(target, operation.Syntax, purposes, value.Owner.IsEmpty ? PersonOf(value, source.Type) : value.Owner, person: null);
            }
        }
    }

    private void ReportRequirement(ISymbol target, SyntaxNode place, ImmutableArray<ITypeSymbol> purposes, Identity subject, ITypeSymbol? person)
    {
        if (_state.Facts.IsAll)
        {
            return;
        }

        foreach (var purpose in purposes)
        {
            var asked = _state.Facts.Facts.Where(fact => fact.IsAbout(purpose)).Select(fact => fact.Subject).ToList();
            var isEach = subject.Terms.Length > 1 && subject.Terms.All(term => asked.Any(person => person.Covers(Identity.Of(term)) == SubjectMatch.Same));
            _scope.Uses.Add(new DataUse(UseKind.Requirement, place, target is IParameterSymbol ? target.ContainingSymbol : target, _code, DataSet.Empty, _state.Facts)
            {
                Requirement = new ConsentRequirement(purpose, subject, person, isEach ? SubjectMatch.Same : asked.Count == 0 ? null : asked.Max(person => person.Covers(subject))),
            });
        }
    }

    /// <summary>A property that leaves something to whoever reads or writes it.</summary>
    private void ReportRequirement(IPropertySymbol property, IMethodSymbol? accessor, FlowValue receiver, ITypeSymbol? receiverType, SyntaxNode place)
    {
        if (_scope.IsReporting && _scope.Context.Required.Of(accessor) is { IsEmpty: false } purposes)
        {
            var isPerson = _known.Subjects.IsSubject(receiverType);
            ReportRequirement(property, NameOf(place), purposes, isPerson ? receiver.Identity : receiver.Owner.IsEmpty ? Identity.Of(Term.Unknown) : receiver.Owner, isPerson ? receiverType : null);
        }
    }

    private bool IsPeople(CallArgument argument) =>
        Sequences.IsSequence(TypeOf(argument.Operation)) && ElementType(TypeOf(argument.Operation)) is { } element
        && (_known.Subjects.IsSubject(element) || element.IsOrImplements(WellKnownNames.DataSubjectInterface) || element.Is(WellKnownNames.SubjectId));

    /// <summary>What the code calls it by.</summary>
    private static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => call,
    };
}
