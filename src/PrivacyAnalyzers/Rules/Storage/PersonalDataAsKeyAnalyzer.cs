using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3006: a marked member that is a key of its row: by attribute, or in the model of Entity Framework Core.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataAsKeyAnalyzer : PrivacyAnalyzer
{
    private static readonly Dictionary<string, string> Kinds = new(System.StringComparer.Ordinal)
    {
        ["HasKey"] = "the primary key",
        ["HasAlternateKey"] = "an alternate key",
        ["HasPrincipalKey"] = "the key that another table refers to",
    };

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3006_PersonalDataAsKey);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterSymbolAction(context => CheckType((INamedTypeSymbol)context.Symbol, context, privacy), SymbolKind.NamedType);
        start.RegisterSyntaxNodeAction(context => CheckCall((InvocationExpressionSyntax)context.Node, context, privacy), SyntaxKind.InvocationExpression);
    }

    private static void CheckType(INamedTypeSymbol type, SymbolAnalysisContext context, RuleContext privacy)
    {
        foreach (var member in type.ValueMembers())
        {
            if (MarkedSymbolNormalizer.Spokesmen(member).SelectMany(static spokesman => spokesman.GetAttributes()).FirstOrDefault(static attribute => attribute.AttributeClass.Is(WellKnownNames.KeyAttribute)) is { } key && IsPersonal(member, privacy))
            {
                Report(member, "the primary key", key.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? member.Place(), context.ReportDiagnostic, privacy);
            }
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.PrimaryKeyAttribute) && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
            {
                foreach (var name in attribute.ConstructorArguments.SelectMany(Texts))
                {
                    if (Find(type, name) is { } member && IsPersonal(member, privacy))
                    {
                        Report(member, "the primary key", syntax.GetLocation(), context.ReportDiagnostic, privacy);
                    }
                }
            }
        }
    }

    private static void CheckCall(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: var name }
            || !Kinds.TryGetValue(name.Identifier.ValueText, out var kind)
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || method.ContainingType.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            foreach (var access in argument.Expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Where(static access => access.Parent is not MemberAccessExpressionSyntax))
            {
                if (argument.Expression is LambdaExpressionSyntax && context.SemanticModel.GetSymbolInfo(access, context.CancellationToken).Symbol is { } member && IsPersonal(member, privacy))
                {
                    Report(member, kind, access.GetLocation(), context.ReportDiagnostic, privacy);
                }
            }

            if (context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken) is { HasValue: true, Value: string text }
                && method.ContainingType.TypeArguments.FirstOrDefault() is INamedTypeSymbol entity && Find(entity, text) is { } named && IsPersonal(named, privacy))
            {
                Report(named, kind, argument.GetLocation(), context.ReportDiagnostic, privacy);
            }
        }
    }

    /// <summary>
    /// Marked itself, or by a type whose mark leaves its key out while the name says what it is: the address that is the key of a subscriber is
    /// an address.
    /// </summary>
    private static bool IsPersonal(ISymbol member, RuleContext privacy)
    {
        if (privacy.Marks.Of(member) is { } mark)
        {
            return mark.Origin != MarkOrigin.ContainingType || (mark.Category != DataCategory.Other && !ValueTypes.IsScalar(ValueTypes.Of(member)));
        }

        return member.ContainingType is { } type
            && privacy.Marks.Of(type) is not null
            && !ValueTypes.IsScalar(ValueTypes.Of(member))
            && privacy.Marks.OwnMarks(member).All(static own => own.Kind != MarkKind.NotPersonalData)
            && Symbols.Lexicon.CategoryInference.ForMarked(member.Name, ValueTypes.Of(member), type.Name, Symbols.Lexicon.LexiconLanguages.All).Category is not (DataCategory.Other or DataCategory.Inferred);
    }

    private static ISymbol? Find(INamedTypeSymbol type, string name) =>
        type.SelfAndBases().SelectMany(candidate => candidate.GetMembers(name)).FirstOrDefault(static member => member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false });

    private static IEnumerable<string> Texts(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array ? (constant.IsNull ? Enumerable.Empty<string>() : constant.Values.SelectMany(Texts)) : constant.Value is string text ? new[] { text } : Enumerable.Empty<string>();

    private static void Report(ISymbol member, string kind, Location location, System.Action<Diagnostic> report, RuleContext privacy) =>
        privacy.Report(report, Diagnostic.Create(Catalogue.PRIV3006_PersonalDataAsKey, location, member.Short(), kind));
}
