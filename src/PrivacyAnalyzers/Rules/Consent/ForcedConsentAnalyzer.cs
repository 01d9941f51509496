using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1012: a yes that cannot be refused, or that answers two questions at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForcedConsentAnalyzer : PrivacyAnalyzer
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    private static readonly string[] MustBeTrue = { "MustBeTrueAttribute", "RequireTrueAttribute", "RequiredTrueAttribute", "EnforceTrueAttribute", "IsTrueAttribute", "MandatoryTrueAttribute" };

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1012_ForcedConsent);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterMarkableSymbolAction((symbol, report) => Declared(symbol, report, privacy));
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (DemandsTrue(call) && Ruled(call) is { } member && ConsentOnByDefaultAnalyzer.Consent(member, privacy.Known) is { Purpose: { } purpose })
                {
                    privacy.Report(context.ReportDiagnostic, Found(NameOf(call), member, "is consent for '" + purpose.Short() + "' and cannot be refused: '" + call.TargetMethod.Name + "' lets nothing else pass"));
                }
            },
            OperationKind.Invocation);
    }

    private static void Declared(ISymbol symbol, Action<Diagnostic> report, RuleContext privacy)
    {
        if (symbol is INamedTypeSymbol || ConsentOnByDefaultAnalyzer.Consent(symbol, privacy.Known) is not { Purpose: { } purpose } first)
        {
            return;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (Forces(attribute, symbol, first))
            {
                privacy.Report(report, Found(new Mark(MarkKind.None, attribute).Location, symbol, "is consent for '" + purpose.Short() + "' and cannot be refused: '" + Name(attribute) + "' lets nothing else pass"));
            }
        }

        var asked = privacy.Known.Checks.Of(symbol).Where(check => !check.IsObjection && Equals(check.GrantedValue, first.GrantedValue) && check.Purpose is not null && privacy.Purposes.Of(check.Purpose) is { NeedsConsent: true })
            .Where(check => SymbolEqualityComparer.Default.Equals(check.DeclaredOn, symbol)).ToList();
        var purposes = asked.Select(check => check.Purpose!).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
        if (purposes.Length > 1 && asked[1].Mark.Location != Location.None)
        {
            privacy.Report(report, Found(asked[1].Mark.Location, symbol, "answers for " + UseWords.List(purposes, "and") + " at once: each purpose is accepted or refused by itself"));
        }
    }

    private static Diagnostic Found(Location place, ISymbol member, string what) => Diagnostic.Create(Catalogue.PRIV1012_ForcedConsent, place, member.Short(), what);

    private static string Name(AttributeData attribute) => "[" + attribute.AttributeClass!.Name.Replace("Attribute", "") + "]";

    // [Required] on a bool? asks for an answer, yes or no: that is a choice. On an enum likewise.
    private static bool Forces(AttributeData attribute, ISymbol symbol, CheckInfo check)
    {
        var type = attribute.AttributeClass;
        if (type is null or { TypeKind: TypeKind.Error } || ValueTypes.Of(symbol) is not { } value)
        {
            return false;
        }

        if (type.Is(Annotations + "RequiredAttribute"))
        {
            return check.GrantedValue is null && (value.SpecialType == SpecialType.System_Boolean || ValueTypes.WithoutNullable(value).SpecialType != SpecialType.System_Boolean);
        }

        if (type.Is(Annotations + "RangeAttribute"))
        {
            return attribute.ConstructorArguments.Length == 3 && attribute.ConstructorArguments[0].Value is ITypeSymbol { SpecialType: SpecialType.System_Boolean }
                && attribute.ConstructorArguments[1].Value is string least && string.Equals(least, "true", StringComparison.OrdinalIgnoreCase);
        }

        return (type.Is(Annotations + "AllowedValuesAttribute") && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } allowed
                && allowed.Values.Length == 1 && allowed.Values[0].Value is true)
            || MustBeTrue.Contains(type.Name);
    }

    private static bool DemandsTrue(IInvocationOperation call) =>
        IsValidation(call.TargetMethod)
        && (call.TargetMethod.Name switch
        {
            "Equal" => call.Arguments.Any(static argument => argument.Value is { ConstantValue: { HasValue: true, Value: true } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: true } }),
            "Must" => call.Arguments.Any(static argument => argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } && IsIdentity(function)),
            "NotEmpty" => true,
            _ => false,
        });

    private static bool IsValidation(IMethodSymbol method) => method.ContainingNamespace?.ToDisplayString() is "FluentValidation";

    private static bool IsIdentity(IAnonymousFunctionOperation function) =>
        function.Symbol.Parameters.Length == 1
        && function.Body.Operations.Length == 1
        && function.Body.Operations[0] is IReturnOperation { ReturnedValue: { } returned }
        && (returned is IParameterReferenceOperation
            || returned is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: true } } && left is IParameterReferenceOperation);

    /// <summary>The member that the chain's <c>RuleFor</c> names.</summary>
    private static ISymbol? Ruled(IInvocationOperation call)
    {
        IOperation? receiver = call;
        while (receiver is IInvocationOperation link && link.TargetMethod.Name != "RuleFor")
        {
            receiver = link.Instance ?? link.Arguments.FirstOrDefault()?.Value;
        }

        return (receiver as IInvocationOperation)?.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<IMemberReferenceOperation>().FirstOrDefault()?.Member;
    }

    private static Location NameOf(IInvocationOperation call) => call.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access }
        ? access.Name.GetLocation()
        : call.Syntax.GetLocation();
}
