using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Reads why MSBuild could not tell how a project is compiled.</summary>
internal static partial class BuildOutput
{
    private const int MaximumLength = 160;

    // What the host of .NET says where it finds none.
    private const string NoSdk = "No .NET SDKs were found";

    internal static string Why(string project, ProcessResult restored, ProcessResult evaluated)
    {
        if (evaluated.ExitCode is null)
        {
            return evaluated.Output;
        }

        if (evaluated.Output.Contains(NoSdk, StringComparison.Ordinal))
        {
            return "there is no .NET SDK, only what runs programs";
        }

        if (ErrorOf(project, restored.Output) is { } restore)
        {
            return restore;
        }

        if (ErrorOf(project, evaluated.Output) is { } error)
        {
            return error;
        }

        return restored.ExitCode is null ? restored.Output : FirstError(evaluated.Output) ?? FirstError(restored.Output) ?? "MSBuild did not say how it is compiled";
    }

    private static string? ErrorOf(string project, string output) =>
        FirstError(string.Join('\n', output.Split('\n').Where(line => line.Contains(project, StringComparison.Ordinal) || line.Contains(Path.GetFileName(project), StringComparison.Ordinal))));

    private static string? FirstError(string output)
    {
        foreach (Match match in Error().Matches(output))
        {
            var text = match.Groups[1].Value.Trim();
            var end = text.IndexOf(" [", StringComparison.Ordinal);
            text = (end > 0 ? text[..end] : text).TrimEnd('.');
            return text.Length > MaximumLength ? text[..MaximumLength] + "..." : text;
        }

        return null;
    }

    [GeneratedRegex(@"error ([A-Z]+[0-9]*\s*: .+)")]
    private static partial Regex Error();
}
