using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>A call whose operands have been evaluated. An extension method's receiver is its receiver, and stays its first argument.</summary>
internal sealed class CallSite
{
    internal CallSite(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, ImmutableArray<CallArgument> arguments)
    {
        Operation = operation;
        Method = method;
        Arguments = arguments;
        if (instance is null && method.IsExtensionMethod && arguments.Length > 0)
        {
            (ReceiverOperation, Receiver) = (arguments[0].Operation, arguments[0].Value);
            IsExtension = true;
        }
        else
        {
            (ReceiverOperation, Receiver) = (instance, receiver);
        }
    }

    internal IOperation Operation { get; }

    internal IMethodSymbol Method { get; }

    internal IOperation? ReceiverOperation { get; }

    internal FlowValue Receiver { get; }

    internal ITypeSymbol? ReceiverType
    {
        get
        {
            var operation = ReceiverOperation;
            while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
            {
                operation = conversion.Operand;
            }

            return operation?.Type;
        }
    }

    internal bool IsExtension { get; }

    /// <summary>In the order of evaluation.</summary>
    internal ImmutableArray<CallArgument> Arguments { get; }

    /// <summary>The arguments but the receiver.</summary>
    internal ImmutableArray<CallArgument> Others => IsExtension ? Arguments.RemoveAt(0) : Arguments;

    internal bool IsFramework => Method.ContainingType is { } type && Symbols.ValueTypes.IsFramework(type);
}
