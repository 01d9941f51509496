using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>The options of a project, with what the command line says instead.</summary>
internal class AnalysisOptions(AnalyzerConfigOptionsProvider project, ImmutableDictionary<string, string> said) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Over(project.GlobalOptions, said);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Over(project.GetOptions(tree), said);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Over(project.GetOptions(textFile), said);

    /// <summary>The same, for code that nobody marked.</summary>
    internal sealed class Presuming(AnalyzerConfigOptionsProvider project, ImmutableDictionary<string, string> said, PresumedMarks presumed) : AnalysisOptions(project, said), IPresuming
    {
        public PresumedMarks PresumedMarks => presumed;
    }

    private sealed class Over(AnalyzerConfigOptions under, ImmutableDictionary<string, string> said) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => said.Keys.Union(under.Keys);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => said.TryGetValue(key, out value) || under.TryGetValue(key, out value);
    }
}
