using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Constructors.
internal sealed partial class BodyTransfer
{
    private FlowValue ObjectCreation(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        if (creation.Constructor is not { } constructor || creation.Type is not INamedTypeSymbol type)
        {
            return new FlowValue { Data = arguments.Aggregate(DataSet.Empty, (data, argument) => data.Union(Everything(argument.Value))) };
        }

        var call = new CallSite(creation, constructor, instance: null, FlowValue.Clean, arguments);
        ReportUses(call);
        if (type.OriginalDefinition.Is("System.Progress`1") && arguments.Length == 1 && !arguments[0].Value.Functions.IsEmpty)
        {
            // Its handler runs when something is reported to it, here or where nobody sees.
            RunFunctionArguments(call);
            return new FlowValue { Identity = Identity.Of(Make(Terms.Site(creation.Syntax))), Functions = arguments[0].Value.Functions };
        }

        var returned = RunFunctionArguments(call);
        if (type.Is(WellKnownNames.SubjectId) && arguments.Length == 2)
        {
            return new FlowValue { Identity = arguments[1].Value.Identity };
        }

        var made = Make(Terms.Site(creation.Syntax));
        var value = new FlowValue { Identity = Identity.Of(made), Data = returned is null ? DataSet.Empty : Everything(returned) };
        var isKept = Keep(made, constructor, arguments);
        if (arguments.IsEmpty && ValueTypes.IsFramework(type) && Sequences.IsSequence(type))
        {
            _state[Slots.Member(made, SlotTable.Contents)] = Constant(null);
        }

        var isKnown = Summarized(call, returned, value) is not null;
        if ((isKnown && !type.IsRecord) || (isKept && IsNothingMore(constructor)))
        {
            return MadeException(call, value, isKnown);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && PropertyFor(type, parameter) is { } property)
            {
                AssignMember(value, type, property, argument.Value);
            }
            else if (Sequences.IsSequence(type) && Sequences.IsSequence(TypeOf(argument.Operation)))
            {
                var element = ElementType(TypeOf(argument.Operation));
                Put(made, SlotTable.Contents, Kept(ElementOf(argument.Value, argument.Operation.Syntax, element), element));
            }
            else
            {
                value = value.With(Handed(argument.Value, TypeOf(argument.Operation)));
            }
        }

        return MadeException(call, value, isKnown: false);
    }

    /// <summary>A primary constructor hands nothing to a base, and initialises nothing.</summary>
    private bool IsNothingMore(IMethodSymbol constructor) =>
        !(MethodBodies.Declaration(constructor) is TypeDeclarationSyntax { BaseList.Types: var bases } && bases.Any(static one => one is PrimaryConstructorBaseTypeSyntax))
        && _scope.Context.Implementations.Of(constructor, isVirtual: false).IsEmpty;

    /// <summary>A primary constructor's parameters stay with the instance, for its members to read. False for other constructors.</summary>
    private bool Keep(Term made, IMethodSymbol constructor, ImmutableArray<CallArgument> arguments)
    {
        if (MethodBodies.Declaration(constructor) is not TypeDeclarationSyntax || constructor.ContainingType.IsRecord)
        {
            return false;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                _state[Slots.Member(made, parameter.OriginalDefinition)] = _known.Subjects.IsSubject(parameter.Type) ? Kept(argument.Value, parameter.Type) : argument.Value;
            }
        }

        return true;
    }

    /// <summary>The property that a constructor's parameter ends up in: a record's, or the one of the same name.</summary>
    private static IPropertySymbol? PropertyFor(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        if (ValueTypes.IsFramework(type) && !type.IsTupleType && type.Name != "KeyValuePair")
        {
            return null;
        }

        return type.SelfAndBases().SelectMany(level => level.GetMembers()).OfType<IPropertySymbol>()
            .FirstOrDefault(property => !property.IsStatic && property.Parameters.IsEmpty && string.Equals(property.Name, parameter.Name, System.StringComparison.OrdinalIgnoreCase));
    }
}
