using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>Reads which members a method overwrites, and which objects it deletes or hands to code that may erase the rest.</summary>
internal static class ErasedByHand
{
    internal static Coverage Read(IEnumerable<IOperation> body, CancellationToken cancellationToken)
    {
        var coverage = new Coverage();
        foreach (var operation in body.SelectMany(static block => block.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: var target } when target.Parent?.Parent is not IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation }:
                    AddTargets(target, coverage);
                    break;
                case IObjectCreationOperation creation:
                    // A new object in the place of the old one.
                    coverage.AddWhole(creation.Type);
                    break;
                case IInvocationOperation call:
                    AddCall(call, coverage, cancellationToken);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IMemberReferenceOperation handed }:
                    coverage.Add(handed.Instance?.Type, handed.Member);
                    break;
            }
        }

        return coverage;
    }

    private static void AddTargets(IOperation target, Coverage coverage)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    AddTargets(element, coverage);
                }

                break;
            case IMemberReferenceOperation member:
                // customer.Address.Street = "" takes care of the address, too.
                for (IMemberReferenceOperation? at = member; at is not null; at = at.Instance as IMemberReferenceOperation)
                {
                    coverage.Add(at.Instance?.Type, at.Member);
                }

                break;
        }
    }

    private static void AddCall(IInvocationOperation call, Coverage coverage, CancellationToken cancellationToken)
    {
        var name = call.TargetMethod.Name;
        if (call.Instance is IMemberReferenceOperation member)
        {
            // customer.Tags.Clear(), customer.Address.Erase(values).
            coverage.Add(member.Instance?.Type, member.Member);
        }

        if (name is "SetProperty" or "SetPropertyIfChanged" && call.Arguments.Length > 0)
        {
            foreach (var column in call.Arguments.Take(2).SelectMany(static argument => argument.Value.Descendants()).OfType<IMemberReferenceOperation>().Where(static column => column.Instance is IParameterReferenceOperation).Take(1))
            {
                coverage.Add(column.Instance?.Type, column.Member);
            }
        }
        else if (Deletes(name))
        {
            foreach (var value in call.Arguments.Select(static argument => argument.Value).Append(call.Instance).Where(static value => value?.WithoutConversions().Type is not null))
            {
                coverage.AddWhole(ValueTypes.Element(value!.WithoutConversions().Type!));
            }
        }
        else if (name == "Erase" && call.Instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } parent)
        {
            foreach (var inherited in parent.Type.SelfAndBases().SelectMany(static level => level.ValueMembers()))
            {
                coverage.Add(parent.Type, inherited);
            }
        }
        else
        {
            HandedObjects.Add(call, coverage, static method => ValueTypes.IsFramework(method.ContainingType), cancellationToken);
        }
    }

    private static bool Deletes(string method) =>
        method.StartsWith("Remove", StringComparison.Ordinal) || method.StartsWith("Delete", StringComparison.Ordinal) || method.StartsWith("ExecuteDelete", StringComparison.Ordinal);
}
