using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// Visits every symbol of the source that can carry a mark: types, their members, parameters (those of records, indexers and delegates too),
/// and the local functions and lambdas that no symbol action reaches.
/// </summary>
internal static class MarkableSymbolActions
{
    internal static void RegisterMarkableSymbolAction(this CompilationStartAnalysisContext start, Action<ISymbol, Action<Diagnostic>> action)
    {
        start.RegisterSymbolAction(
            context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                action(type, context.ReportDiagnostic);
                foreach (var symbol in type.GetMembers().SelectMany(WithParameters))
                {
                    action(symbol, context.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType);
        start.RegisterOperationAction(
            context =>
            {
                var function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
                foreach (var symbol in WithParameters(function))
                {
                    action(symbol, context.ReportDiagnostic);
                }
            },
            OperationKind.LocalFunction,
            OperationKind.AnonymousFunction);
    }

    private static IEnumerable<ISymbol> WithParameters(ISymbol member)
    {
        switch (member)
        {
            case INamedTypeSymbol:
                return Array.Empty<ISymbol>();

            // The attributes of the implementing part are merged into the definition's.
            case IMethodSymbol { PartialDefinitionPart: not null }:
                return Array.Empty<ISymbol>();
            case IMethodSymbol { IsImplicitlyDeclared: true, MethodKind: not MethodKind.DelegateInvoke }:
                return Array.Empty<ISymbol>();

            // An indexer's accessors repeat its parameters; the value of a setter is their own.
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property } accessor:
                return new[] { member }.Concat(accessor.Parameters.Skip(property.Parameters.Length));
            case IMethodSymbol method:
                return new[] { member }.Concat(method.Parameters);
            case IPropertySymbol property:
                return new[] { member }.Concat(property.Parameters);
            default:
                return new[] { member };
        }
    }
}
