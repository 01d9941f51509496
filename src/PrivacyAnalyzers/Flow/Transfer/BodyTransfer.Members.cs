using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Calls of members of .NET that the catalogue of known members tells about.
internal sealed partial class BodyTransfer
{
    private bool Means(ISymbol member, MemberMeaning meaning) => _scope.Context.Members.Is(member, meaning);

    /// <summary>The result by the catalogue; null where it says nothing, or nothing that is true of this call.</summary>
    private FlowValue? Catalogued(CallSite call, FlowValue? returned)
    {
        var meaning = _scope.Context.Members.Of(call.Method);
        if (meaning == MemberMeaning.None)
        {
            return null;
        }

        var fallbacks = Fallbacks(call);
        if ((meaning & MemberMeaning.Same) != 0 && !fallbacks)
        {
            return Left(call, meaning);
        }

        if ((meaning & MemberMeaning.Element) != 0)
        {
            var left = Left(call, meaning);
            var type = Sequences.Unwrap(call.Method.ReturnType);
            var element = ElementOf(left, call.Operation.Syntax, type);

            // FirstOrDefault(fallback) may give what the filter never saw.
            return call.Others.Where(argument => SymbolEqualityComparer.Default.Equals(TypeOf(argument.Operation), type) && !argument.Value.Identity.IsEmpty)
                .Aggregate(element, (value, argument) => FlowValue.Merge(value, argument.Value));
        }

        if ((meaning & (MemberMeaning.Table | MemberMeaning.Parts)) != 0)
        {
            return Arranged(call, meaning);
        }

        if ((meaning & MemberMeaning.CopyTo) != 0)
        {
            CopyInto(call);
            return FlowValue.Clean;
        }

        return (meaning & MemberMeaning.Projection) == 0 ? null : returned is null ? Paired(call) : Projected(call, returned);
    }

    /// <summary>What the functions make. Of several the last makes the result; the others make keys, and sequences on the way.</summary>
    private FlowValue Projected(CallSite call, FlowValue returned)
    {
        var functions = call.Others.Where(static argument => !argument.Value.Functions.IsEmpty).ToList();
        var last = functions[functions.Count - 1];
        var made = functions.Count == 1 ? returned : RunHanded(call, last);
        if (!Sequences.IsSequence(Sequences.Unwrap(call.Method.ReturnType)))
        {
            return made;
        }

        var collected = NewCollection(call.Operation.Syntax, made);
        return functions.Count == 1 && Subject(call).Granted is { IsEmpty: false } granted ? collected with { Granted = OfEach(made, last, granted).ToImmutableArray() } : collected;
    }

    /// <summary>What the call goes through, with what its predicates tell of all they leave.</summary>
    private FlowValue Left(CallSite call, MemberMeaning meaning)
    {
        var subject = Subject(call);
        if (!subject.IsPart && LeavesPart(call.Method, meaning))
        {
            subject = subject with { IsPart = true };
        }

        return (meaning & MemberMeaning.Filter) != 0 && PassedPredicates(call) is { IsEmpty: false } passed ? subject with { Granted = subject.Granted.Union(passed).ToImmutableArray() } : subject;
    }

    /// <summary>What the catalogue speaks of: what the method is called on, or the first argument of a static one.</summary>
    private static FlowValue Subject(CallSite call) => call.Method.IsStatic && !call.IsExtension && call.Arguments.Length > 0 ? call.Arguments[0].Value : call.Receiver;

    /// <summary><c>DefaultIfEmpty(fallback)</c> gives something that was never in the sequence.</summary>
    private static bool Fallbacks(CallSite call) => call.Method.Name == "DefaultIfEmpty" && call.Others.Length > 0;

    /// <summary>Elements by a key, or in groups: the first function makes the keys, a second one what is kept of each element.</summary>
    private FlowValue? Arranged(CallSite call, MemberMeaning meaning)
    {
        var (source, place) = (Subject(call), call.Operation.Syntax);
        var type = ElementType(call.Others.Length < call.Arguments.Length || call.ReceiverOperation is not null ? call.ReceiverType : null);
        var made = new List<FlowValue>();
        FlowValue? keyed = null;
        foreach (var argument in call.Others.Where(static argument => !argument.Value.Functions.IsEmpty))
        {
            var result = RunAny(argument.Value.Functions, parameter =>
            {
                var handed = HandedTo(parameter, call, argument);
                keyed ??= handed;
                return handed;
            });
            if ((meaning & MemberMeaning.Table) == 0 && argument.Value.Functions.Any(static function => function.Method.Parameters.Length > 1))
            {
                // GroupBy(key, (key, group) => ...) gives what the function makes of each group.
                return NewCollection(place, result);
            }

            made.Add(result);
        }

        if ((meaning & MemberMeaning.Table) != 0 && made.Count == 0)
        {
            return null;
        }

        var elements = made.Count > 1 ? made[1] : IsCounted(call, type) ? FlowValue.Clean : Kept(ElementOf(source, place, type), type);
        if ((meaning & MemberMeaning.Table) != 0)
        {
            var table = NewCollection(place, elements);
            Put(table.Identity.Single!, SlotTable.Keys, made[0]);
            return table;
        }

        var group = Make(Terms.Collection(place, Terms.Collection(place)));
        Put(group, SlotTable.Contents, elements);
        if (made.Count > 0 && KeyOfGroups(Sequences.Unwrap(call.Method.ReturnType)) is { } key)
        {
            _state[Slots.Member(group, key)] = OfEachIn(group, made[0], keyed!.Identity);
        }

        return NewCollection(place, new FlowValue { Identity = Identity.Of(group), Owner = source.Owner });
    }

