using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;
using static PrivacyAnalyzers.Tests.Generation.Generation;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Where nothing can be written, nothing is; PRIV4001 says why.</summary>
public sealed class SkippedTests
{
    [Theory]
    [InlineData("public class A { [PersonalData<Delivery>] public string X = \"\"; }")]
    [InlineData("public class Outer { public partial class A { [PersonalData<Delivery>] public string X = \"\"; } }")]
    [InlineData("file partial class A { [PersonalData<Delivery>] public string X = \"\"; }")]
    [InlineData("public partial interface A { [PersonalData<Delivery>] string X { get; } }")]
    [InlineData("[PersonalData<Delivery>] public enum A { None }")]
    [InlineData("[PersonalData<Delivery>] public static partial class A { }")]
    [InlineData("public ref partial struct A { [PersonalData<Delivery>] public string X; }")]
    [InlineData("public partial class A { public void M([PersonalData<Delivery>] string x) { } [return: PersonalData<Delivery>] public string N() => \"\"; }")]
    [InlineData("public partial class A([PersonalData<Delivery>] string x) { public int Length => x.Length; }")]
    [InlineData("public partial class A { [NotPersonalData(\"\")] public string X = \"\"; }")]
    public Task Nothing(string source)
    {
        var test = Test(source);
        test.ExpectsNothingGenerated = true;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public partial class A : Missing { [PersonalData<Delivery>] public string X = \"\"; }")]
    [InlineData("public partial class A : A { [PersonalData<Delivery>] public string X = \"\"; }")]
    [InlineData("public partial class A { [PersonalData<Delivery>] public string X = \"\"; } public class A { }")]
    [InlineData("public partial class A { [PersonalData<Missing>] public string X = \"\"; public Missing Y; public string X; }")]
    [InlineData("public partial class A { [PersonalData<>] public string X = \"\"; }")]
    [InlineData("public partial class A { [PersonalData] public string X = \"\"; }")]
    [InlineData("public partial class A { [PersonalData<Delivery>(1, 2, Nothing = 3)] public string X = \"\"; }")]
    [InlineData("[DataSubject(Key = [null!, 5])] public partial class A { public int Id { get; set; } }")]
    [InlineData("[DataSubject(Key = 5)] public partial class A { public Missing Id { get; set; } }")]
    [InlineData("public partial record A([PersonalData<Delivery>] Missing X) : Missing(X);")]
    [InlineData("public partial class { [PersonalData<Delivery>] public string X = \"\"; }")]
    [InlineData("public partial class A<T, T> { [PersonalData<Delivery>] public string X { get; set; } }")]
    public void Broken_BringsNoErrorInGeneratedCode(string source)
    {
        var run = Run(source);
        var generated = run.Result.GeneratedSources.Select(file => file.SyntaxTree).ToHashSet();
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && generated.Contains(tree));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, 0)]
    [InlineData(LanguageVersion.CSharp8, 1)]
    [InlineData(LanguageVersion.CSharp12, 1)]
    public async Task LanguageVersion_EightIsEnough(LanguageVersion version, int files)
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>
        {
            TestCode = "using PrivacyAnalyzers; namespace Old { [DataSubject] public partial class Customer { public int Id { get; set; } public System.Collections.Generic.List<string> Tags { get; set; } } }",
            LanguageVersion = version,
            NullableContextOptions = NullableContextOptions.Disable,
            ReferenceAssemblies = ReferenceSet.NetStandard20,
        };
        await test.RunAsync();
        Assert.Equal(files, test.Run().GeneratedSources.Count);
    }

    [Fact]
    public Task CompliantAssembly_StaysOne() =>
        Test("[DataSubject] public partial class Customer { public int Id { get; set; } [PersonalData<Delivery>] public string City { get; set; } = \"\"; }").With("[assembly: System.CLSCompliant(true)]").RunAsync();

    [Fact]
    public async Task Names_OfFiles_DifferWithoutCase_AndFitAPath()
    {
        var longName = new string('X', 300);
        var test = Test($$"""
            namespace a { public partial class Customer { [PersonalData<Delivery>] public string X = ""; } public partial class CUSTOMER { [PersonalData<Delivery>] public string X = ""; } }
            namespace A { public partial class Customer { [PersonalData<Delivery>] public string X = ""; } public partial class Customer<T> { [PersonalData<Delivery>] public string X = ""; public partial class Ünï { [PersonalData<Delivery>] public string X = ""; } } }
            public partial class lower { [PersonalData<Delivery>] public string X = ""; }
            public partial class {{longName}} { [PersonalData<Delivery>] public string X = ""; }
            """);
        test.DisabledDiagnostics.Add("CS8981");
        await test.RunAsync();
        var names = test.Run().GeneratedSources.Keys.ToList();
        Assert.Equal(7, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_.]{1,150}$", name));
    }

    [Fact]
    public void NoAbstractions_NothingRuns()
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator> { TestCode = "public partial class A { public string X; }", ReferenceAssemblies = ReferenceSet.Net100.WithoutAbstractions() };
        Assert.Empty(test.Run().GeneratedSources);
    }

    [Fact]
    public void LookAlikeMarks_WithoutContracts_BringNoError()
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>
        {
            TestCode = "namespace PrivacyAnalyzers { public sealed class DataSubjectAttribute : System.Attribute { } } [PrivacyAnalyzers.DataSubject] public partial class A { public int Id { get; set; } }",
            ReferenceAssemblies = ReferenceSet.Net100.WithoutAbstractions(),
        };
        Assert.Empty(test.Run().GeneratedSources);
    }
}
