using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Finds arguments of marks that are none of the values their enum defines, or two of them at once.</summary>
internal static class UndefinedValue
{
    /// <summary>To be put into a message; null where the argument is a defined value, no value of ours, or does not bind.</summary>
    internal static string? Problem(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(argument, cancellationToken).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || type.ContainingNamespace is not { Name: WellKnownNames.MarksNamespace, ContainingNamespace.IsGlobalNamespace: true }
            || Number(model.GetConstantValue(argument, cancellationToken).Value) is not { } value)
        {
            return null;
        }

        var defined = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
            .Select(static field => Number(field.ConstantValue) ?? 0).ToList();
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass.Is("System.FlagsAttribute")))
        {
            return (value & ~defined.Aggregate(0L, (all, one) => all | one)) == 0 ? null : NotDefined();
        }

        if (argument.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.BitwiseOrExpression)))
        {
            return "values of '" + type.Name + "' cannot be combined; name the one that fits best";
        }

        return defined.Contains(value) ? null : NotDefined();

        string NotDefined() => "'" + argument + "' is not a value that '" + type.Name + "' defines";
    }

    /// <summary>A constant as a number; null where it is none: in code that does not compile, a text may stand in its place.</summary>
    private static long? Number(object? constant) => constant switch
    {
        int number => number,
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        _ => null,
    };
}
