using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Verification.Tests.ClassNamedBadAnalyzer>;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class AnalyzerVerifierTests
{
    [Fact]
    public async Task AssertedDiagnostics_Pass()
    {
        await Verify.VerifyAnalyzerAsync("class [|BadOne|] { } class {|T001:BadTwo|} { } class Good { }");
        await Verify.VerifyAnalyzerAsync("class {|#0:BadOne|} { }", Verify.Diagnostic().WithLocation(0).WithArguments("BadOne"));
        await Verify.VerifyAnalyzerAsync("class BadOne { }", Verify.Diagnostic("T001").WithSpan(1, 7, 1, 13).WithMessage("'BadOne' has a bad name"));
        await Verify.VerifyAnalyzerAsync("class $$BadOne { }");
    }

    [Fact]
    public async Task UnassertedDiagnostic_Fails_AndPrintsWhatToPaste()
    {
        var message = await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class BadOne { }\nclass BadTwo { }"));

        Assert.Contains("0 expected diagnostic(s) missing, 2 unexpected", message, StringComparison.Ordinal);
        Assert.Contains("class {|T001:BadOne|} { }\nclass {|T001:BadTwo|} { }", message, StringComparison.Ordinal);
        Assert.Contains("Verify.Diagnostic(\"T001\").WithSpan(2, 7, 2, 13).WithArguments(\"BadTwo\"),", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDiagnostic_Fails()
        => Assert.Contains("missing    T001 at /0/Test0.cs(1,7)-(1,11)", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class [|Good|] { }")), StringComparison.Ordinal);

    [Fact]
    public async Task WrongSpan_Fails_AndShowsTheNearest()
    {
        var message = await Failing.MessageOf(Verify.VerifyAnalyzerAsync("[|class|] BadOne { }"));

        Assert.Contains("1 expected diagnostic(s) missing, 1 unexpected", message, StringComparison.Ordinal);
        Assert.Contains("nearest has location /0/Test0.cs(1,7)-(1,13)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongArguments_Fail()
    {
        var message = await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class {|#0:BadOne|} { }", Verify.Diagnostic().WithLocation(0).WithArguments("Other")));
        Assert.Contains("message \"'BadOne' has a bad name\" (expected \"'Other' has a bad name\")", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongSeverity_Fails()
    {
        var expected = Verify.Diagnostic().WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Contains("severity Warning (expected Error)", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class {|#0:BadOne|} { }", expected)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdditionalLocations_AreComparedForResults_NotForMarkup()
    {
        const string Source = "class {|#0:BadOne|} { int {|#1:x|} = 1; }";
        await Verify.VerifyAnalyzerAsync("class [|BadOne|] { int x = 1; }");
        await Verify.VerifyAnalyzerAsync(Source, Verify.Diagnostic().WithLocation(0).WithLocation(1));
        await Verify.VerifyAnalyzerAsync(Source, Verify.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

        Assert.Contains("additional locations [/0/Test0.cs(1,20)-(1,21)]", await Failing.MessageOf(Verify.VerifyAnalyzerAsync(Source, Verify.Diagnostic().WithLocation(0))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneDiagnosticExpectedTwice_Fails()
        => Assert.Contains("1 expected diagnostic(s) missing, 0 unexpected", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class {|#0:[|BadOne|]|} { }", Verify.Diagnostic().WithLocation(0))), StringComparison.Ordinal);

    [Fact]
    public async Task UnknownNumber_SaysSo()
        => Assert.Contains("'{|#3:...|}', but no source has that span", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class {|#0:BadOne|} { }", Verify.Diagnostic().WithLocation(3))), StringComparison.Ordinal);

    [Fact]
    public async Task CompilerErrorsAndWarnings_MustBeAsserted()
    {
        await Verify.VerifyAnalyzerAsync("class C { {|CS0246:Nope|} x; string {|CS8603:{|#0:M|}|}() => {|#1:1|}; }".Replace("{|CS8603:{|#0:M|}|}", "M", StringComparison.Ordinal),
            DiagnosticResult.CompilerError("CS0029").WithLocation(1).WithArguments("int", "string"));
        Assert.Contains("unexpected CS0246 Error", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class C { Nope x; }")), StringComparison.Ordinal);
        Assert.Contains("unexpected CS8603 Warning", await Failing.MessageOf(Verify.VerifyAnalyzerAsync("class C { string M() => null; }")), StringComparison.Ordinal);

        await new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class C { string M() => null; }", CompilerDiagnostics = CompilerDiagnostics.Errors }.RunAsync();
        await new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class C { Nope x; }", CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
    }

    [Fact]
    public async Task UnnamedSpanWithTwoRules_SaysSo()
        => Assert.Contains("there are 2: T010, T011", await Failing.MessageOf(CSharpAnalyzerVerifier<TwoRulesAnalyzer>.VerifyAnalyzerAsync("class C { void [|M|]() { } }")), StringComparison.Ordinal);

    [Fact]
    public Task SeveralIdsOnOneSpan_Pass_AndRulesThatAreOffSpeak()
        => CSharpAnalyzerVerifier<TwoRulesAnalyzer>.VerifyAnalyzerAsync("class C { void {|T010:{|T011:M|}|}() { } }");

    [Fact]
    public async Task ThrowingAnalyzer_Fails()
    {
        var message = await Failing.MessageOf(CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C { }"));
        Assert.Contains("ThrowingAnalyzer threw InvalidOperationException: it broke", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnannouncedId_Fails()
        => Assert.Contains("UnannouncedDiagnosticAnalyzer threw", await Failing.MessageOf(CSharpAnalyzerVerifier<UnannouncedDiagnosticAnalyzer>.VerifyAnalyzerAsync("class C { }")), StringComparison.Ordinal);
}
