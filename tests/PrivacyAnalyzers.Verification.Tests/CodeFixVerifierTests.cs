using Microsoft.CodeAnalysis.CodeFixes;
using Verify = PrivacyAnalyzers.Verification.CSharpCodeFixVerifier<PrivacyAnalyzers.Verification.Tests.ClassNamedBadAnalyzer, PrivacyAnalyzers.Verification.Tests.RenamingFix>;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class CodeFixVerifierTests
{
    [Fact]
    public async Task WorkingFix_Passes()
    {
        await Verify.VerifyCodeFixAsync("class [|BadOne|] { }", "class One { }");
        await Verify.VerifyCodeFixAsync("class [|BadOne|] { }\r\nclass [|BadTwo|] { }", "class One { }\nclass Two { }");
        await Verify.VerifyCodeFixAsync("class {|#0:BadOne|} { }", Verify.Diagnostic().WithLocation(0).WithArguments("BadOne"), "class One { }");
        await Verify.VerifyCodeFixAsync("class [|BadOne|] { } class [|Bad|] { }", "class One { } class [|Bad|] { }");
    }

    [Fact]
    public async Task NoFix_PassesWhereNoneIsOffered_FailsWhereOneIs()
    {
        await Verify.VerifyNoFixAsync("class [|Bad|] { }");
        await Verify.VerifyNoFixAsync("class Good { }");
        Assert.Contains("No fix may be offered, but there is 'Rename'", await Failing.MessageOf(Verify.VerifyNoFixAsync("class [|BadOne|] { }")), StringComparison.Ordinal);
        Assert.Contains("1 unexpected", await Failing.MessageOf(Verify.VerifyNoFixAsync("class Bad { }")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherText_Fails_AndPrintsTheActual()
    {
        var message = await Failing.MessageOf(Verify.VerifyCodeFixAsync("class [|BadOne|] { }", "class Two { }"));
        Assert.Contains("expected: \"class Two { }\"\n  actual:   \"class One { }\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixThatIsNotOffered_Fails()
        => Assert.Contains("Offered: nothing", await Failing.MessageOf(Verify.VerifyCodeFixAsync("class [|Bad|] { }", "class { }")), StringComparison.Ordinal);

    [Fact]
    public async Task RemainingFinding_MustBeNamed()
        => Assert.Contains("The fixed sources: 0 expected diagnostic(s) missing, 1 unexpected", await Failing.MessageOf(
            Verify.VerifyCodeFixAsync("class [|BadBad|] { }", "class Bad { }")), StringComparison.Ordinal);

    [Fact]
    public async Task Choice_ByKeyAndByIndex()
    {
        await Test("Empty", null).RunAsync();
        await Test(null, 1).RunAsync();
        Assert.Contains("The chosen fix is not offered. Offered: 'Rename' (equivalence key Rename)", await Failing.MessageOf(Test("Other", null).RunAsync()), StringComparison.Ordinal);

        static CSharpCodeFixTest<ClassNamedBadAnalyzer, RenamingFix> Test(string? key, int? index) => new()
        {
            TestCode = "class [|BadOne|] { int a; }",
            FixedCode = "class [|BadOne|] { }",
            CodeActionEquivalenceKey = key,
            CodeActionIndex = index,
        };
    }

    [Fact]
    public async Task FixOne_FixesTheFirst_AndBatchFixesAll()
    {
        await Test().RunAsync();
        var wrong = Test();
        wrong.BatchFixedState.Sources.Clear();
        Assert.Contains("The sources after fix all in Document", await Failing.MessageOf(wrong.RunAsync()), StringComparison.Ordinal);

        static CSharpCodeFixTest<ClassNamedBadAnalyzer, RenamingFix> Test() => new()
        {
            TestCode = "class [|BadOne|] { } class [|BadTwo|] { }",
            FixedCode = "class One { } class [|BadTwo|] { }",
            BatchFixedCode = "class One { } class Two { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        };
    }

    [Fact]
    public async Task SeveralFiles_UnnamedOnesMustStay()
    {
        var test = new CSharpCodeFixTest<ClassNamedBadAnalyzer, RenamingFix>();
        test.TestState.Sources.Add("A.cs", "class [|BadOne|] { }");
        test.TestState.Sources.Add("B.cs", "class Good { }");
        test.TestState.Sources.Add("C.cs", "class [|BadTwo|] { }");
        test.FixedState.Sources.Add("A.cs", "class One { }");
        Assert.Contains("C.cs differs", await Failing.MessageOf(test.RunAsync()), StringComparison.Ordinal);

        test.FixedState.Sources.Add("C.cs", "class Two { }");
        await test.RunAsync();
    }

    [Fact]
    public Task NonCompiling_Fails() => Fails<NonCompilingFix>("class One : Missing { }", "unexpected CS0246 Error");

    [Fact]
    public Task ChangingNothing_Fails() => Fails<ChangingNothingFix>("class One { }", "changes nothing");

    [Fact]
    public Task NeverEnding_Fails() => Fails<NeverEndingFix>("class [|BadOneX|] { }", "is still offered");

    [Fact]
    public Task Keyless_Fails() => Fails<KeylessFix>("class One { }", "needs a title and an equivalence key");

    [Fact]
    public async Task NoFixAll_Fails_UnlessSkipped()
    {
        await Fails<NoFixAllFix>("class One { }", "NoFixAllFix has no fix-all provider");
        await new CSharpCodeFixTest<ClassNamedBadAnalyzer, NoFixAllFix>
        {
            TestCode = "class [|BadOne|] { }",
            FixedCode = "class One { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync();
    }

    [Fact]
    public Task MalformedTree_Fails() => Fails<MalformedTreeFix>("class One<T> { }", "differs from what its text parses to");

    [Fact]
    public Task Throwing_Fails() => Fails<ThrowingFix>("class One { }", "it broke");

    [Fact]
    public async Task ThrowingOnHalfTyped_Fails()
    {
        const string Body = " { int a; int b; int c; int d; int e; int f; int g; int h; }";
        var message = await Failing.MessageOf(CSharpCodeFixVerifier<ClassNamedBadAnalyzer, ThrowingOnHalfTypedFix>.VerifyCodeFixAsync("class [|BadOne|]" + Body, "class One" + Body));
        Assert.Contains("where is the brace?", message, StringComparison.Ordinal);
        Assert.Contains("half-typed", message, StringComparison.Ordinal);
    }

    private static async Task Fails<TFix>(string fixedSource, string expected)
        where TFix : CodeFixProvider, new()
        => Assert.Contains(expected, await Failing.MessageOf(CSharpCodeFixVerifier<ClassNamedBadAnalyzer, TFix>.VerifyCodeFixAsync("class [|BadOne|] { }", fixedSource)), StringComparison.Ordinal);
}
