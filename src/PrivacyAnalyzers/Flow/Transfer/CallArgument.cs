using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>One argument, evaluated; an expanded <c>params</c> has its elements, each with its own syntax.</summary>
internal sealed class CallArgument
{
    internal CallArgument(IParameterSymbol? parameter, IOperation operation, FlowValue value, ImmutableArray<(IOperation Operation, FlowValue Value)> elements)
    {
        Parameter = parameter;
        Operation = operation;
        Value = value;
        Elements = elements;
    }

    internal IParameterSymbol? Parameter { get; }

    internal IOperation Operation { get; }

    internal FlowValue Value { get; }

    /// <summary>What is written in the source for the parameter: the argument, or each element that <c>params</c> collects.</summary>
    internal ImmutableArray<(IOperation Operation, FlowValue Value)> Elements { get; }
}
