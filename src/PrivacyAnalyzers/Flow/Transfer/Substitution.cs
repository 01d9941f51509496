using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Transfer;

internal sealed partial class BodyTransfer
{
    /// <summary>Puts the terms of a call in place of those of the method it calls. What the method makes has a name of its own at each call.</summary>
    private sealed class Substitution
    {
        private readonly BodyTransfer _body;
        private readonly CallSite _call;
        private readonly IMethodSymbol _callee;
        private readonly FlowValue _this;
        private readonly FlowValue? _givenByFunctions;
        private readonly MethodSummary _summary;
        private readonly bool _leavesSequences;
        private readonly Dictionary<Term, Identity> _identities = new();
        private readonly Dictionary<(Term Place, DatumForm Form), DataSet> _given = new();
        private readonly Dictionary<(IOperation Element, DatumForm Form), DataSet> _elements = new();

        internal Substitution(BodyTransfer body, CallSite call, IMethodSymbol callee, MethodSummary summary, FlowValue instance, FlowValue? givenByFunctions)
        {
            _summary = summary;

            // Whoever is put into one, or takes a consent back, was not asked by the caller.
            _leavesSequences = summary.Withdrawn.IsEmpty && summary.Effects.All(static effect => !ReferenceEquals(effect.Member, SlotTable.Contents) || effect.Of.IsMadeHere);
            _body = body;
            _call = call;
            _callee = callee;
            _this = instance;
            _givenByFunctions = givenByFunctions;
        }

        internal FlowValue Value(FlowValue value) => value.Equals(FlowValue.Clean) ? FlowValue.Clean : new()
        {
            Data = Data(value.Data),
            Text = Data(value.Text),
            Identity = IdentityOf(value.Identity),
            Owner = IdentityOf(value.Owner),
            Answer = value.Answer?.Map(Facts),
            IsPart = value.IsPart,
            Granted = GrantedTo(value),
        };

        /// <summary>What the method has learnt of each element, and what the call knows of each of the sequence that it hands over, where that is what comes back.</summary>
        private ImmutableArray<Grant> GrantedTo(FlowValue value)
        {
            var granted = value.Granted.IsEmpty ? value.Granted : value.Granted.Select(grant => grant.In(Type)).ToImmutableArray();
            var handed = value.Identity.Terms.Length == 1 ? value.Identity.Single : _leavesSequences ? value.Identity.Where(term => !IsEmpty(term)).Single : null;
            return handed is { Kind: TermKind.Parameter, Detail: IParameterSymbol parameter } && _leavesSequences && Sequences.IsSequence(parameter.Type) && Argument(parameter) is { Value.Granted: { IsEmpty: false } known }
                ? granted.Union(known).ToImmutableArray()
                : value.Identity.Single is { Kind: TermKind.Member, Detail: ISymbol held } place && !Sequences.IsSequence(Symbols.ValueTypes.Of(held)) ? granted.Union(At(place).Granted).ToImmutableArray()
                : granted;
        }

        private bool IsEmpty(Term term) => term is { Kind: TermKind.Collection, Of: null } && !_summary.Effects.Any(effect => ReferenceEquals(effect.Of, term) && effect.Value.Answer is not { IsNever: true });

        internal FactSet Facts(FactSet facts)
        {
            if (facts.IsAll || facts.IsEmpty)
            {
                return facts;
            }

            return FactSet.Of(facts.Facts.Select(fact => fact.Of(Type(fact.Purpose), IdentityOf(fact.Subject))).Where(fact => !fact.Subject.IsEmpty));
        }

        /// <summary>What the data of the method are at the call; what is given is what the call gives.</summary>
        internal DataSet Data(DataSet data)
        {
            var all = DataSet.Empty;
            foreach (var datum in data.Data)
            {
                all = all.Union(datum.Label.Place is { } place
                    ? Given(place, datum.Form)
                    : DataSet.Of(datum.Change(IdentityOf, held => Facts(held).Union(_body._state.Facts)).Through(_call.Operation.Syntax)));
            }

            return all;
        }

