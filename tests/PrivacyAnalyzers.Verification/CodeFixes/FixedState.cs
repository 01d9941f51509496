namespace PrivacyAnalyzers.Verification;

/// <summary>
/// The files after the fix. A file of the test that is not named here must be unchanged; no source at all means that no fix may be offered.
/// </summary>
public sealed class FixedState
{
    /// <summary>C# files; markup says which diagnostics remain.</summary>
    public SourceFileList Sources { get; } = new("/0/Test");

    /// <summary>Additional files that change or appear.</summary>
    public List<(string FileName, string Content)> AdditionalFiles { get; } = [];

    /// <summary>Diagnostics that remain, beside those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>The sources of the test, with those of this state in place of or after them.</summary>
    internal IReadOnlyList<(string Path, string Content)> Over(SolutionState test)
        => Merge([.. test.Sources.Select(s => (s.FileName, MarkupText.Parse(s.Content, s.FileName).Code))], Sources);

    /// <summary>The additional files of the test, with those of this state in place of or after them.</summary>
    internal IReadOnlyList<(string Path, string Content)> AdditionalOver(SolutionState test) => Merge(test.AdditionalFiles, AdditionalFiles);

    private static List<(string Path, string Content)> Merge(
        IReadOnlyList<(string FileName, string Content)> before, IReadOnlyList<(string FileName, string Content)> after)
    {
        var changed = after.Select(a => a.FileName).ToHashSet(StringComparer.Ordinal);
        var kept = before.Select(b => changed.Contains(b.FileName) ? after.First(a => a.FileName == b.FileName) : b);
        return [.. kept, .. after.Where(a => before.All(b => b.FileName != a.FileName))];
    }
}
