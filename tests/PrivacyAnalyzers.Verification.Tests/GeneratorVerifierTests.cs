using Microsoft.CodeAnalysis;
using Verify = PrivacyAnalyzers.Verification.CSharpSourceGeneratorVerifier<PrivacyAnalyzers.Verification.Tests.GreetingGenerator>;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class GeneratorVerifierTests
{
    private const string Source = GreetingGenerator.Attribute + "[System.Greets] partial class One { }\n";
    private const string Generated = "partial class One { public static string Greet() => \"One\"; }\n";

    [Fact]
    public async Task ExpectedFiles_Pass()
    {
        await Verify.VerifyGeneratorAsync(Source);
        await Verify.VerifyGeneratorAsync(Source, ("One.g.cs", Generated));
        await Verify.VerifyNothingGeneratedAsync("class One { }");
    }

    [Fact]
    public async Task OtherFiles_Fail()
    {
        Assert.Contains("One.g.cs differs from line 1", await Failing.MessageOf(Verify.VerifyGeneratorAsync(Source, ("One.g.cs", "class X;"))), StringComparison.Ordinal);
        Assert.Contains("Missing file Two.g.cs", await Failing.MessageOf(Verify.VerifyGeneratorAsync(Source, ("One.g.cs", Generated), ("Two.g.cs", ""))), StringComparison.Ordinal);
        Assert.Contains("Unexpected file One.g.cs", await Failing.MessageOf(Verify.VerifyNothingGeneratedAsync(Source)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsInTheSource_MustBeAsserted()
    {
        await Verify.VerifyGeneratorAsync(Source + "class C { {|CS0246:Nope|} x; }");
        Assert.Contains("unexpected CS0246 Error", await Failing.MessageOf(Verify.VerifyGeneratorAsync(Source + "class C { Nope x; }")), StringComparison.Ordinal);
    }

    [Fact]
    public Task NonCompiling_Fails() => Fails<NonCompilingGenerator>("error CS0246");

    [Fact]
    public Task WarningInGeneratedCode_Fails() => Fails<WarningGenerator>("warning CS8603");

    [Fact]
    public Task Throwing_Fails() => Fails<ThrowingGenerator>("ThrowingGenerator threw: System.InvalidOperationException: it broke");

    [Fact]
    public async Task ThrowingOnHalfTyped_Fails()
    {
        const string Long = GreetingGenerator.Attribute + "[System.Greets] partial class One { int a; int b; int c; int d; int e; int f; int g; int h; }";
        Assert.Contains("Half-typed", await Failing.MessageOf(CSharpSourceGeneratorVerifier<ThrowingOnHalfTypedGenerator>.VerifyGeneratorAsync(Long)), StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_TellWhyStepsRan()
    {
        var run = CSharpSourceGeneratorVerifier<GreetingGenerator>.Run(Source, "class Other { }");
        Assert.Equal([IncrementalStepRunReason.New], run.Reasons("Names"));
        Assert.Equal(["One"], run.Values("Names"));

        // A new compilation: the transform runs again, what follows it does not.
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.RunAgain().Reasons("Names"));
        Assert.Equal([IncrementalStepRunReason.Cached], run.RunAgain().Outputs);
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Edit(Source.Replace("{ }", "{ int a; }", StringComparison.Ordinal)).Reasons("Names"));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Edit(Source.Replace("{ }", "{ int a; }", StringComparison.Ordinal)).Outputs);
        var renamed = run.Edit(Source.Replace("One", "Two", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], renamed.Reasons("Names"));
        Assert.Equal(["Two.g.cs"], renamed.GeneratedSources.Keys);
        Assert.Equal(["One.g.cs", "Three.g.cs"], run.Edit("C.cs", "[System.Greets] partial class Three { }").GeneratedSources.Keys);
        Assert.Contains("Steps: ", Assert.Throws<VerificationException>(() => run.Reasons("Nope")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CacheThatKeepsOldText_Fails()
    {
        var run = CSharpSourceGeneratorVerifier<StaleGenerator>.Run(Source);
        var message = Assert.Throws<VerificationException>(() => run.Edit(Source.Replace("One", "Two", StringComparison.Ordinal))).Message;
        Assert.Contains("compared with a run from nothing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratedCode_Runs()
    {
        using var loaded = Verify.Run(Source).Load();
        Assert.Equal("One", loaded.Call("One", "Greet"));
    }

    [Theory]
    [InlineData(ReferencedAs.Compilation)]
    [InlineData(ReferencedAs.Image)]
    public void GeneratedCode_Runs_WithTheAbstractionsAndOtherAssemblies(ReferencedAs form)
    {
        var test = new CSharpSourceGeneratorTest<GreetingGenerator>
        {
            TestCode = Source + "class User { static string Call() => One.Greet() + Other.Name + PrivacyAnalyzers.LegalBasis.Consent; }",
        };
        test.TestState.AdditionalProjects["Other"].Sources.Add("public class Other { public static string Name => \" and \"; }");
        test.TestState.AdditionalProjectReferences.Add("Other");
        test.TestState.ReferencedAs = form;

        using var loaded = test.Run().Load();

        Assert.Equal("One and Consent", loaded.Call("User", "Call"));
    }

    [Fact]
    public async Task AnalyzersAndFixes_SeeGeneratedMembers()
    {
        const string Caller = "class [|BadCaller|] { string C() => One.Greet(); }";
        var test = new CSharpCodeFixTest<ClassNamedBadAnalyzer, RenamingFix> { TestCode = Source + Caller, FixedCode = Source + "class Caller { string C() => One.Greet(); }" };
        Assert.Contains("CS0117", await Failing.MessageOf(test.RunAsync()), StringComparison.Ordinal);
        test.SourceGenerators.Add(new GreetingGenerator());
        await test.RunAsync();
    }

    private static async Task Fails<TGenerator>(string expected)
        where TGenerator : IIncrementalGenerator, new()
        => Assert.Contains(expected, await Failing.MessageOf(CSharpSourceGeneratorVerifier<TGenerator>.VerifyGeneratorAsync(Source)), StringComparison.Ordinal);
}
