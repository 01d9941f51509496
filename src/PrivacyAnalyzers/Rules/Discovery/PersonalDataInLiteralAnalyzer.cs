using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Discovery.Literals;

namespace PrivacyAnalyzers.Rules.Discovery;

/// <summary>PRIV5002: a text in the source that is somebody's data. The message does not repeat it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataInLiteralAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV5002_PersonalDataInLiteral);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (!TestCode.IsTests(start.Compilation))
        {
            start.RegisterSyntaxNodeAction(
                context => Analyze(context, privacy),
                SyntaxKind.StringLiteralExpression,
                SyntaxKind.Utf8StringLiteralExpression,
                SyntaxKind.InterpolatedStringText);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        var token = context.Node switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => default,
        };
        if (PersonalLiterals.Find(token.ValueText) is { } kind)
        {
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV5002_PersonalDataInLiteral, token.GetLocation(), PersonalLiterals.Describe(kind)));
        }
    }
}
