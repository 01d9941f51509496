using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0008: a mark stands where it can protect something, and says something that is defined.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkCannotActAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0008_MarkCannotAct);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is not { Mark.Kind: not (MarkKind.ForeignPersonalData or MarkKind.ForeignNotPersonalData) } site)
        {
            return;
        }

        foreach (var argument in site.Arguments)
        {
            if (UndefinedValue.Problem(argument.Expression, context.SemanticModel, context.CancellationToken) is { } problem)
            {
                Report(argument.Expression, problem, Remedy.RemoveArgument);
            }
        }

        if (site.Mark.Kind is not (MarkKind.PersonalData or MarkKind.AlsoFor))
        {
            return;
        }

        if (site.Target is IAssemblySymbol)
        {
            if (WhyNamesNothing(site) is { } problem)
            {
                Report(site.Syntax, problem, Remedy.RemoveAttribute);
                return;
            }
        }
        else
        {
            foreach (var name in new[] { "Of", "Member" })
            {
                if (site.NamedArgument(name) is { } argument)
                {
                    Report(argument, "'" + name + "' acts on an assembly's mark only", Remedy.RemoveArgument);
                }
            }
        }

        if (MarkEffect.WhyNone(site.Value, privacy) is { } reason)
        {
            Report(site.Syntax, reason, Remedy.RemoveAttribute);
        }
        else if (site.Mark is { Kind: MarkKind.AlsoFor, TypeArgument: { } purpose }
            && privacy.Marks.Of(site.Value) is { IsForeign: false } datum && datum.Purposes.All(use => use.Mark.Kind == MarkKind.AlsoFor))
        {
            Report(site.Syntax, "nothing else says that it is personal data; write '[PersonalData<" + purpose.Short() + ">]'", Remedy.UsePersonalData);
        }

        void Report(SyntaxNode node, string why, string remedy) => privacy.Report(
            context.ReportDiagnostic,
            Diagnostic.Create(
                Catalogue.PRIV0008_MarkCannotAct, node.GetLocation(), Remedy.Property(remedy), site.Syntax.Name.ToString(), site.Value.Short(), why));
    }

    private static string? WhyNamesNothing(MarkSite site)
    {
        var mark = site.Mark;
        foreach (var name in new[] { "Of", "Member" })
        {
            if (!mark.Mentions(name))
            {
                return "on an assembly it names a member with 'Of' and 'Member', and '" + name + "' is missing";
            }
        }

        if (AssemblyMarks.Target(mark) is not null || mark.Type("Of") is not { TypeKind: not TypeKind.Error } type || mark.Text("Member") is not { } member)
        {
            return null;
        }

        return type.SelfAndBases().Any(candidate => candidate.TypeKind == TypeKind.Error)
            ? null
            : "'" + type.Short() + "' has no property or field '" + member + "'";
    }

    /// <summary>What the fix does, told to it in the diagnostic's properties.</summary>
    internal static class Remedy
    {
        internal const string Key = "remedy";
        internal const string RemoveAttribute = "attribute";
        internal const string RemoveArgument = "argument";
        internal const string UsePersonalData = "personal-data";

        internal static ImmutableDictionary<string, string?> Property(string remedy) => ImmutableDictionary<string, string?>.Empty.Add(Key, remedy);
    }
}
