using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2010: makes the record partial, so that a redacted text is generated; shows that text in the debugger, or removes the display.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordShowsPersonalDataFix))]
public sealed class RecordShowsPersonalDataFix : EditFix
{
    internal const string MakePartialKey = "PRIV2010.MakePartial";
    internal const string ShowRedactedKey = "PRIV2010.ShowRedacted";
    internal const string RemoveDisplayKey = "PRIV2010.RemoveDisplay";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2010_RecordShowsPersonalData.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not { } node || model is null
            || !diagnostic.Properties.TryGetValue(RecordShowsPersonalDataAnalyzer.MendProperty, out var mend))
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var offer = mend switch
        {
            RecordShowsPersonalDataAnalyzer.MakePartial or RecordShowsPersonalDataAnalyzer.MakePartialCarrier when node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type =>
                Partial(document, model, type, isCarrier: mend == RecordShowsPersonalDataAnalyzer.MakePartialCarrier),
            RecordShowsPersonalDataAnalyzer.ShowRedacted when node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } arguments } =>
                new EditOffer("Show the redacted text in the debugger", ShowRedactedKey, Redacted(document, arguments)),
            RecordShowsPersonalDataAnalyzer.RemoveDisplay when node.FirstAncestorOrSelf<AttributeSyntax>() is { } display =>
                new EditOffer("Remove the debugger display", RemoveDisplayKey, DocumentEdit.Remove(document, display)),
            _ => null,
        };
        return offer is null ? ImmutableArray<EditOffer>.Empty : ImmutableArray.Create(offer);
    }

    private static EditOffer? Partial(Document document, SemanticModel model, TypeDeclarationSyntax type, bool isCarrier)
    {
        var edits = PartialModifier.UpTheNesting(document, type);
        if (isCarrier)
        {
            edits = edits.Prepend(AttributeListInsertion.On(document, type, MarkText.Plain("PersonalDataCarrier", model, type.SpanStart)));
        }

        return edits.ToArray() is { Length: > 0 } all ? new EditOffer("Make it partial: a redacted text is generated", MakePartialKey, all) : null;
    }

    // The display's other arguments (Name, Type) may name members too; a target stays.
    private static DocumentEdit Redacted(Document document, AttributeArgumentListSyntax arguments)
    {
        var kept = arguments.Arguments.Where(static argument => argument.NameEquals?.Name.Identifier.ValueText.StartsWith("Target", StringComparison.Ordinal) == true);
        return DocumentEdit.Replace(document, arguments.Span, "(" + string.Join(", ", kept.Select(static argument => argument.ToString()).Prepend("\"{ToRedactedString(),nq}\"")) + ")");
    }
}
