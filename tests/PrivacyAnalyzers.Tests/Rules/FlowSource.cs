using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules;

/// <summary>Checks the findings of the pass about flow in whole programs, beside the prelude of the corpora.</summary>
internal static class FlowSource
{
    internal static Task VerifyAsync(string source, Action<CSharpAnalyzerTest<FlowAnalyzer>>? configure = null)
    {
        var test = new CSharpAnalyzerTest<FlowAnalyzer>
        {
            TestCode = """
                using System;
                using System.Collections.Generic;
                using System.Linq;
                using System.Threading.Tasks;
                using Microsoft.Extensions.Logging;
                using PrivacyAnalyzers;

                """ + source,
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        configure?.Invoke(test);
        return test.RunAsync();
    }
}
