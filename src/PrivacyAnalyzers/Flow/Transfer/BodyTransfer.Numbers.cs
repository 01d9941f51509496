using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Elements that are told apart by their number: people[i] is one person as long as neither the list nor the number changes.
internal sealed partial class BodyTransfer
{
    /// <summary>The name of an element by its number; null where its collection may change, or the number has no name.</summary>
    private Term? NumberedBy(IOperation? collection, FlowValue value, IOperation? number, IOperation element)
    {
        if (number is null || value.Identity.Single is not { } list || !_scope.Context.Filter.IsCarrier(element.Type!) || HolderOf(collection) is not { } variable || !IsOnlyRead(variable))
        {
            return null;
        }

        number = Unconverted(number);
        if (number.ConstantValue.HasValue)
        {
            return Terms.Call(list, variable, System.Collections.Immutable.ImmutableArray.Create(Terms.Constant(number.ConstantValue.Value)));
        }

        if (Variable(number) is not { } index || index is ILocalSymbol { IsRef: true })
        {
            return null;
        }

        _scope.Indices.Add(index);
        return Terms.Call(list, variable, System.Collections.Immutable.ImmutableArray.Create(Terms.Index(index)));
    }

    private static ISymbol? Variable(IOperation? reference) => (reference is null ? null : Unconverted(reference)) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } => parameter,
        _ => null,
    };

    /// <summary>The variable or member that holds the collection.</summary>
    private static ISymbol? HolderOf(IOperation? reference) => (reference is null ? null : Unconverted(reference)) switch
    {
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.OriginalDefinition,
        var other => Variable(other),
    };

    private FlowValue Counted(IIncrementOrDecrementOperation increment)
    {
        var value = Evaluate(increment.Target);
        if (Variable(increment.Target) is { } variable)
        {
            Renumber(variable);
        }

        return value;
    }

    /// <summary>The variable holds another number: what it numbered goes by another name.</summary>
    private void Renumber(ISymbol variable)
    {
        if (_scope.Indices.Contains(variable))
        {
            _state.Retire(Terms.Index(variable), Terms);
        }
    }

    private bool IsOnlyRead(ISymbol holder)
    {
        if (!_scope.OnlyRead.TryGetValue(holder, out var isOnlyRead))
        {
            var body = _graph.OriginalOperation.Root();
            isOnlyRead = body.DescendantsAndSelf().Where(operation => SymbolEqualityComparer.Default.Equals(HolderOf(operation), holder) && operation is not IConversionOperation).All(IsRead)
                && (holder is not (IFieldSymbol or IPropertySymbol) || !body.Descendants().OfType<IInvocationOperation>().Select(static call => call.TargetMethod).Distinct<ISymbol>(SymbolEqualityComparer.Default).Any(called => _scope.Context.Changes.MayChange(called, holder)));
            _scope.OnlyRead.Add(holder, isOnlyRead);
        }

        return isOnlyRead;
    }

    /// <summary>A number is asked for an element, the elements are counted or gone through; or the variable is given another collection.</summary>
    private bool IsRead(IOperation reference)
    {
        var use = reference.Parent;
        while (use is IConversionOperation)
        {
            (reference, use) = (use, use.Parent);
        }

        return use switch
        {
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => ValueTypes.IsFramework(property.Property.ContainingType),
            IPropertyReferenceOperation or IArrayElementReferenceOperation => !(use.Parent is IAssignmentOperation assignment && assignment.Target == use) && use.Parent is not IArgumentOperation { Parameter.RefKind: not RefKind.None },
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingNamespace: var space } } => space?.ToDisplayString() == "System.Linq",
            IForEachLoopOperation => true,
            ISimpleAssignmentOperation assigned => assigned.Target == reference,
            _ => false,
        };
    }
}