        /// <summary>What the call hands over at that place, in whatever form the method uses it: often asked, for each of the uses of one parameter.</summary>
        internal DataSet Given(Term place, DatumForm form)
        {
            if (!_given.TryGetValue((place, form), out var given))
            {
                _given.Add((place, form), given = Read(place, form));
            }

            return given;
        }

        private DataSet Read(Term place, DatumForm form)
        {
            if (place.Kind == TermKind.Parameter && Argument((IParameterSymbol)place.Detail!) is { } argument)
            {
                return In(form, argument.Value, TypeOf(argument.Operation), argument.Operation, argument.Parameter);
            }

            return In(form, At(place), place.Detail is ISymbol symbol ? Symbols.ValueTypes.Of(symbol) : null, _call.Operation, parameter: null);
        }

        /// <summary>The same for one of several elements of an argument.</summary>
        internal DataSet Element(DatumForm form, FlowValue value, IOperation element, IParameterSymbol? parameter)
        {
            if (!_elements.TryGetValue((element, form), out var given))
            {
                _elements.Add((element, form), given = In(form, value, TypeOf(element), element, parameter));
            }

            return given;
        }

        private DataSet In(DatumForm form, FlowValue value, ITypeSymbol? type, IOperation place, IParameterSymbol? parameter)
        {
            if (!value.Functions.IsEmpty || type is { TypeKind: TypeKind.Delegate })
            {
                // Of a function that nobody here knows: what is made of all that it may be handed.
                return value.Functions.IsEmpty ? (_body.IsHandedIn(value) ? value.Data : value.Data.Union(_body.Handed(_call))) : _givenByFunctions is null ? DataSet.Empty : _body.Everything(_givenByFunctions);
            }

            if (form == DatumForm.Whole)
            {
                return _body.Serialised(value, type, place, MaximumDepth);
            }

            var data = _body.Handed(value, type).Union(value.Text);
            if (parameter?.OriginalDefinition.Type is { TypeKind: TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic })
            {
                data = data.Union(_body.Shown(value, type, place, withElements: true, MaximumDepth));
            }

            return form == DatumForm.Masked ? data.Masked() : data;
        }

        internal CallArgument? Argument(IParameterSymbol parameter)
        {
            if (parameter.ContainingSymbol is INamedTypeSymbol && _call.ReceiverOperation is { } receiver)
            {
                return new CallArgument(parameter, receiver, _call.Receiver, ImmutableArray.Create((receiver, _call.Receiver)));
            }

            // What a lambda captures of the method around it is nothing that the call hands over.
            if (_callee.MethodKind == MethodKind.AnonymousFunction && !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _callee))
            {
                return null;
            }

            foreach (var argument in _call.Arguments)
            {
                if (argument.Parameter?.Ordinal == parameter.Ordinal)
                {
                    return argument;
                }
            }

            return null;
        }

        internal Identity IdentityOf(Identity identity)
        {
            var mapped = default(Identity);
            foreach (var term in identity.Terms)
            {
                mapped = mapped.Union(IdentityOf(term));
            }

            return mapped;
        }

        internal Identity IdentityOf(Term term)
        {
            if (!_identities.TryGetValue(term, out var identity))
            {
                identity = Map(term);
                _identities[term] = identity;
            }

            return identity;
        }

