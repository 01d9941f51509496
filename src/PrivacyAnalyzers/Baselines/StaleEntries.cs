using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Tool;

namespace PrivacyAnalyzers.Baselines;

/// <summary>Which of a baseline's entries have met a finding of one analyzer's rules.</summary>
internal sealed class StaleEntries
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<FindingKey, bool> _met = new();

    internal StaleEntries(Compilation compilation, Baseline baseline)
    {
        _compilation = compilation;
        Baseline = baseline;
    }

    internal Baseline Baseline { get; }

    /// <summary>Whether the finding is an old one.</summary>
    internal bool Excuse(Diagnostic finding)
    {
        if (Baseline.Entries.IsEmpty || !LapsedReview.CanExcuse(finding.Id) || FindingKeys.Of(finding, _compilation) is not { } key || !Baseline.Contains(key))
        {
            return false;
        }

        _met.TryAdd(key, true);
        return true;
    }

    /// <summary>The entries of those rules that met nothing, where the rule is asked.</summary>
    internal IEnumerable<BaselineEntry> Of(ImmutableHashSet<string> ruleIds, Func<string, SyntaxTree?, bool> isAsked) =>
        from entry in Baseline.Entries
        where ruleIds.Contains(entry.Key.Rule) && !_met.ContainsKey(entry.Key)
        let trees = Trees(entry.Key.Symbol)
        where trees.IsEmpty ? isAsked(entry.Key.Rule, null) : trees.Any(tree => isAsked(entry.Key.Rule, tree))
        select entry;

    private ImmutableArray<SyntaxTree> Trees(string symbol) => DocumentationCommentId.GetSymbolsForDeclarationId(symbol, _compilation)
        .SelectMany(static found => found.DeclaringSyntaxReferences).Select(static reference => reference.SyntaxTree).ToImmutableArray();
}
