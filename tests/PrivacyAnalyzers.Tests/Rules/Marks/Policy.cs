using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

/// <summary>A file of purposes beside the tested source, as a team has it.</summary>
internal static class Policy
{
    internal const string Code = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using PrivacyAnalyzers;
        global using Policy;

        namespace Policy
        {
            [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y")] public sealed class Orders : IPurpose;
            [Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
            [Purpose(LegalBasis.Contract, "Unlimited")] public sealed class Open : IPurpose;
            [Purpose(LegalBasis.Consent, "Care", Retention = "P20Y", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)] public sealed class Care : IPurpose;
        }
        """;

    internal static Task VerifyAsync<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => Test<TAnalyzer>(source, expected).RunAsync();

    internal static CSharpAnalyzerTest<TAnalyzer> Test<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.TestState.Sources.Add(("/0/Policy.cs", Code));
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    /// <summary>The test with <paramref name="library"/> in another assembly, seen in both forms.</summary>
    internal static CSharpAnalyzerTest<TAnalyzer> WithLibrary<TAnalyzer>(string library, string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.TestState.Sources.Add(("/0/Usings.cs", Code[..Code.IndexOf("namespace Policy", StringComparison.Ordinal)]));
        test.TestState.AdditionalProjects["Library"].Sources.Add(Code);
        test.TestState.AdditionalProjects["Library"].Sources.Add(library);
        test.TestState.AdditionalProjectReferences.Add("Library");
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
