using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>Finds an analyzer's descriptor, or says which there are.</summary>
internal static class Descriptors
{
    public static DiagnosticDescriptor Only(DiagnosticAnalyzer analyzer)
        => Meant(analyzer.SupportedDiagnostics) is [var only] ? only : throw None(analyzer, "exactly one descriptor");

    public static DiagnosticDescriptor WithId(DiagnosticAnalyzer analyzer, string id)
        => analyzer.SupportedDiagnostics.FirstOrDefault(d => d.Id == id) ?? throw None(analyzer, $"a descriptor with ID {id}");

    /// <summary>What an unnamed span can mean: what speaks once everything has been looked at is named, unless it comes first.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Meant(ImmutableArray<DiagnosticDescriptor> descriptors)
        => [.. descriptors.Where((d, i) => i == 0 || !d.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd))];

    private static VerificationException None(DiagnosticAnalyzer analyzer, string wanted)
        => new($"{analyzer.GetType().Name} has not {wanted}: {string.Join(", ", analyzer.SupportedDiagnostics.Select(d => d.Id))}.");
}
