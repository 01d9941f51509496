using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0013: <c>[Discloses]</c> names a recipient that no purpose and no assembly declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndeclaredRecipientAnalyzer : PrivacyAnalyzer
{
    /// <summary>Diagnostic property: the recipient as written.</summary>
    internal const string RecipientProperty = "Recipient";

    /// <summary>Diagnostic property: the declared recipient that was probably meant.</summary>
    internal const string SuggestionProperty = "Suggestion";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0013_UndeclaredRecipient);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterMarkableSymbolAction((symbol, report) => Analyze(symbol, report, privacy));

    private static void Analyze(ISymbol symbol, Action<Diagnostic> report, RuleContext privacy)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (privacy.Known.Kinds.Of(attribute.AttributeClass) == MarkKind.Discloses)
            {
                Check(new Mark(MarkKind.Discloses, attribute), report, privacy);
            }
        }
    }

    private static void Check(Mark mark, Action<Diagnostic> report, RuleContext privacy)
    {
        // A library that sees no purpose cannot know what the application declares.
        if (mark.Argument(0) is not string recipient || privacy.Known.Declarations is not { Purposes.IsEmpty: false } declarations || declarations.Recipients.Contains(recipient))
        {
            return;
        }

        var meant = Spelling.Nearest(recipient.Trim(), declarations.Recipients, maximumEdits: 1) ?? (declarations.Recipients.Contains(recipient.Trim()) ? recipient.Trim() : null);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(RecipientProperty, recipient).Add(SuggestionProperty, meant);
        privacy.Report(report, Diagnostic.Create(
            Catalogue.PRIV0013_UndeclaredRecipient,
            mark.ConstructorArgumentLocation(0),
            properties,
            recipient,
            meant is null ? "" : "; did you mean '" + meant + "'?"));
    }
}
