using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2011: an endpoint that anybody may call and that answers with marked data. A row that is answered whole is PRIV2007's, which comes first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnauthorizedEndpointAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV2011_UnauthorizedEndpoint);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var held = new HeldData(privacy.Known);
        var authorization = new AuthorizationReader(start.Compilation);
        var code = privacy.Known.Code;
        start.RegisterOperationBlockStartAction(block =>
        {
            var answers = new ConcurrentBag<(IOperation Operation, IOperation Value)>();
            block.RegisterOperationAction(context => Collect(context.Operation, answers), OperationKind.Return, OperationKind.YieldReturn, OperationKind.Invocation, OperationKind.ObjectCreation);
            block.RegisterOperationBlockEndAction(context => Check(context, answers, held, authorization, code, privacy));
        });
    }

    private static void Collect(IOperation operation, ConcurrentBag<(IOperation, IOperation)> answers)
    {
        if (operation is IReturnOperation { ReturnedValue: { } returned })
        {
            answers.Add((operation, returned));
        }
        else if (AnswerReader.Answered(operation) is { } value)
        {
            answers.Add((operation, value));
        }
    }

    private static void Check(OperationBlockAnalysisContext context, ConcurrentBag<(IOperation Operation, IOperation Value)> answers, HeldData held, AuthorizationReader authorization, CodeMarks code, RuleContext privacy)
    {
        var endpoints = answers.Select(answer => (answer.Value, Endpoint: EndpointReader.Around(answer.Operation, context.OwningSymbol)))
            .Where(static answer => answer.Endpoint.Method is not null)
            .GroupBy(static answer => answer.Endpoint.Method!, SymbolEqualityComparer.Default);
        foreach (var endpoint in endpoints)
        {
            var (method, mapping) = endpoint.First().Endpoint;
            var saysWholeRow = endpoint.Any(answer => IsWhole(answer.Value, held)) && !ServedRights.IsDelivery(context.OwningSymbol, code);
            var members = saysWholeRow
                ? ImmutableArray<string>.Empty
                : endpoint.SelectMany(answer => held.OfValue(answer.Value)).Select(static member => member.Short()).Distinct().OrderBy(static name => name, System.StringComparer.Ordinal).ToImmutableArray();
            if (members.IsEmpty || !authorization.IsOpen(method!, mapping))
            {
                continue;
            }

            var place = mapping is null ? method!.Place() : Name(mapping);
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(
                Catalogue.PRIV2011_UnauthorizedEndpoint,
                place,
                ImmutableDictionary<string, string?>.Empty.Add(UsePath.Members, string.Join(";", members)),
                mapping is null ? "'" + method!.Short() + "'" : "This endpoint",
                string.Join("', '", members.Take(3))));
        }
    }

    private static bool IsWhole(IOperation value, HeldData held)
    {
        while (value is IConversionOperation or IAwaitOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IAwaitOperation)value).Operation;
        }

        return held.RowIn(AnswerReader.Answered(value) is { } answered ? answered.WithoutConversions().Type : value.Type) is not null;
    }

    private static Location Name(IInvocationOperation mapping) =>
        mapping.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access } ? access.Name.GetLocation() : mapping.Syntax.GetLocation();
}
