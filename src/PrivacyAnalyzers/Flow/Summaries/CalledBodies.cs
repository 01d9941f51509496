using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// The methods that a body will ask about for sure, for they mention data: they are run before it, so that it is run once. Those it asks about
/// only for what it hands them are found when it runs.
/// </summary>
internal sealed class CalledBodies
{
    private readonly FlowContext _context;

    internal CalledBodies(FlowContext context) => _context = context;

    internal IEnumerable<IMethodSymbol> In(MethodBody body) => In(body, method => _context.Names.Mention(method) && !_context.Known.Checks.IsCheck(method));

    /// <summary>All the bodies that a body may run, in the order of its code.</summary>
    internal IEnumerable<IMethodSymbol> AllIn(MethodBody body) => In(body, static _ => true);

    private IEnumerable<IMethodSymbol> In(MethodBody body, Func<IMethodSymbol, bool> isAsked)
    {
        foreach (var graph in body.Graph is null ? body.Before : body.Before.Add(body.Graph))
        {
            foreach (var operation in graph.OriginalOperation.Descendants())
            {
                var (method, isVirtual) = operation switch
                {
                    IInvocationOperation invocation => (invocation.TargetMethod, invocation.IsVirtual),
                    IPropertyReferenceOperation { Property.GetMethod: { } getter } => (getter, true),
                    IObjectCreationOperation { Constructor: { } constructor } => (constructor, false),
                    _ => (null, false),
                };
                if (method is null || !isAsked(method))
                {
                    continue;
                }

                foreach (var called in _context.Implementations.Of(method, isVirtual))
                {
                    yield return called;
                }
            }
        }
    }
}
