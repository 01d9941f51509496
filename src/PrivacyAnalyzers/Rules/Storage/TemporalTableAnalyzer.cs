using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3003: a row that holds personal data, or is a person's, in a table whose history is kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemporalTableAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3003_TemporalTable);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (privacy.Known.Presence.ReferencesTheAbstractions)
        {
            start.RegisterSyntaxNodeAction(context => Check((InvocationExpressionSyntax)context.Node, context, privacy), SyntaxKind.InvocationExpression);
        }
    }

    private static void Check(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "IsTemporal" } name }
            || IsTurnedOff(call)
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || method.ContainingType.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) != true
            || RowOf(method) is not { } row)
        {
            return;
        }

        foreach (var level in Hierarchy(row, privacy.Known))
        {
            if (RowData.Of(level, privacy.Known).FirstOrDefault() is { } datum)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV3003_TemporalTable, name.GetLocation(), row.Short(), datum.Short()));
                return;
            }
        }
    }

    // IsTemporal(false) undoes what a base configuration did.
    private static bool IsTurnedOff(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression.IsKind(SyntaxKind.FalseLiteralExpression) == true;

    // TableBuilder<Customer>, OwnedNavigationTableBuilder<Customer, Address>: the last one is whose table it is.
    private static INamedTypeSymbol? RowOf(IMethodSymbol method)
    {
        var receiver = method.ReducedFrom is null ? method.Parameters.FirstOrDefault()?.Type ?? method.ContainingType : method.ReceiverType;
        return (receiver as INamedTypeSymbol)?.TypeArguments.LastOrDefault() as INamedTypeSymbol;
    }

    // One table may hold all that derives.
    private static System.Collections.Generic.IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol row, KnownSymbols known) =>
        new[] { row }.Concat(known.Declarations.Types.Where(type => !SymbolEqualityComparer.Default.Equals(type, row) && type.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level, row))));
}
