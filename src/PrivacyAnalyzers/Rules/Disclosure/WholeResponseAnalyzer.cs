using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2007: a person, or a row about one, that is answered whole to whoever asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WholeResponseAnalyzer : PrivacyAnalyzer
{
    private const int MaximumNames = 3;

    /// <summary>From one <c>object</c> to what was put into it.</summary>
    private const int MaximumSteps = 3;

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV2007_WholeResponse);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var held = new HeldData(privacy.Known);
        var code = privacy.Known.Code;
        start.RegisterOperationAction(context => CheckReturn((IReturnOperation)context.Operation, context, held, code, privacy), OperationKind.Return, OperationKind.YieldReturn);
        start.RegisterOperationAction(context => CheckAnswer(context.Operation, context, held, code, privacy), OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void CheckReturn(IReturnOperation returned, OperationAnalysisContext context, HeldData held, CodeMarks code, RuleContext privacy)
    {
        if (returned.ReturnedValue is { } value && EndpointReader.Around(returned, context.ContainingSymbol).Method is { ReturnType.TypeKind: not TypeKind.Error } && Unconverted(value) is var answer && AnswerReader.Answered(answer) is null)
        {
            Check(answer, context, held, code, privacy);
        }
    }

    private static void CheckAnswer(IOperation operation, OperationAnalysisContext context, HeldData held, CodeMarks code, RuleContext privacy)
    {
        if (AnswerReader.Answered(operation) is { } value)
        {
            Check(Unconverted(value), context, held, code, privacy);
        }
        else if (operation is IInvocationOperation call && AnswerReader.IsHubMessage(call))
        {
            foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Ordinal > 0 || call.Instance is not null))
            {
                Check(Unconverted(argument.Value), context, held, code, privacy);
            }
        }
    }

    private static void Check(IOperation value, OperationAnalysisContext context, HeldData held, CodeMarks code, RuleContext privacy)
    {
        if (Behind(value, MaximumSteps).Select(answer => held.RowIn(answer.Type)).FirstOrDefault(static found => found is not null) is not { } row || ServedRights.IsDelivery(context.Code(), code))
        {
            return;
        }

        var members = held.OfType(row).Select(static member => member.Short()).Distinct().OrderBy(static name => name, System.StringComparer.Ordinal).ToList();
        var names = string.Join(", ", members.Take(MaximumNames).Select(static name => "'" + name + "'"))
            + (members.Count > MaximumNames ? " and " + (members.Count - MaximumNames).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more" : "");
        privacy.Report(context.ReportDiagnostic, Diagnostic.Create(
            Catalogue.PRIV2007_WholeResponse,
            value.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(UsePath.Members, string.Join(";", members)),
            row.Short(),
            names));
    }

    /// <summary>What an <c>object</c> may be, as far as this body tells.</summary>
    private static IEnumerable<IOperation> Behind(IOperation value, int steps)
    {
        value = Unconverted(value);
        if (steps == 0 || value.Type is not ({ SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }))
        {
            return new[] { value };
        }

        var made = value switch
        {
            ILocalReferenceOperation local => value.Root().Descendants().Select(operation => Given(operation, local.Local)),
            IConditionalOperation either => new[] { either.WhenTrue, either.WhenFalse },
            ICoalesceOperation coalesce => new[] { coalesce.Value, coalesce.WhenNull },
            ISwitchExpressionOperation choice => choice.Arms.Select(static arm => (IOperation?)arm.Value),
            _ => Enumerable.Empty<IOperation?>(),
        };
        return made.Where(static one => one is not null).SelectMany(one => Behind(one!, steps - 1));
    }

    private static IOperation? Given(IOperation operation, ILocalSymbol local) => operation switch
    {
        IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local) => assignment.Value,
        _ => null,
    };

    // What is awaited, cast or handed on in a task is what is answered.
    private static IOperation Unconverted(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case IAwaitOperation awaited:
                    value = awaited.Operation;
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments.Length: 1 } made:
                    value = made.Arguments[0].Value;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }:
                    value = task;
                    continue;
                default:
                    return value;
            }
        }
    }
}
