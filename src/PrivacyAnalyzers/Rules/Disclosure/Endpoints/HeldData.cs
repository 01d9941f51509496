using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>The marked members that a value holds when it is written out whole: by the types it is made of, and by what is read into it where it is made.</summary>
internal sealed class HeldData
{
    private const int MaximumDepth = 4;

    private readonly KnownSymbols _known;

    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _contexts;

    internal HeldData(KnownSymbols known)
    {
        _known = known;
        _contexts = new(() => known.Declarations.Types.Where(static candidate => candidate.IsOrDerivesFrom(WellKnownNames.DbContext)).ToImmutableArray());
    }

    /// <summary>The members that a serialiser writes of an object of the type.</summary>
    internal ImmutableArray<ISymbol> OfType(ITypeSymbol? type)
    {
        var found = ImmutableArray.CreateBuilder<ISymbol>();
        Add(type, found, MaximumDepth, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        return found.ToImmutable();
    }

    /// <summary>The members that a value holds, by its type and by the expression that makes it.</summary>
    internal ImmutableArray<ISymbol> OfValue(IOperation? value)
    {
        var found = ImmutableArray.CreateBuilder<ISymbol>();
        Add(value, found, 16);
        return found.Distinct<ISymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
    }

    /// <summary>A person, or a row that is about one: not a view made for somebody to look at.</summary>
    internal bool IsRow(ITypeSymbol type) => type is INamedTypeSymbol named && (_known.Subjects.IsSubject(named) || IsEntity(named)) && !OfType(named).IsEmpty;

    /// <summary>The row inside a type that is written out whole: itself, an element, or what a wrapper holds.</summary>
    internal INamedTypeSymbol? RowIn(ITypeSymbol? type) => RowIn(type, MaximumDepth);

    private INamedTypeSymbol? RowIn(ITypeSymbol? type, int depth)
    {
        if (type is null || depth == 0)
        {
            return null;
        }

        type = ValueTypes.Element(type);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named)
        {
            return null;
        }

        if (IsRow(named))
        {
            return named;
        }

        var isOwn = !ValueTypes.IsFramework(named) || named.IsTupleType || named.IsAnonymousType;
        return named.TypeArguments.Select(argument => isOwn || named.Name is "ActionResult" or "KeyValuePair" or "ValueTask" ? RowIn(argument, depth - 1) : null)
            .Concat(isOwn ? Written(named).Select(member => RowIn(ValueTypes.Of(member), depth - 1)) : Enumerable.Empty<INamedTypeSymbol?>())
            .FirstOrDefault(row => row is not null);
    }

    // Kept in a table: by a context that has a set of it, or by the attributes that only tables need.
    private bool IsEntity(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || ValueTypes.IsFramework(type))
        {
            return false;
        }

