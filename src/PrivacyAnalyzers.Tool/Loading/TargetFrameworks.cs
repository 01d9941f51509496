using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Projects that are compiled for several frameworks are read for one: a finding is told once, and which code was not seen is said.</summary>
internal static class TargetFrameworks
{
    /// <summary>What plain sources are read as.</summary>
    internal const string OfPlainSources = "net10.0";

    internal static ImmutableArray<string> Split(string? value) =>
        value is null || value.Contains('$', StringComparison.Ordinal) ? [] : [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>"net10.0 (netstandard2.0, net10.0)"; null where there is one, and nothing to say.</summary>
    internal static string? OneOf(ImmutableArray<string> all, string? read) => all.Length < 2 || read is null ? null : read + " (" + string.Join(", ", all) + ")";
}
