using System.Reflection;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>The version of this program, without what the build adds to it.</summary>
internal static class ToolVersion
{
    internal static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
