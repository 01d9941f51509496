using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Callers;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Transfer;

// What this body has proved where it calls a method that somebody asks about.
internal sealed partial class BodyTransfer
{
    private void NoteCall(CallSite call)
    {
        if (!_scope.IsReporting || _scope.Watch is not { } watch || !SymbolEqualityComparer.Default.Equals(MethodBodies.Definition(call.Method), watch.Method))
        {
            return;
        }

        var substitution = new Substitution(this, call, watch.Method, MethodSummary.NeverReturns, call.Receiver, givenByFunctions: null);
        foreach (var asked in watch.Asked)
        {
            watch.Add(call.Operation.Syntax, asked, asked.Elements is { } sequence ? NoteOf(asked, substitution.Argument(sequence)) : NoteOf(substitution.Facts(FactSet.Of(asked.Fact)), call.Operation.Syntax.SyntaxTree));
        }
    }

    private CallWatch.Note NoteOf(Assumption asked, CallArgument? sequence)
    {
        if (sequence is null)
        {
            return CallWatch.Note.Refuted;
        }

        if (sequence.Value.Granted.Any(grant => grant.Tells(asked.Fact.Purpose, asked.Fact.Kind)) || AreAllGranted(sequence.Value, asked.Fact))
        {
            return CallWatch.Note.Proved;
        }

        // The whole sequence is handed on as it came.
        return sequence.Value.Identity.Single is { Kind: TermKind.Parameter, Detail: IParameterSymbol own } && SymbolEqualityComparer.Default.Equals(own.ContainingSymbol, _scope.Owner)
            ? CallWatch.Note.Open(ImmutableArray.Create(Assumption.OfElements(own, new Grant(asked.Fact.Purpose, asked.Fact.Kind))))
            : CallWatch.Note.Refuted;
    }

    private CallWatch.Note NoteOf(FactSet mapped, SyntaxTree tree)
    {
        if (mapped.IsEmpty)
        {
            return CallWatch.Note.Refuted;
        }

        var needs = ImmutableArray.CreateBuilder<Assumption>();
        foreach (var fact in mapped.Facts)
        {
            if (_state.Facts.IsAll || IsProved(fact, tree))
            {
                continue;
            }

            if (!EntryTerms.AreAll(fact.Subject, _scope.Owner))
            {
                return CallWatch.Note.Refuted;
            }

            needs.Add(new Assumption(fact));
        }

        return needs.Count == 0 ? CallWatch.Note.Proved : CallWatch.Note.Open(needs.ToImmutable());
    }

    private bool IsProved(Fact asked, SyntaxTree tree)
    {
        var proved = _state.Facts.Facts.Where(fact => SymbolEqualityComparer.Default.Equals(fact.Purpose, asked.Purpose) && (fact.Kind == FactKind.Consent || asked.Kind == FactKind.NoObjection)).Select(fact => fact.Subject).ToList();
        var isStrict = _scope.Context.IsStrict(tree);
        return proved.Any(person => person.Covers(asked.Subject) is var match && (match == SubjectMatch.Same || (match == SubjectMatch.Unknown && !isStrict)))
            || (asked.Subject.Terms.Length > 1 && asked.Subject.Terms.All(term => proved.Any(person => person.Covers(Identity.Of(term)) == SubjectMatch.Same)));
    }

    /// <summary>A collection made here, and everybody in it had been asked.</summary>
    private bool AreAllGranted(FlowValue collection, Fact asked) =>
        !collection.Identity.IsEmpty
        && collection.Identity.Terms.All(term => term.IsMadeHere && (_state[Slots.Member(term, SlotTable.Contents)] is not { } contents || contents.Granted.Any(grant => grant.Tells(asked.Purpose, asked.Kind))));
}
