using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>How every project of a test is compiled.</summary>
internal sealed record CompilationSettings(ReferenceSet References, LanguageVersion LanguageVersion, NullableContextOptions Nullable)
{
    public CSharpParseOptions ParseOptions { get; } = new(LanguageVersion, DocumentationMode.Parse);

    public CSharpCompilationOptions CompilationOptions(OutputKind kind) => new(
        kind,
        nullableContextOptions: Nullable,
        allowUnsafe: true,
        deterministic: true,
        warningLevel: 9999);
}
