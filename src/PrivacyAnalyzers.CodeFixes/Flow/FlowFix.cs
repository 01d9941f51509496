using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>A fix of a finding about a flow. Every offer is tried before it is made; of the ways to do one thing, the first that mends the finding is offered.</summary>
public abstract class FlowFix : CodeFixProvider
{
    // Each trial costs an analysis of one member: what a person types is analysed as often.
    private const int MaximumTrials = 32;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FlowFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await ProvenAsync(context.Document, diagnostic, onlyKey: null, context.CancellationToken).ConfigureAwait(false))
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellationToken => EditApplication.ApplyAsync(solution, offer.Edits, cancellationToken), offer.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>Who finds what is mended, and what a mend must not bring about.</summary>
    private protected virtual ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = ImmutableArray.Create<DiagnosticAnalyzer>(new FlowAnalyzer());

    /// <summary>As <see cref="Analyzers"/>, for <see cref="FlowFixAll"/>.</summary>
    internal ImmutableArray<DiagnosticAnalyzer> AnalyzersInUse => Analyzers;

    /// <summary>What may mend the finding, what is best first; several of one key are ways to do one thing.</summary>
    private protected abstract IEnumerable<EditOffer> Candidates(FlowFinding finding);

    /// <summary>The offers that hold, one for each key.</summary>
    internal async Task<IReadOnlyList<EditOffer>> ProvenAsync(Document document, Diagnostic diagnostic, string? onlyKey, CancellationToken cancellationToken)
    {
        var proven = new List<EditOffer>();
        if (await FlowFinding.ReadAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } finding)
        {
            return proven;
        }

        var proof = new FlowProof(finding, Analyzers, cancellationToken);
        var keys = new HashSet<string>();
        var trials = 0;
        foreach (var offer in Candidates(finding))
        {
            if ((onlyKey is not null && offer.EquivalenceKey != onlyKey) || keys.Contains(offer.EquivalenceKey))
            {
                continue;
            }

            if (await proof.HoldsAsync(offer, cancellationToken).ConfigureAwait(false))
            {
                proven.Add(offer);
                keys.Add(offer.EquivalenceKey);
            }

            if ((onlyKey is not null && proven.Count > 0) || ++trials == MaximumTrials)
            {
                break;
            }
        }

        return proven;
    }
}
