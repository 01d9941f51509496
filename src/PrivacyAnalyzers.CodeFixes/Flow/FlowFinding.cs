using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Rules.Consent;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>A finding about a flow, with what a fix needs to know of the code around it.</summary>
internal sealed class FlowFinding
{
    private FlowFinding(Document document, Diagnostic diagnostic, SyntaxNode root, SourceText text, SemanticModel model, KnownSymbols known)
    {
        Document = document;
        Diagnostic = diagnostic;
        Root = root;
        Text = text;
        Model = model;
        Known = known;
        Place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var member = AnalyzedMember.Around(root, diagnostic.Location.SourceSpan).In(root) ?? root.FullSpan;
        Steps = diagnostic.AdditionalLocations.Where(location => location.SourceTree == root.SyntaxTree && member.Contains(location.SourceSpan))
            .Select(location => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)).ToImmutableArray();
        Purposes = Read(UsePath.PurposeTypes).Select(name => PurposeNames.Find(model.Compilation, name)).OfType<INamedTypeSymbol>().ToImmutableArray();
    }

    internal Document Document { get; }

    internal Diagnostic Diagnostic { get; }

    internal SyntaxNode Root { get; }

    internal SourceText Text { get; }

    internal SemanticModel Model { get; }

    internal KnownSymbols Known { get; }

    /// <summary>Where the data are used.</summary>
    internal SyntaxNode Place { get; }

    /// <summary>The way the data came, as far as it lies in this member: the source first, the use last.</summary>
    internal ImmutableArray<SyntaxNode> Steps { get; }

    /// <summary>The purposes in question.</summary>
    internal ImmutableArray<INamedTypeSymbol> Purposes { get; }

    internal LanguageVersion Language => (Root.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest;

    internal static async Task<FlowFinding?> ReadAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Location.IsInSource
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } known
            ? new FlowFinding(document, diagnostic, root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), model, known)
            : null;

    /// <summary>The values of a property of the finding.</summary>
    internal IEnumerable<string> Read(string property) =>
        Diagnostic.Properties.TryGetValue(property, out var value) && value is { Length: > 0 } ? value.Split(';') : Enumerable.Empty<string>();
}
