using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

// Operators and conversions.
internal sealed partial class BodyTransfer
{
    private FlowValue Binary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                return Compared(binary, left, right);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                // No null is more or less than anything: AcceptedAt > limit.
                return new FlowValue { Answer = Answer.OfTruth(IfThere(left, binary.LeftOperand).Union(IfThere(right, binary.RightOperand)), FactSet.None) };
            default:
                if (IsBoolean(binary) && Logic(binary.OperatorKind, left, right) is { } answer)
                {
                    return new FlowValue { Data = left.Data.Union(right.Data), Answer = answer };
                }

                if (binary.OperatorMethod is { } written && Operated(binary, written, (binary.LeftOperand, left), (binary.RightOperand, right)) is { } made)
                {
                    return made;
                }

                return new FlowValue
                {
                    Data = Shown(left, binary.LeftOperand).Union(Shown(right, binary.RightOperand)).Union(binary.OperatorMethod is null ? DataSet.Empty : Everything(left).Union(Everything(right))),
                    Functions = left.Functions.AddRange(right.Functions),
                };
        }
    }

    private static FactSet IfThere(FlowValue value, IOperation operation) =>
        value.Answer is { } answer && TypeOf(operation) is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? answer.WhenPresent : FactSet.None;

    private static bool IsBoolean(IOperation operation) => operation.Type is { } type && Sequences.Unwrap(type).SpecialType == SpecialType.System_Boolean;

    /// <summary>What "and" and "or" of two answers tell; null for other operators, and where they tell nothing.</summary>
    private static Answer? Logic(BinaryOperatorKind kind, FlowValue left, FlowValue right) => kind switch
    {
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => Answer.OfTruth(True(left).Union(True(right)), False(left).Intersect(False(right))),
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => Answer.OfTruth(True(left).Intersect(True(right)), False(left).Union(False(right))),
        _ => null,
    };

    private static FactSet True(FlowValue value) => value.Answer?.WhenTrue ?? FactSet.None;

    private static FactSet False(FlowValue value) => value.Answer?.WhenFalse ?? FactSet.None;

    private FlowValue Compared(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        var (value, constant) = Unconverted(binary.RightOperand) is { ConstantValue.HasValue: true } onRight ? (left, onRight)
            : Unconverted(binary.LeftOperand) is { ConstantValue.HasValue: true } onLeft ? (right, onLeft)
            : (left, null);
        if (constant is null)
        {
            return FlowValue.Clean;
        }

        var (when, otherwise) = EqualTo(value, TypeOf(ReferenceEquals(value, left) ? binary.LeftOperand : binary.RightOperand), constant.ConstantValue.Value);
        return new FlowValue { Answer = binary.OperatorKind == BinaryOperatorKind.Equals ? Answer.OfTruth(when, otherwise) : Answer.OfTruth(otherwise, when) };
    }

    /// <summary>The facts where the value equals the constant, and where it does not. A <c>bool?</c> that is not false may be null, which is no yes.</summary>
    private static (FactSet When, FactSet Otherwise) EqualTo(FlowValue value, ITypeSymbol? type, object? constant)
    {
        if (value.Answer is not { } answer)
        {
            return (FactSet.None, FactSet.None);
        }

        var orAbsent = type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? answer.WhenAbsent : FactSet.All;
        return constant switch
        {
            true => (answer.WhenTrue.Union(answer.WhenPresent), answer.WhenFalse.Intersect(orAbsent)),
            false => (answer.WhenFalse.Union(answer.WhenPresent), answer.WhenTrue.Intersect(orAbsent)),
            null => (answer.WhenAbsent, answer.WhenPresent),
            _ => (Equals(answer.Granted, constant) ? answer.WhenGranted.Union(answer.WhenPresent) : answer.WhenPresent, FactSet.None),
        };
    }

    private FlowValue Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        if (unary.OperatorKind == UnaryOperatorKind.Not)
        {
            return new FlowValue { Data = value.Data, Answer = Answer.OfTruth(False(value), True(value)) };
        }

        return new FlowValue { Data = unary.OperatorMethod is null ? value.Data : Everything(value), Text = value.Text };
    }

    private FlowValue IsNull(IIsNullOperation isNull)
    {
        var (absent, present) = EqualTo(Evaluate(isNull.Operand), TypeOf(isNull.Operand), constant: null);
        return new FlowValue { Answer = Answer.OfTruth(absent, present) };
    }

    private FlowValue Conversion(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } written)
        {
            return Operated(conversion, written, (conversion.Operand, value)) ?? new FlowValue { Data = Everything(value), Text = value.Text, Identity = value.Identity };
        }

        if (Hides(conversion))
        {
            // The type that knew what its text shows is out of sight from here on.
            return value with { Text = Shown(value with { Data = DataSet.Empty }, conversion.Operand) };
        }

        return value;
    }

    /// <summary>What an operator or a conversion that the team wrote gives: its code is looked into as a method's is. Null where there is none.</summary>
    private FlowValue? Operated(IOperation operation, IMethodSymbol written, params (IOperation Operation, FlowValue Value)[] operands) =>
        operands.Length == written.Parameters.Length
            ? Summarized(
                new CallSite(operation, written, instance: null, FlowValue.Clean, operands.Select((operand, i) => new CallArgument(written.Parameters[i], operand.Operation, operand.Value, ImmutableArray.Create(operand))).ToImmutableArray()),
                givenByFunctions: null)
            : null;

    private bool Hides(IConversionOperation conversion) =>
        conversion.Operand.Type is { } from
        && conversion.Type is { } to
        && _scope.Context.Texts.KindOf(from) == TextKind.Members
        && !SymbolEqualityComparer.Default.Equals(from, to)
        && (to.SpecialType == SpecialType.System_Object || to.TypeKind is TypeKind.Interface or TypeKind.Dynamic or TypeKind.TypeParameter
            || (to.TypeKind == TypeKind.Class && _scope.Context.Texts.KindOf(to) != TextKind.Members)
            || to.SpecialType == SpecialType.System_ValueType);
}
