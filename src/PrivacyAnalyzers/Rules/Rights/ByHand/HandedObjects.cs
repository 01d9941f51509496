using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>Objects that a method hands to others: what those do with them is read where it can be, and counts as everything where it cannot.</summary>
internal static class HandedObjects
{
    internal static void Add(IInvocationOperation call, Coverage coverage, System.Func<IMethodSymbol, bool> leavesAlone, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        foreach (var value in call.Arguments.Select(static argument => argument.Value).Append(call.Instance))
        {
            if (value?.WithoutConversions() is not { Type: { } type } handed || ValueTypes.Element(type) is not INamedTypeSymbol { SpecialType: SpecialType.None } held || ValueTypes.IsFramework(held) || handed is IAnonymousFunctionOperation or IDelegateCreationOperation)
            {
                continue;
            }

            if (CalleeText.Names(method, cancellationToken) is { } names)
            {
                coverage.AddNames(held, names);
            }
            else if (!leavesAlone(method))
            {
                coverage.AddWhole(held);
            }
        }
    }
}
