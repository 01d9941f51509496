using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class StateTests
{
    [Fact]
    public async Task SeverityAndOptions_ComeFromConfigurationFiles()
    {
        var test = new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class {|#0:BadOne|} { }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\ndotnet_diagnostic.T001.severity = error\n"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<ClassNamedBadAnalyzer>.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error));
        await test.RunAsync();

        var off = new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class BadOne { }" };
        off.TestState.GlobalConfig = "dotnet_diagnostic.T001.severity = none\n";
        await off.RunAsync();
    }

    [Theory]
    [InlineData(ReferencedAs.Both)]
    [InlineData(ReferencedAs.Compilation)]
    [InlineData(ReferencedAs.Image)]
    public async Task OtherAssemblies_AreReferenced(ReferencedAs form)
    {
        var test = new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class [|BadTwo|] : BadOne { }" };
        test.TestState.AdditionalProjects["Base"].Sources.Add("public interface IRoot { }");
        test.TestState.AdditionalProjects["Other"].Sources.Add("public class BadOne : IRoot { }");
        test.TestState.AdditionalProjects["Other"].AdditionalProjectReferences.Add("Base");
        test.TestState.AdditionalProjectReferences.AddRange(["Other", "Base"]);
        test.TestState.ReferencedAs = form;
        await test.RunAsync();
    }

    [Fact]
    public async Task BrokenOtherAssembly_SaysSo()
    {
        var test = new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class C { }" };
        test.TestState.AdditionalProjects["Other"].Sources.Add("public class D : Nope { }");
        test.TestState.AdditionalProjectReferences.Add("Other");
        Assert.Contains("Cannot compile the additional project 'Other'", await Failing.MessageOf(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReferenceSets_GiveWhatTheyName()
    {
        await Compile("class C { PrivacyAnalyzers.LegalBasis B; }", ReferenceSet.Net100);
        await Compile("class C { PrivacyAnalyzers.LegalBasis B; }", ReferenceSet.NetStandard20);
        await Compile("class C { {|CS0246:PrivacyAnalyzers|}.LegalBasis B; }", ReferenceSet.Net100.WithoutAbstractions());
        await Compile("class C { Microsoft.Extensions.Logging.ILogger<C> L; Microsoft.AspNetCore.Http.HttpContext H; }", ReferenceSet.AspNetCore100);
        await Compile("class C : Microsoft.EntityFrameworkCore.DbContext { Microsoft.Extensions.Logging.ILogger<C> L; }", ReferenceSet.Net100.WithEntityFrameworkCore());
        Assert.Same(ReferenceSet.Net100.WithoutAbstractions(), ReferenceSet.Net100.WithoutAbstractions());

        static Task Compile(string source, ReferenceSet references)
            => new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = source, ReferenceAssemblies = references }.RunAsync();
    }

    [Fact]
    public async Task SecondFile_IsNamedInTheMessage()
    {
        var test = new CSharpAnalyzerTest<ClassNamedBadAnalyzer>();
        test.TestState.Sources.Add("class [|BadOne|] { }");
        test.TestState.Sources.Add("class BadTwo { }");
        Assert.Contains(".WithSpan(\"/0/Test1.cs\", 1, 7, 1, 13)", await Failing.MessageOf(test.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public Task CSharp14_IsUnderstood()
        => new CSharpAnalyzerTest<ClassNamedBadAnalyzer>
        {
            TestCode = "class C { public string P { get => field; set => field = value ?? \"\"; } = \"\"; } static class E { extension(C c) { public int N => c.P.Length; } }",
        }.RunAsync();
}