    /// <summary>The key of each group in a sequence, or in a lookup.</summary>
    private static ISymbol? KeyOfGroups(ITypeSymbol groups) =>
        (groups is INamedTypeSymbol { TypeArguments.Length: 1 } ? ElementType(groups) : groups.AllInterfaces.FirstOrDefault(static one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0])
            ?.OriginalDefinition.GetMembers("Key").FirstOrDefault();

    /// <summary>What stands beside each key is not what had the key, but how many had it.</summary>
    private static bool IsCounted(CallSite call, ITypeSymbol? element) =>
        ElementType(Sequences.Unwrap(call.Method.ReturnType)) is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } held } && !SymbolEqualityComparer.Default.Equals(held[1], element);

    /// <summary>Sequences that are gone through side by side, without a function: each element is a tuple of one of each.</summary>
    private FlowValue? Paired(CallSite call)
    {
        if (ElementType(Sequences.Unwrap(call.Method.ReturnType)) is not INamedTypeSymbol { IsTupleType: true } pair)
        {
            return null;
        }

        var sources = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => (argument.Value, argument.Operation)).ToList();
        if (sources.Count != pair.TupleElements.Length)
        {
            return null;
        }

        var made = Make(Terms.Site(call.Operation.Syntax));
        var grants = new List<Grant>();
        for (var i = 0; i < sources.Count; i++)
        {
            var (source, operation) = sources[i];
            var element = ElementType(TypeOf(operation));
            var field = TupleField(pair.TupleElements[i]);
            _state[Slots.Member(made, field)] = ElementOf(source, operation.Syntax, element);
            grants.AddRange(source.Granted.Where(static grant => grant is { Member: null, Purpose: not null }).Select(grant => grant.At(field)));
        }

        return NewCollection(call.Operation.Syntax, new FlowValue { Identity = Identity.Of(made) }) with { Granted = grants.ToImmutableArray() };
    }

    /// <summary>A collection or builder that is emptied holds nothing of what was put into it.</summary>
    private void Empty(CallSite call)
    {
        if (call.IsFramework && call.Method.Name == "Clear" && call.Method.Parameters.IsEmpty && call.Receiver.Identity.Single is { IsMadeHere: true } made and not { Kind: TermKind.Element or TermKind.Earlier })
        {
            foreach (var held in new[] { SlotTable.Contents, SlotTable.Keys })
            {
                if (_state[Slots.Member(made, held)] is not null)
                {
                    _state[Slots.Member(made, held)] = FlowValue.Clean;
                }
            }
        }
    }

    /// <summary>What it is called on is in the array or span handed to it.</summary>
    private void CopyInto(CallSite call)
    {
        var (source, type) = (call.Receiver, call.ReceiverType);
        foreach (var argument in call.Others)
        {
            var target = Unconverted(argument.Operation);
            if (target.Type is not IArrayTypeSymbol and not { Name: "Span" or "Memory" })
            {
                continue;
            }

            var element = ElementType(type);
            var copied = Sequences.IsSequence(type) ? Kept(ElementOf(source, call.Operation.Syntax, element), element) : new FlowValue { Data = Handed(source, type) };
            foreach (var term in argument.Value.Identity.Terms)
            {
                Put(term, SlotTable.Contents, copied);
            }

            // A span over the stack is no object: what is in it is in the variable.
            if (target is ILocalReferenceOperation or IParameterReferenceOperation && target.Type is not IArrayTypeSymbol)
            {
                Assign(target, argument.Value.With(Everything(copied).Through(call.Operation.Syntax)), call.Operation);
            }
        }
    }

    /// <summary>What passes the predicate is taken out: those that are left have been asked.</summary>
    private void TakeOut(CallSite call)
    {
        if (Means(call.Method, MemberMeaning.Drop) && call.ReceiverOperation is { } receiver && Unconverted(receiver) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
            && PassedPredicates(call, leaves: false) is { IsEmpty: false } left)
        {
            Assign(Unconverted(receiver), call.Receiver with { Granted = call.Receiver.Granted.Union(left).ToImmutableArray() }, call.Operation);
        }
    }
}
