using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>The options of a project, as the compiler reads them from <c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
internal sealed class ConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet? _set;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptions> _byPath = new(StringComparer.Ordinal);

    private ConfigOptions(AnalyzerConfigSet? set, ImmutableArray<(string Path, string Text)> files)
    {
        _set = set;
        Files = files;
        GlobalOptions = new Values(set?.GlobalConfigOptions.AnalyzerOptions ?? ImmutableDictionary<string, string>.Empty);
        Severities = new PerTree(set);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>The severities that the files set.</summary>
    internal SyntaxTreeOptionsProvider Severities { get; }

    /// <summary>What was read.</summary>
    internal ImmutableArray<(string Path, string Text)> Files { get; }

    /// <param name="files">Where they stand.</param>
    /// <param name="known">The texts of those that are not there any more.</param>
    internal static ConfigOptions Read(IEnumerable<string> files, ImmutableDictionary<string, string> known)
    {
        var read = files.Distinct(StringComparer.Ordinal)
            .Select(file => (Path: file, Text: known.GetValueOrDefault(file) ?? TextOf(file)))
            .Where(static file => file.Text is not null)
            .Select(static file => (file.Path, Text: file.Text!))
            .ToImmutableArray();
        return new(read.IsEmpty ? null : AnalyzerConfigSet.Create(read.Select(static file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToList()), read);
    }

    /// <summary>The files in force in a folder, those of the folders above included.</summary>
    internal static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            foreach (var name in new[] { ".editorconfig", ".globalconfig" })
            {
                if (File.Exists(Path.Combine(at.FullName, name)))
                {
                    yield return Path.Combine(at.FullName, name);
                }
            }
        }
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private AnalyzerConfigOptions Of(string path) => _set is null || path.Length == 0 ? GlobalOptions : _byPath.GetOrAdd(path, at => new Values(_set.GetOptionsForSourcePath(at).AnalyzerOptions));

    private static string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class PerTree(AnalyzerConfigSet? set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            set?.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value) != true
                ? GeneratedKind.Unknown
                : value == "true" ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return set is not null && tree.FilePath.Length > 0 && set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return set is not null && set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
        }
    }
}
