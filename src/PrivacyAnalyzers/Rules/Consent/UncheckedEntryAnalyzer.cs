using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1011: a promise that the callers keep, where the only caller is a framework, which knows nothing of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedEntryAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1011_UncheckedEntry);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var code = privacy.Known.Code;
        var applied = new AppliedChecks(privacy.Known);
        var main = start.Compilation.GetEntryPoint(start.CancellationToken);
        start.RegisterSymbolAction(context => OfType((INamedTypeSymbol)context.Symbol, main, code, applied, privacy, context.ReportDiagnostic), SymbolKind.NamedType);
        start.RegisterOperationAction(context => OfMapping((IInvocationOperation)context.Operation, code, applied, privacy, context.ReportDiagnostic), OperationKind.Invocation);
    }

    private static void OfType(INamedTypeSymbol type, IMethodSymbol? main, CodeMarks code, AppliedChecks applied, RuleContext privacy, Action<Diagnostic> report)
    {
        var saidOfType = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            var framework = SymbolEqualityComparer.Default.Equals(method, main) ? "the runtime" : method.IsImplicitlyDeclared ? null : FrameworkCalls.Of(method);
            if (framework is null)
            {
                continue;
            }

            foreach (var mark in Required(method, code))
            {
                if (Asks(mark, privacy) is { } purpose && !applied.IsFiltered(method, purpose))
                {
                    privacy.Report(report, Found(Place(mark, method, privacy), method, purpose, framework));
                }
            }

            // One mark for the whole type is one finding.
            foreach (var mark in code.Of(type))
            {
                if (Asks(mark, privacy) is { } purpose && !applied.IsFiltered(method, purpose) && saidOfType.Add(purpose))
                {
                    privacy.Report(report, Found(Place(mark, type, privacy), method, purpose, framework));
                }
            }
        }
    }

    private static void OfMapping(IInvocationOperation call, CodeMarks code, AppliedChecks applied, RuleContext privacy, Action<Diagnostic> report)
    {
        if (!EndpointReader.MapsHandler(call))
        {
            return;
        }

        foreach (var (handler, place) in Handlers(call))
        {
            var levels = handler.MethodKind == MethodKind.Ordinary && handler.ContainingType is { } type ? Required(handler, code).Concat(code.Of(type)) : Required(handler, code);
            foreach (var mark in levels)
            {
                if (Asks(mark, privacy) is { } purpose && !applied.IsFiltered(handler, purpose) && !applied.IsFiltered(call, purpose))
                {
                    privacy.Report(report, Found(place ?? mark.Location, handler, purpose, "ASP.NET Core"));
                }
            }
        }
    }

    /// <summary>What is mapped: a lambda, a local function, a method by its name.</summary>
    private static IEnumerable<(IMethodSymbol Handler, Location? Place)> Handlers(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value.WithoutConversions();
            switch (value is IDelegateCreationOperation creation ? creation.Target : value)
            {
                case IMethodReferenceOperation reference:
                    yield return (reference.Method, reference.Syntax.GetLocation());
                    break;
                case IAnonymousFunctionOperation function:
                    yield return (function.Symbol, null);
                    break;
            }
        }
    }

    private static IEnumerable<Mark> Required(IMethodSymbol method, CodeMarks code) => code.Of(method).Concat(method.Parameters.SelectMany(parameter => code.Of(parameter)));

    private static ITypeSymbol? Asks(Mark mark, RuleContext privacy) =>
        mark.Kind == MarkKind.RequiresConsent && privacy.Purposes.Of(mark.TypeArgument) is { NeedsConsent: true } purpose ? purpose.Type : null;

    // A mark that is inherited stands on other code, which may well be called by the team's own.
    private static Location Place(Mark mark, ISymbol on, RuleContext privacy) =>
        privacy.Marks.OwnMarks(on).Concat((on as IMethodSymbol)?.Parameters.SelectMany(parameter => privacy.Marks.OwnMarks(parameter)) ?? Enumerable.Empty<Mark>())
            .Any(own => own.Attribute == mark.Attribute) ? mark.Location : on.Place();

    private static Diagnostic Found(Location place, IMethodSymbol method, ITypeSymbol purpose, string framework) =>
        Diagnostic.Create(Catalogue.PRIV1011_UncheckedEntry, place, method.Short(), purpose.Short(), framework);
}
