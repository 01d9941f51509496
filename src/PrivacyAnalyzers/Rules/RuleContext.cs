using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>What a rule works with in one compilation, and the one way by which findings leave.</summary>
internal sealed class RuleContext
{
    internal RuleContext(KnownSymbols known, AnalyzerOptions options)
    {
        Known = known;
        Settings = new PrivacySettings(options.AnalyzerConfigOptionsProvider);
    }

    internal KnownSymbols Known { get; }

    internal MarkReader Marks => Known.Marks;

    internal PurposeReader Purposes => Known.Purposes;

    internal PrivacySettings Settings { get; }

    /// <summary>Reports where the level in force at its file asks for the rule, or where the user set a severity for it.</summary>
    /// <param name="report">The <c>ReportDiagnostic</c> of the analysis context at hand.</param>
    /// <param name="diagnostic">The finding.</param>
    internal void Report(Action<Diagnostic> report, Diagnostic diagnostic)
    {
        if (IsAsked(diagnostic.Descriptor, diagnostic.Location.SourceTree))
        {
            report(diagnostic);
        }
    }

    /// <summary>Whether a finding of the rule in that file would be reported.</summary>
    internal bool IsAsked(DiagnosticDescriptor rule, SyntaxTree? tree) =>
        Settings.Level(tree) >= RuleLevels.Of(rule.Id) || HasSeverityOfItsOwn(rule.Id, tree);

    private bool HasSeverityOfItsOwn(string id, SyntaxTree? tree)
    {
        var options = Known.Compilation.Options;
        if (options.SpecificDiagnosticOptions.ContainsKey(id))
        {
            return true;
        }

        return tree is not null
            && options.SyntaxTreeOptionsProvider is { } perTree
            && (perTree.TryGetDiagnosticValue(tree, id, default, out _) || perTree.TryGetGlobalDiagnosticValue(id, default, out _));
    }
}
