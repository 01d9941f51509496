using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

/// <summary>A file of purposes beside the source to mend.</summary>
internal static class Policy
{
    internal const string Code = """
        global using System;
        global using PrivacyAnalyzers;
        global using Policy;

        namespace Policy
        {
            [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y")] public sealed class Orders : IPurpose;
            [Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
            [Purpose(LegalBasis.Contract, "Unlimited")] public sealed class Open : IPurpose;
        }
        """;

    internal static Task VerifyAsync<TAnalyzer, TFix>(string source, string fixedSource, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => Test<TAnalyzer, TFix>(source, fixedSource, key).RunAsync();

    internal static Task VerifyNoFixAsync<TAnalyzer, TFix>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix> { TestCode = source };
        test.TestState.Sources.Add(("/0/Policy.cs", Code));
        return test.RunAsync();
    }

    internal static CSharpCodeFixTest<TAnalyzer, TFix> Test<TAnalyzer, TFix>(string source, string fixedSource, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix> { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = key };
        test.TestState.Sources.Add(("/0/Policy.cs", Code));
        return test;
    }
}
