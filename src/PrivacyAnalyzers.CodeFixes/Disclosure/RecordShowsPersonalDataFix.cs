using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2010: makes the record partial, so that a redacted text is generated; shows that text in the debugger, or removes the display.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordShowsPersonalDataFix))]
public sealed class RecordShowsPersonalDataFix : CodeFixProvider
{
    internal const string MakePartialKey = "PRIV2010.MakePartial";
    internal const string ShowRedactedKey = "PRIV2010.ShowRedacted";
    internal const string RemoveDisplayKey = "PRIV2010.RemoveDisplay";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2010_RecordShowsPersonalData.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) =>
        ApplyAllAsync(document, diagnostics.Where(diagnostic => KeyOf(diagnostic) == context.CodeActionEquivalenceKey).ToImmutableArray(), context.CancellationToken));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (KeyOf(diagnostic) is { } key)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(key), async cancellationToken => (await ApplyAllAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken).ConfigureAwait(false))!, key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static string? KeyOf(Diagnostic diagnostic) => Mend(diagnostic) switch
    {
        RecordShowsPersonalDataAnalyzer.MakePartial or RecordShowsPersonalDataAnalyzer.MakePartialCarrier => MakePartialKey,
        RecordShowsPersonalDataAnalyzer.ShowRedacted => ShowRedactedKey,
        RecordShowsPersonalDataAnalyzer.RemoveDisplay => RemoveDisplayKey,
        _ => null,
    };

    private static string? Mend(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RecordShowsPersonalDataAnalyzer.MendProperty, out var mend) ? mend : null;

    private static string Title(string key) => key switch
    {
        MakePartialKey => "Make it partial: a redacted text is generated",
        ShowRedactedKey => "Show the redacted text in the debugger",
        _ => "Remove the debugger display",
    };

    // Nested records may ask for the same change of what contains them: all are made at once.
    private static async Task<Document?> ApplyAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (diagnostics.IsEmpty || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var records = diagnostics.Where(static diagnostic => KeyOf(diagnostic) == MakePartialKey)
            .Select(diagnostic => (Type: root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()!, Mend: Mend(diagnostic)))
            .Where(static pair => pair.Type is not null)
            .ToList();
        var carriers = records.Where(static pair => pair.Mend == RecordShowsPersonalDataAnalyzer.MakePartialCarrier).Select(static pair => pair.Type).ToImmutableHashSet();
        var whole = records.SelectMany(static pair => PartialModifier.Missing(pair.Type)).ToImmutableHashSet();
        var attributes = diagnostics.Where(static diagnostic => KeyOf(diagnostic) != MakePartialKey)
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!)
            .Where(static attribute => attribute is not null)
            .ToList();

        var changed = root.TrackNodes(whole.Cast<SyntaxNode>().Concat(carriers).Concat(attributes).Distinct());
        changed = changed.ReplaceNodes(
            whole.Concat(carriers).Distinct().Select(type => changed.GetCurrentNode(type)!),
            (original, rewritten) => Change(rewritten, whole.Any(type => changed.GetCurrentNode(type) == original), carriers.Any(type => changed.GetCurrentNode(type) == original)));
        foreach (var attribute in attributes)
        {
            var current = changed.GetCurrentNode(attribute)!;
            changed = diagnostics.Any(static diagnostic => Mend(diagnostic) == RecordShowsPersonalDataAnalyzer.ShowRedacted)
                ? changed.ReplaceNode(current, Redacted(current))
                : AttributeEditing.RemoveAttribute(changed, current);
        }

        return document.WithSyntaxRoot(changed);
    }

    private static SyntaxNode Change(TypeDeclarationSyntax type, bool makePartial, bool makeCarrier)
    {
        var changed = makePartial ? PartialModifier.Add(type) : type;
        return makeCarrier ? changed.WithAttribute(AttributeEditing.Mark("PersonalDataCarrier")) : changed;
    }

    // The display's other arguments (Name, Type) may name members too; a target stays.
    private static AttributeSyntax Redacted(AttributeSyntax attribute)
    {
        var text = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression("\"{ToRedactedString(),nq}\""));
        var kept = attribute.ArgumentList!.Arguments.Where(static argument => argument.NameEquals?.Name.Identifier.ValueText.StartsWith("Target", System.StringComparison.Ordinal) == true);
        var arguments = SyntaxFactory.SeparatedList(
            kept.Prepend(text),
            kept.Select(static _ => SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space))));
        return attribute.WithArgumentList(attribute.ArgumentList.WithArguments(arguments));
    }
}
