namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Versions as they stand in names of folders, to be ordered.</summary>
internal static class VersionNumber
{
    /// <summary>A version before its release counts as that release; what is none comes first.</summary>
    internal static Version Of(string text) => Version.TryParse(text.Split('-', '+')[0] is var number && number.Contains('.', StringComparison.Ordinal) ? number : number + ".0", out var version) ? version : new Version(0, 0);
}