        private Identity Map(Term term)
        {
            var (terms, place) = (_body.Terms, _call.Operation.Syntax);
            switch (term.Kind)
            {
                case TermKind.This or TermKind.Parameter or TermKind.Member:
                    return At(term).Identity is { IsEmpty: false } known ? known : Identity.Of(Term.Unknown);
                case TermKind.CurrentSubject:
                    return Identity.Of(terms.CurrentSubject);
                case TermKind.Anybody:
                    return Identity.Of(terms.Anybody);
                case TermKind.Static:
                    return Identity.Of(terms.Static((INamedTypeSymbol)term.Detail!));
                case TermKind.Constant:
                    return Identity.Of(terms.Constant(term.Detail));
                case TermKind.Key:
                    return IdentityOf(term.Of!).Select(terms.Key);
                case TermKind.ByKey:
                    return IdentityOf(term.Of!).Select(terms.ByKey);
                case TermKind.Owner:
                    return IdentityOf(term.Of!).Select(terms.Owner);
                case TermKind.Each:
                    return IdentityOf(term.Of!) is var all && all.Terms.Any(static one => one.Kind == TermKind.Unknown) ? default : all.Select(terms.Each);
                case TermKind.Earlier:
                    return IdentityOf(term.Of!).Select(terms.Earlier);
                case TermKind.Site:
                    return Identity.Of(_body.Make(terms.Site(place, terms.Site(MadeAt(term, place)))));
                case TermKind.Collection:
                    return Identity.Of(_body.Make(terms.Collection(place, terms.Collection(MadeAt(term, place)))));
                case TermKind.Result or TermKind.Element:
                    return Identity.Of(_body.Make(terms.Result(place, terms.Result(MadeAt(term, place)))));
                case TermKind.Call:
                    return Called(term);
                case TermKind.Unknown:
                    return Identity.Of(term);
                default:
                    return Identity.Of(Term.Unknown);
            }
        }

        /// <summary>What a recursion has brought through this call before keeps its name: a new one each time would never settle.</summary>
        private static SyntaxNode MadeAt(Term term, SyntaxNode place) => ReferenceEquals(term.Detail, place) && term.Of?.Detail is SyntaxNode made ? made : (SyntaxNode)term.Detail!;

        /// <summary>The same member called on the same objects gives the same object here as there.</summary>
        private Identity Called(Term term)
        {
            var arguments = ImmutableArray.CreateBuilder<Term>();
            foreach (var argument in term.Arguments)
            {
                if (IdentityOf(argument).Single is not { } single)
                {
                    return Identity.Of(Term.Unknown);
                }

                arguments.Add(single);
            }

            if (term.Of is null)
            {
                return Identity.Of(_body.Terms.Call(null, (ISymbol)term.Detail!, arguments.ToImmutable()));
            }

            return IdentityOf(term.Of).Single is { } receiver ? Identity.Of(_body.Terms.Call(receiver, (ISymbol)term.Detail!, arguments.ToImmutable())) : Identity.Of(Term.Unknown);
        }

        /// <summary>The value at a place of the method, as it is at the call.</summary>
        private FlowValue At(Term place)
        {
            switch (place.Kind)
            {
                case TermKind.This:
                    return _this;
                case TermKind.Parameter:
                    return Argument((IParameterSymbol)place.Detail!)?.Value ?? FlowValue.Clean;
                case TermKind.Member when place.Detail is ISymbol member:
                    FlowValue? value = null;
                    foreach (var term in IdentityOf(place.Of!).Terms)
                    {
                        var held = _body.HeldBy(term, member) ?? (term.IsMadeHere && !Sequences.IsSequence(Symbols.ValueTypes.Of(member)) ? FlowValue.Clean : _body.Slots.Unwritten(term, member));
                        value = value is null ? held : FlowValue.Merge(value, held);
                    }

                    // What a value is made of is in what it holds.
                    return (value ?? FlowValue.Clean).With(place.Of!.Kind == TermKind.Static ? DataSet.Empty : Reachable(At(place.Of!).Data, place.Of.Detail is ISymbol holder ? Symbols.ValueTypes.Of(holder) : member.ContainingType, Symbols.ValueTypes.Of(member)));
                default:
                    return new FlowValue { Identity = IdentityOf(place) };
            }
        }

        /// <summary>A purpose that is a type parameter of the method, or of its type, is what the call puts there.</summary>
        private ITypeSymbol Type(ITypeSymbol type)
        {
            if (type is not ITypeParameterSymbol parameter)
            {
                return type;
            }

            var arguments = parameter.DeclaringMethod is not null ? _call.Method.TypeArguments : _call.Method.ContainingType?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty;
            return parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : type;
        }
    }
}
