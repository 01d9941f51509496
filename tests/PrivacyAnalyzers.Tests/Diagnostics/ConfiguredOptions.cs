using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tests.Diagnostics;

/// <summary>Options as the compiler reads them from a folder's and a global configuration file, for one file.</summary>
internal static class ConfiguredOptions
{
    internal static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("", path: "/src/File.cs");

    internal static AnalyzerConfigOptionsProvider Of(string folder, string? global)
    {
        var files = new List<AnalyzerConfig> { AnalyzerConfig.Parse(folder, "/src/.editorconfig") };
        if (global is not null)
            files.Add(AnalyzerConfig.Parse("is_global = true\n" + global, "/.globalconfig"));
        return new Provider(AnalyzerConfigSet.Create(files));
    }

    private sealed class Provider(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
