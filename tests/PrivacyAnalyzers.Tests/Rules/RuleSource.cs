namespace PrivacyAnalyzers.Rules;

/// <summary>Checks the findings of one analyzer in a program that has the web framework and Entity Framework Core, beside the prelude of the corpora.</summary>
internal static class RuleSource
{
    internal static Task VerifyAsync<TAnalyzer>(string source, Action<CSharpAnalyzerTest<TAnalyzer>>? configure = null)
        where TAnalyzer : PrivacyAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer>
        {
            TestCode = """
                using System;
                using System.Collections.Generic;
                using System.Linq;
                using System.Threading.Tasks;
                using Microsoft.Extensions.Logging;
                using PrivacyAnalyzers;

                """ + source,
            ReferenceAssemblies = ReferenceSet.AspNetCore100.WithEntityFrameworkCore(),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Flow.Corpus.Prelude));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nprivacy.level = whole\n"));
        configure?.Invoke(test);
        return test.RunAsync();
    }
}
