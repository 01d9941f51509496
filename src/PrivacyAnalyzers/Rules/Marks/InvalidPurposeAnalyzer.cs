using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>
/// PRIV0004: a purpose is one sealed, non-generic class with <c>[Purpose]</c>. Reported where the class is declared; where it is used, if it is an
/// abstract base or an interface, which are no mistake until then, or another assembly's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidPurposeAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0004_InvalidPurpose);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterSymbolAction(context => AnalyzeDeclaration(context, privacy), SymbolKind.NamedType);
        start.RegisterSyntaxNodeAction(context => AnalyzeUse(context, privacy), SyntaxKind.TypeArgumentList);
    }

    private static void AnalyzeDeclaration(SymbolAnalysisContext context, RuleContext privacy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (IsReportedAtDeclaration(type, privacy) && PurposeTypes.Problem(type, privacy.Purposes) is { } problem)
        {
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0004_InvalidPurpose, type.Place(), type.Short(), problem));
        }
    }

    private static bool IsReportedAtDeclaration(INamedTypeSymbol type, RuleContext privacy) =>
        privacy.Purposes.Of(type) is not null
        || (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && (!privacy.Known.IsOurs(type) || privacy.Known.NamesOfPurposes.MayBe(type)) && PurposeTypes.IsPurpose(type));

    private static void AnalyzeUse(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        var list = (TypeArgumentListSyntax)context.Node;
        if (list.Parent is not GenericNameSyntax name)
        {
            return;
        }

        for (var i = 0; i < list.Arguments.Count; i++)
        {
            // What takes the argument is asked last: most generic names have nothing to do with purposes.
            if (list.Arguments[i] is NameSyntax argument
                && privacy.Known.NamesOfPurposes.MayBe(argument)
                && context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type is INamedTypeSymbol type
                && PurposeTypes.IsPurpose(type)
                && !(IsReportedAtDeclaration(type, privacy) && IsHere(type, context))
                && PurposeTypes.Problem(type, privacy.Purposes) is { } problem
                && Parameters(name, context) is var parameters && i < parameters.Length && TakesPurpose(parameters[i]))
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0004_InvalidPurpose, argument.GetLocation(), type.Short(), problem));
            }
        }
    }

    private static bool IsHere(INamedTypeSymbol type, SyntaxNodeAnalysisContext context) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly);

    // "where TPurpose : class, IPurpose" is how the marks, the ledger, and whatever is written like them take a purpose; a list of purposes does not.
    private static bool TakesPurpose(ITypeParameterSymbol parameter) =>
        parameter.HasReferenceTypeConstraint && parameter.ConstraintTypes.Any(PurposeTypes.IsPurpose);

    private static ImmutableArray<ITypeParameterSymbol> Parameters(GenericNameSyntax name, SyntaxNodeAnalysisContext context)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            node = node.Parent;
        }

        var info = context.SemanticModel.GetSymbolInfo(node.Parent is AttributeSyntax attribute ? attribute : name, context.CancellationToken);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.TypeParameters,
            IMethodSymbol method => method.TypeParameters,
            INamedTypeSymbol type => type.TypeParameters,
            _ => ImmutableArray<ITypeParameterSymbol>.Empty,
        };
    }
}