        return type.SelfAndBases().SelectMany(static level => level.GetAttributes()).Any(attribute =>
                attribute.AttributeClass.Is("System.ComponentModel.DataAnnotations.Schema.TableAttribute")
                || attribute.AttributeClass.Is(WellKnownNames.PrimaryKeyAttribute)
                || _known.Kinds.Of(attribute.AttributeClass) is MarkKind.OwnedBy or MarkKind.AccessedBy)
            || type.SelfAndBases().SelectMany(static level => level.ValueMembers()).SelectMany(static member => member.GetAttributes()).Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.KeyAttribute))
            || _contexts.Value.SelectMany(static context => context.GetMembers()).Any(member => IsSetOf(member, type));
    }

    private static bool IsSetOf(ISymbol member, INamedTypeSymbol type) =>
        member is IPropertySymbol { Type: INamedTypeSymbol { Name: "DbSet", TypeArguments.Length: 1 } set } && SymbolEqualityComparer.Default.Equals(set.TypeArguments[0].OriginalDefinition, type.OriginalDefinition);

    private void Add(ITypeSymbol? type, ImmutableArray<ISymbol>.Builder found, int depth, HashSet<ITypeSymbol> seen)
    {
        if (type is null || depth == 0 || ValueTypes.Element(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named || !seen.Add(named))
        {
            return;
        }

        if (ValueTypes.IsFramework(named) && !named.IsTupleType)
        {
            foreach (var argument in named.TypeArguments)
            {
                Add(argument, found, depth - 1, seen);
            }

            return;
        }

        foreach (var member in Written(named))
        {
            if (_known.Marks.Of(member) is { } mark && mark.Origin != MarkOrigin.ValueType && !_known.Subjects.IsKey(member, named))
            {
                found.Add(member);
            }
            else
            {
                Add(ValueTypes.Of(member), found, depth - 1, seen);
            }
        }
    }

    private static IEnumerable<ISymbol> Written(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(static level => level.ValueMembers())
            .Where(static member => member.DeclaredAccessibility == Accessibility.Public && !member.GetAttributes().Any(IsIgnored));

    private static bool IsIgnored(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "IgnoreDataMemberAttribute"
        || (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" && attribute.NamedArguments.All(static argument => argument.Key != "Condition" || argument.Value.Value is 1));

    private void Add(IOperation? value, ImmutableArray<ISymbol>.Builder found, int depth)
    {
        if (value is null || depth-- == 0)
        {
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, found, depth);
                return;
            case IAwaitOperation awaited:
                Add(awaited.Operation, found, depth);
                return;
            case ILocalReferenceOperation local when Initializer(local) is { } initializer:
                Add(initializer, found, depth);
                return;
            case IConditionalOperation choice:
                Add(choice.WhenTrue, found, depth);
                Add(choice.WhenFalse, found, depth);
                return;
            case IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add }:
                return;
            case IMemberReferenceOperation reference when _known.Marks.Of(reference.Member) is { } mark && mark.Origin != MarkOrigin.ValueType:
                if (!_known.Subjects.IsKey(reference.Member, reference.Instance?.Type))
                {
                    found.Add(reference.Member);
                }

                return;
            case IMemberReferenceOperation reference when reference.Member.ContainingType is { } holder && ValueTypes.IsFramework(holder) && reference.Member.Name is not ("Length" or "Count" or "HasValue") && !(holder.Name == "Exception" && holder.ContainingNamespace?.Name == "System"):
                Add(reference.Instance, found, depth);
                return;
            case IInvocationOperation call when IsAcceptedForm(call.TargetMethod):
                return;
            case IAnonymousFunctionOperation function:
                foreach (var returned in function.Body.Descendants().OfType<IReturnOperation>())
                {
                    Add(returned.ReturnedValue, found, depth);
                }

                return;
            case IDelegateCreationOperation made:
                Add(made.Target, found, depth);
                return;
            case IInvocationOperation { TargetMethod.Name: "Select" or "SelectMany" } projection:
                Add(projection.Arguments.LastOrDefault()?.Value, found, depth);
                return;
        }

        found.AddRange(OfType(value.Type));
        if (value is IAnonymousObjectCreationOperation or ITupleOperation or IObjectCreationOperation or IArrayCreationOperation or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation
            or IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation or ICoalesceOperation or IArgumentOperation or IParenthesizedOperation or ISwitchExpressionOperation
            || (value is IInvocationOperation { TargetMethod: var method } && method.ContainingType is { } type && ValueTypes.IsFramework(type) && value.Type?.SpecialType == SpecialType.System_String))
        {
            foreach (var child in value.ChildOperations)
            {
                Add(child is ISimpleAssignmentOperation assignment ? assignment.Value : child is ISwitchExpressionArmOperation arm ? arm.Value : child, found, depth);
            }
        }
    }

    private bool IsAcceptedForm(IMethodSymbol method) => _known.Marks.OwnMarks(method).Any(static mark => mark.Kind is MarkKind.Anonymizes or MarkKind.Redacts or MarkKind.Pseudonymizes) || method.Name == "ToRedactedString";

    private static IOperation? Initializer(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))?.GetVariableInitializer()?.Value;
    }
}
