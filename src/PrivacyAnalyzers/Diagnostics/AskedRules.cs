using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>
/// Which rules a compilation asks for: by the level in force at a file, or by a severity that the user set there. What is asked for nowhere need not be looked for;
/// a compiler would throw its findings away.
/// </summary>
internal sealed class AskedRules
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptionsProvider, ConditionalWeakTable<Compilation, AskedRules>> Cache = new();

    private readonly Compilation _compilation;
    private readonly PrivacyLevel _highest;
    private readonly ConcurrentDictionary<string, bool> _asked = new(System.StringComparer.Ordinal);

    private AskedRules(Compilation compilation, PrivacySettings settings)
    {
        _compilation = compilation;
        _highest = compilation.SyntaxTrees.Select(tree => settings.Level(tree)).Append(settings.Level(tree: null)).Max();
    }

    internal static AskedRules Of(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return Cache.GetOrCreateValue(provider).GetValue(compilation, key => new AskedRules(key, new PrivacySettings(provider)));
    }

    /// <summary>Whether a finding of the rule could be reported in any file.</summary>
    internal bool IsAskedSomewhere(DiagnosticDescriptor rule) => _asked.GetOrAdd(rule.Id, Find);

    private bool Find(string id)
    {
        // What an option asks for beyond its level is not looked up here.
        if (id == Catalogue.PRIV1014_LabelLost.Id || IsSetInAFile(id))
        {
            return true;
        }

        return _compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ? severity != ReportDiagnostic.Suppress : _highest >= RuleLevels.Of(id);
    }

    private bool IsSetInAFile(string id) =>
        _compilation.Options.SyntaxTreeOptionsProvider is { } perTree
        && (perTree.TryGetGlobalDiagnosticValue(id, default, out _) || _compilation.SyntaxTrees.Any(tree => perTree.TryGetDiagnosticValue(tree, id, default, out _)));
}
