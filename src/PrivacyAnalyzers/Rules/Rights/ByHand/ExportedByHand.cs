using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>Reads which members a method puts into what it hands over, and which objects it hands over whole.</summary>
internal static class ExportedByHand
{
    private static readonly string[] Writers = { "Write", "Add", "Append", "Set", "TryAdd" };

    internal static Coverage Read(IEnumerable<IOperation> body, KnownSymbols known, CancellationToken cancellationToken)
    {
        var coverage = new Coverage();
        foreach (var operation in body.SelectMany(static block => block.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case IMemberReferenceOperation member when IsHandedOver(member) && !IsOfAnotherPerson(member, known):
                    coverage.Add(member.Instance?.Type, member.Member);
                    break;
                case IInvocationOperation call:
                    HandedObjects.Add(call, coverage, IsQuery, cancellationToken);
                    break;
                case ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation when IsWhole(operation):
                    coverage.AddWhole(ValueTypes.Element(operation.Type!));
                    break;
            }
        }

        return coverage;
    }

    /// <summary>Becomes a part of an object, a text or a document.</summary>
    private static bool IsHandedOver(IOperation value)
    {
        for (var operation = value.Parent; operation is not null and not IBlockOperation; operation = operation.Parent)
        {
            switch (operation)
            {
                case IAnonymousObjectCreationOperation or IObjectCreationOperation or ITupleOperation or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation or IInterpolatedStringOperation:
                    return true;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation or IArrayElementReferenceOperation } assignment:
                    return !assignment.Target.DescendantsAndSelf().Contains(value);
                case IInvocationOperation { TargetMethod.Name: var name }:
                    return Writers.Any(writer => name.StartsWith(writer, StringComparison.Ordinal)) && !((IInvocationOperation)operation).TargetMethod.ContainingType.Name.Contains("Log");
                case IConditionalOperation choice when choice.Condition.DescendantsAndSelf().Contains(value):
                case IThrowOperation:
                    return false;
            }
        }

        return false;
    }

    // Who answered the ticket, in the export of who wrote it: a name, and rightly not more.
    private static bool IsOfAnotherPerson(IMemberReferenceOperation member, KnownSymbols known) =>
        member.Instance?.WithoutConversions() is IMemberReferenceOperation { Type: { } type } && known.Subjects.IsSubject(type);

    private static bool IsWhole(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IConditionalAccessOperation)
        {
            parent = parent.Parent;
        }

        return parent is IReturnOperation or IAnonymousObjectCreationOperation or ITupleOperation or IArrayInitializerOperation
            || (parent is IArgumentOperation { Parent: IObjectCreationOperation })
            || (parent is ISimpleAssignmentOperation assignment && assignment.Value.DescendantsAndSelf().Contains(value) && assignment.Target is IMemberReferenceOperation);
    }

    private static bool IsQuery(IMethodSymbol method) =>
        ValueTypes.IsFramework(method.ContainingType) && method.ContainingNamespace.ToDisplayString() is var space && (space == "System.Linq" || space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || space.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal) || method.ContainingType.SpecialType == SpecialType.System_Object || method.ContainingType.Is("System.ArgumentNullException"));
}
