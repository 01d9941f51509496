using System.Linq;
using Microsoft.CodeAnalysis;
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
            return Subject(call) with { Granted = Subject(call).Granted.AddRange(PassedPredicates(call)) };
        }

        if ((meaning & MemberMeaning.Element) != 0)
        {
            var left = Subject(call) with { Granted = Subject(call).Granted.AddRange(PassedPredicates(call)) };
            var type = Sequences.Unwrap(call.Method.ReturnType);
            var element = ElementOf(left, call.Operation.Syntax, type);

            // FirstOrDefault(fallback) may give what the filter never saw.
            return call.Others.Where(argument => SymbolEqualityComparer.Default.Equals(Unconverted(argument.Operation).Type, type) && !argument.Value.Identity.IsEmpty)
                .Aggregate(element, (value, argument) => FlowValue.Merge(value, argument.Value));
        }

        if ((meaning & MemberMeaning.Projection) != 0 && returned is not null)
        {
            return Sequences.IsSequence(Sequences.Unwrap(call.Method.ReturnType))
                ? NewCollection(call.Operation.Syntax, call.Method.Name == "SelectMany" ? Flattened(returned, call) : returned)
                : returned;
        }

        return null;
    }

    /// <summary>What the catalogue speaks of: what the method is called on, or the first argument of a static one.</summary>
    private static FlowValue Subject(CallSite call) => call.Method.IsStatic && !call.IsExtension && call.Arguments.Length > 0 ? call.Arguments[0].Value : call.Receiver;

    /// <summary><c>DefaultIfEmpty(fallback)</c> gives something that was never in the sequence.</summary>
    private static bool Fallbacks(CallSite call) => call.Method.Name == "DefaultIfEmpty" && call.Others.Length > 0;

    private FlowValue Flattened(FlowValue returned, CallSite call) =>
        returned.Identity.IsEmpty || Contents(returned).IsEmpty ? returned : FlowValue.Merge(returned, ElementOf(returned, call.Operation.Syntax, type: null));
}
