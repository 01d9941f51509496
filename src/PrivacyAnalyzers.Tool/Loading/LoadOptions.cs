namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>How code is loaded.</summary>
/// <param name="UseMSBuild">Whether MSBuild may be asked how the projects are compiled: that runs the targets of the projects, as a build does.</param>
/// <param name="Restore">Whether packages may be restored, into a folder of the tool's own.</param>
/// <param name="IncludeTests">Whether test projects are looked at.</param>
internal sealed record LoadOptions(bool UseMSBuild = true, bool Restore = true, bool IncludeTests = false);
