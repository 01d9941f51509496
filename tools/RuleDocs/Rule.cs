using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;

namespace RuleDocs;

/// <summary>One rule of the catalogue, with the code that carries it out.</summary>
/// <param name="Name">The stem of its analyzer, fix, tests: what follows the ID in the catalogue.</param>
/// <param name="Descriptor">The compiler's view of it.</param>
/// <param name="Level">The least level that asks it.</param>
/// <param name="Analyzers">The types that report it.</param>
/// <param name="Fixes">The types that mend it.</param>
internal sealed record Rule(string Name, DiagnosticDescriptor Descriptor, PrivacyLevel Level, IReadOnlyList<Type> Analyzers, IReadOnlyList<Type> Fixes)
{
    internal string Id => Descriptor.Id;

    internal string Severity => Descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : Descriptor.DefaultSeverity.ToString();

    internal string Block => Descriptor.Category[(Descriptor.Category.IndexOf('.', StringComparison.Ordinal) + 1)..];

    internal string LevelName => Level.ToString().ToLowerInvariant();
}
