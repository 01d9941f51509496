using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files of a test, as the compiler reads them: options and severities.</summary>
internal sealed class AnalyzerConfiguration
{
    private readonly AnalyzerConfigSet _set;

    public AnalyzerConfiguration(SolutionState state, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        _set = AnalyzerConfigSet.Create(Files(state).Select(f => AnalyzerConfig.Parse(f.Content, f.FileName)).ToList());
        // A rule that is off by default would never speak in its own test.
        var enabled = descriptors.Where(d => !d.IsEnabledByDefault).Select(d => d.Id).ToImmutableHashSet();
        Severities = new SeverityProvider(_set, enabled, descriptors.GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.First().DefaultSeverity));
        Options = new OptionsProvider(_set);
    }

    public SyntaxTreeOptionsProvider Severities { get; }

    public AnalyzerConfigOptionsProvider Options { get; }

    public static IEnumerable<(string FileName, string Content)> Files(SolutionState state)
        => state.GlobalConfig is null
            ? state.AnalyzerConfigFiles
            : state.AnalyzerConfigFiles.Append(("/.globalconfig", "is_global = true\n" + state.GlobalConfig));

    private sealed class SeverityProvider(AnalyzerConfigSet set, ImmutableHashSet<string> enabled, Dictionary<string, DiagnosticSeverity> defaults) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
            => set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var text) && bool.TryParse(text, out var generated)
                ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            if (set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity))
                return true;
            if (!enabled.Contains(diagnosticId))
                return false;
            severity = defaults[diagnosticId] switch
            {
                DiagnosticSeverity.Error => ReportDiagnostic.Error,
                DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                DiagnosticSeverity.Info => ReportDiagnostic.Info,
                _ => ReportDiagnostic.Hidden,
            };
            return true;
        }
    }

    private sealed class OptionsProvider(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

        private Values For(string path) => new(set.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
