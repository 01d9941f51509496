using System.Text.Json;

namespace Tour;

/// <summary>What the compiler wrote with <c>/errorlog</c>: SARIF 2.1.</summary>
internal sealed class CompilerLog
{
    private const string NoFile = "(no file)";

    private CompilerLog(IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, string> titles) => (Findings, Titles) = (findings, titles);

    /// <summary>The privacy findings by file, line and column.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The title of each rule, by its ID.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; }

    public static CompilerLog Read(string file, string projectFolder)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(file));
        var run = log.RootElement.GetProperty("runs")[0];
        var findings = run.GetProperty("results").EnumerateArray()
            .Where(IsPrivacy)
            .Select(result => ReadFinding(result, projectFolder))
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal);
        var titles = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.TryGetProperty("shortDescription", out _))
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("shortDescription").GetProperty("text").GetString()!, StringComparer.Ordinal);
        return new CompilerLog([.. findings], titles);
    }

    private static bool IsPrivacy(JsonElement result) => result.GetProperty("ruleId").GetString()!.StartsWith("PRIV", StringComparison.Ordinal);

    private static Finding ReadFinding(JsonElement result, string projectFolder)
    {
        var (path, line, column) = (NoFile, 0, 0);
        if (result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0)
        {
            var location = locations[0].GetProperty("physicalLocation");
            var region = location.GetProperty("region");
            path = PathOf(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!, projectFolder);
            (line, column) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
        }
        return new Finding(result.GetProperty("ruleId").GetString()!, result.GetProperty("level").GetString()!, result.GetProperty("message").GetProperty("text").GetString()!, path, line, column);
    }

    private static string PathOf(string uri, string projectFolder) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? Path.GetRelativePath(projectFolder, absolute.LocalPath).Replace('\\', '/') : Uri.UnescapeDataString(uri);
}
