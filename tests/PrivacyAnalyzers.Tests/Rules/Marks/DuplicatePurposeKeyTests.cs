using PrivacyAnalyzers.Rules.Marks;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.DuplicatePurposeKeyAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class DuplicatePurposeKeyTests
{
    [Fact]
    public Task SameKey_TriggersAtBoth() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        namespace Shop
        {
            [Purpose(LegalBasis.Contract, "Deliver", Key = {|#0:"order"|})] public sealed class Delivery : IPurpose;
            public class Outer { [Purpose(LegalBasis.Contract, "Bill", Key = {|#1:Keys.Order|})] public sealed class Billing : IPurpose; }
            public static class Keys { public const string Order = "ord" + "er"; }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Delivery", "its key 'order' is also that of 'Shop.Outer+Billing'"),
        Verify.Diagnostic().WithLocation(1).WithArguments("Outer.Billing", "its key 'order' is also that of 'Shop.Delivery'"));

    [Fact]
    public Task SameKeyThreeTimes_NamesTheOthers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "", Key = {|#0:"k"|})] public sealed class A : IPurpose;
        [Purpose(LegalBasis.Contract, "", Key = {|#1:"k"|})] public sealed class B : IPurpose;
        [Purpose(LegalBasis.Contract, "", Key = {|#2:"k"|})] public sealed class C : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("A", "its key 'k' is also that of 'B', 'C'"),
        Verify.Diagnostic().WithLocation(1).WithArguments("B", "its key 'k' is also that of 'A', 'C'"),
        Verify.Diagnostic().WithLocation(2).WithArguments("C", "its key 'k' is also that of 'A', 'B'"));

    [Fact]
    public Task KeyThatIsAnothersName_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        namespace Shop;
        [[|Purpose(LegalBasis.Contract, "Deliver")|]] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.Contract, "Old", Key = [|"Shop.Delivery"|])] public sealed class OldDelivery : IPurpose;
        """);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public Task EmptyKey_Triggers(string key) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver", Key = {|#0:"{{key}}"|})] public sealed class Delivery : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Delivery", "its key is empty"));

    [Fact]
    public Task PurposeOfAnotherAssembly_Triggers()
    {
        var test = new CSharpAnalyzerTest<DuplicatePurposeKeyAnalyzer>
        {
            TestCode = """
            using PrivacyAnalyzers;
            [Purpose(LegalBasis.Contract, "Deliver", Key = {|#0:"order"|})] public sealed class Delivery : IPurpose;
            """,
            ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithArguments("Delivery", "its key 'order' is also that of 'Domain.Order'") },
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(
            """
            using PrivacyAnalyzers;
            namespace Domain;
            [Purpose(LegalBasis.Contract, "Order", Key = "order")] internal sealed class Order : IPurpose;
            """);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }

    [Fact]
    public Task OnePurposeLinkedIntoTwoAssemblies_DoesNotTrigger()
    {
        const string Policy = """
            using PrivacyAnalyzers;
            namespace Shop;
            [Purpose(LegalBasis.Contract, "Order", Key = "order")] internal sealed class Order : IPurpose;
            """;
        var test = new CSharpAnalyzerTest<DuplicatePurposeKeyAnalyzer> { TestCode = Policy };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(Policy);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }

    [Fact]
    public Task DifferentKeys_DoNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "", Key = "order")] public sealed class A : IPurpose;
        [Purpose(LegalBasis.Contract, "", Key = "Order")] public sealed class B : IPurpose;
        [Purpose(LegalBasis.Contract, "")] public sealed class C : IPurpose;
        [Purpose(LegalBasis.Contract, "")] public sealed class D : IPurpose;
        public class Outer { [Purpose(LegalBasis.Contract, "")] public sealed class C : IPurpose; }
        public sealed class NoPurpose : IPurpose;
        """);

    [Theory]
    [InlineData("""[Purpose(LegalBasis.Contract, "", Key = {|CS0029:1|})] public sealed class A : IPurpose; [Purpose(LegalBasis.Contract, "", Key = {|CS0029:1|})] public sealed class B : IPurpose;""")]
    [InlineData("""[Purpose(LegalBasis.Contract, "", Key = "k")] public sealed class A : IPurpose; [Purpose(LegalBasis.Contract, "", Key = "k")] public sealed class {|CS0101:A|} : IPurpose;""")]
    public Task BrokenCode_DoesNotTrigger(string source)
    {
        var test = new CSharpAnalyzerTest<DuplicatePurposeKeyAnalyzer> { TestCode = "using PrivacyAnalyzers;\n" + source, DisabledDiagnostics = { "CS0579" } };
        return test.RunAsync();
    }
}
