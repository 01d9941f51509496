using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0002: somewhere it is said for how long; reported at each mark that could say it, once for all members of a marked type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoRetentionAnalyzer : PrivacyAnalyzer
{
    private const string Retention = "Retention";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0002_NoRetention);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        // A mark that cannot act keeps nothing: that is PRIV0008, and one finding is enough.
        if (MarkSite.Of(context, privacy) is not { Mark: { Kind: MarkKind.PersonalData or MarkKind.AlsoFor, TypeArgument: { } type } mark } site
            || privacy.Purposes.Of(type) is not { } purpose
            || StatedRetention.Of(site.Value, new PurposeUse(type, mark), privacy.Marks, privacy.Purposes) is not null
            || IsHalfTyped(mark) || IsHalfTyped(purpose.Mark)
            || site.Value is IAssemblySymbol || MarkEffect.WhyNone(site.Value, privacy) is not null)
        {
            return;
        }

        privacy.Report(
            context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0002_NoRetention, site.Syntax.GetLocation(), site.Value.Short(), type.Short()));
    }

    // Written, but not a constant yet: whoever types "Retention = " is about to say.
    private static bool IsHalfTyped(Mark mark)
    {
        foreach (var argument in mark.Attribute.NamedArguments)
        {
            if (argument.Key == Retention)
            {
                return argument.Value.Kind == TypedConstantKind.Error;
            }
        }

        return mark.Mentions(Retention);
    }
}
