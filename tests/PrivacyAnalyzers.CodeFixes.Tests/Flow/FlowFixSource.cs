using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Tests.Flow;

/// <summary>Checks fixes of findings about flows in code of the <see cref="Shop"/>.</summary>
internal static class FlowFixSource<TFix>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using PrivacyAnalyzers;


        """;

    /// <summary>The fix with that key makes the second text of the first; nothing is found in the second.</summary>
    internal static Task VerifyAsync(string key, string source, string fixedSource, Action<CSharpCodeFixTest<FlowAnalyzer, TFix>>? configure = null)
    {
        var test = Test(source);
        test.CodeActionEquivalenceKey = key;
        test.FixedCode = Usings + fixedSource;
        configure?.Invoke(test);
        return test.RunAsync();
    }

    /// <summary>No fix with that key is offered; null for none at all.</summary>
    internal static Task VerifyNotOfferedAsync(string? key, string source, Action<CSharpCodeFixTest<FlowAnalyzer, TFix>>? configure = null)
    {
        var test = Test(source);
        test.CodeActionEquivalenceKey = key;
        configure?.Invoke(test);
        return test.RunAsync();
    }

    /// <summary>The same inside a method of a class that has a mailer.</summary>
    internal static Task VerifyBodyAsync(string key, string body, string fixedBody) => VerifyAsync(key, InMethod(body), InMethod(fixedBody));

    /// <summary>The same inside a method of a class that has a mailer.</summary>
    internal static Task VerifyBodyNotOfferedAsync(string? key, string body) => VerifyNotOfferedAsync(key, InMethod(body));

    private static string InMethod(string body) =>
        "public class C(Mailer mailer)\n{\n    public void M(Customer customer, Customer other, List<Customer> customers, Order order, bool flag)\n    {\n        "
        + body.ReplaceLineEndings("\n").Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal) + "\n    }\n}\n";

    private static CSharpCodeFixTest<FlowAnalyzer, TFix> Test(string source)
    {
        var test = new CSharpCodeFixTest<FlowAnalyzer, TFix> { TestCode = Usings + source };
        test.TestState.Sources.Add(("Shop.cs", Shop.Code));
        test.DisabledDiagnostics.Add("CS9113");
        return test;
    }
}
