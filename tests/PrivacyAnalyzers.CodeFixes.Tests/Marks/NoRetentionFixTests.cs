using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class NoRetentionFixTests
{
    private const string Code = """
        public class Customer
        {
            [{|PRIV0002:PersonalData<Open>|}] public string Name { get; set; } = "";
            [PersonalData<Orders>, {|PRIV0002:AlsoFor<Open>()|}] public string Mail { get; set; } = "";
            [{|PRIV0002:PersonalData<Open>(DataCategory.Other, Erasure = ErasureMethod.Clear)|}] public string Phone { get; set; } = "";
            [{|PRIV0002:PersonalData<Open>(Retention = null)|}] public string Null { get; set; } = "";
        }
        public record Person([{|PRIV0002:PersonalData<Open>(DataCategory.OnlineIdentifier)|}] string Address);
        """;

    [Fact]
    public async Task Purpose_SaysItOnceForAll()
    {
        var test = Policy.Test<NoRetentionAnalyzer, NoRetentionFix>(Code, Code.Replace("{|PRIV0002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), NoRetentionFix.PurposeKey);
        test.FixedState.Sources.Add(("/0/Policy.cs", Policy.Code.Replace("\"Unlimited\"", "\"Unlimited\", Retention = \"P3Y\" /* to validate */", StringComparison.Ordinal)));
        await test.RunAsync();
    }

    [Fact]
    public async Task Mark_SaysIt() => await Policy.VerifyAsync<NoRetentionAnalyzer, NoRetentionFix>(Code, """
        public class Customer
        {
            [PersonalData<Open>(Retention = "P3Y" /* to validate */)] public string Name { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Open>(Retention = "P3Y" /* to validate */)] public string Mail { get; set; } = "";
            [PersonalData<Open>(DataCategory.Other, Erasure = ErasureMethod.Clear, Retention = "P3Y" /* to validate */)] public string Phone { get; set; } = "";
            [PersonalData<Open>(Retention = "P3Y" /* to validate */)] public string Null { get; set; } = "";
        }
        public record Person([PersonalData<Open>(DataCategory.OnlineIdentifier, Retention = "P6M" /* to validate */)] string Address);
        """, NoRetentionFix.MarkKey);

    [Fact]
    public async Task PurposeOfAnotherAssembly_IsNotOffered()
    {
        var test = new Verification.CSharpCodeFixTest<NoRetentionAnalyzer, NoRetentionFix>
        {
            TestCode = "using PrivacyAnalyzers; public class Customer { [{|PRIV0002:PersonalData<Theirs>|}] public string Name { get; set; } = \"\"; }",
            FixedCode = "using PrivacyAnalyzers; public class Customer { [PersonalData<Theirs>(Retention = \"P3Y\" /* to validate */)] public string Name { get; set; } = \"\"; }",
        };
        test.TestState.AdditionalProjects["Library"].Sources.Add("using PrivacyAnalyzers; [Purpose(LegalBasis.Contract, \"\")] public sealed class Theirs : IPurpose;");
        test.TestState.AdditionalProjectReferences.Add("Library");
        await test.RunAsync();
    }

}
