using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1015: a message for a marketing purpose, or of a campaign, whose text is made here and names no way to refuse the next one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoWayToRefuseAnalyzer : PrivacyAnalyzer
{
    private static readonly string[] Verbs = { "Send", "Mail", "Email", "Post", "Deliver", "Notify", "Publish", "Push", "Queue", "Enqueue", "Envoyer", "Envoie" };

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1015_NoWayToRefuse);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var flow = new FlowContext(privacy.Known, SinkFile.Read(start.Options.AdditionalFiles, start.CancellationToken));
        start.RegisterOperationAction(context => Check((IInvocationOperation)context.Operation, context, flow, privacy), OperationKind.Invocation);
    }

    private static void Check(IInvocationOperation call, OperationAnalysisContext context, FlowContext flow, RuleContext privacy)
    {
        if (call.SemanticModel is not { } model || !IsMarketing(call, context.Code(), flow, privacy) || !IsTextMadeHere(call) || RefusalWords.AreNamedAround(call.Syntax, model))
        {
            return;
        }

        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax is InvocationExpressionSyntax { Expression: var expression } ? expression : call.Syntax;
        privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV1015_NoWayToRefuse, name.GetLocation(), call.TargetMethod.Short()));
    }

    private static bool IsMarketing(IInvocationOperation call, ISymbol code, FlowContext flow, RuleContext privacy)
    {
        var method = call.TargetMethod;
        var sinks = flow.Sinks.Of(method, call.Instance?.Type).Where(static sink => !sink.IsTransactional).ToList();
        var around = Purposes(code, flow);
        if (sinks.Any(static sink => sink.IsCampaign))
        {
            return around.IsEmpty || around.Any(purpose => IsMarketing(purpose, privacy));
        }

        if (sinks.Any(static sink => (sink.Channel & (Channel.Email | Channel.TextMessage)) != 0))
        {
            return around.Any(purpose => IsMarketing(purpose, privacy));
        }

        // The team's own gateway, by what it says it works for and by its name.
        return Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            && method.Parameters.SelectMany(parameter => flow.Code.Purposes(parameter, MarkKind.ProcessesFor)).Concat(Purposes(method, flow)).Any(purpose => IsMarketing(purpose, privacy));
    }

    private static bool IsMarketing(ITypeSymbol purpose, RuleContext privacy) =>
        privacy.Purposes.Of(purpose) is { IsMarketing: true } info && (info.Channel == Channel.Any || (info.Channel & (Channel.Email | Channel.TextMessage)) != 0);

    private static ImmutableArray<ITypeSymbol> Purposes(ISymbol code, FlowContext flow)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            var declared = flow.Code.Purposes(level, MarkKind.ProcessesFor);
            if (level is IMethodSymbol method)
            {
                declared = declared.AddRange(method.Parameters.SelectMany(parameter => flow.Code.Purposes(parameter, MarkKind.ProcessesFor)));
            }

            if (!declared.IsEmpty)
            {
                return declared;
            }
        }

        return ImmutableArray<ITypeSymbol>.Empty;
    }

    /// <summary>Words are put together here, in the call or in the message it sends; a text that comes in is answered for by whoever makes it.</summary>
    private static bool IsTextMadeHere(IInvocationOperation call) => call.Arguments.Any(static argument => IsMade(argument.Value, depth: 4));

    private static bool IsMade(IOperation value, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                return IsMade(conversion.Operand, depth);
            case IInterpolatedStringOperation text:
                return text.Parts.OfType<IInterpolatedStringTextOperation>().Any(static part => IsSentence(part.Syntax.ToString()));
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }:
                return IsSentence(text);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return IsMade(sum.LeftOperand, depth) || IsMade(sum.RightOperand, depth);
            case IObjectCreationOperation creation:
                return creation.Arguments.Any(argument => IsMade(argument.Value, depth - 1))
                    || (creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment => IsMade(assignment.Value, depth - 1)) ?? false);
            case ILocalReferenceOperation local:
                return IsMadeInto(local, depth - 1);
            default:
                return false;
        }
    }

    private static bool IsMadeInto(ILocalReferenceOperation local, int depth)
    {
        return local.Root().Descendants().Any(operation => operation switch
        {
            IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local) && declarator.GetVariableInitializer() is { } initializer && IsMade(initializer.Value, depth),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation target } } assignment => SymbolEqualityComparer.Default.Equals(target.Local, local.Local) && IsMade(assignment.Value, depth),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => SymbolEqualityComparer.Default.Equals(target.Local, local.Local) && IsMade(assignment.Value, depth),
            _ => false,
        });
    }

    // An address, a name or a subject is no message.
    private static bool IsSentence(string text) => text.Trim() is { Length: > 4 } trimmed && trimmed.IndexOf('@') < 0 && (trimmed.IndexOf(' ') > 0 || text.Length > trimmed.Length);
}
