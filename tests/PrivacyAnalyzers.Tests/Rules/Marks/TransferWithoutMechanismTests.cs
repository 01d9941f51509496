using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.TransferWithoutMechanismAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class TransferWithoutMechanismTests
{
    private const string Safeguards = "outside the European Economic Area, and no transfer mechanism is named; set 'Transfer' (standard contractual clauses, binding corporate rules)";
    private const string Adequacy = "outside the European Economic Area, and no transfer mechanism is named; set 'Transfer' (where the adequacy decision covers this recipient, name it; else standard contractual clauses, binding corporate rules)";
    private const string Unknown = "which is not an ISO 3166-1 alpha-2 country code";

    [Theory]
    [InlineData("IN", Safeguards)]
    [InlineData("CN", Safeguards)]
    [InlineData("US", Adequacy)]
    [InlineData("CH", Adequacy)]
    [InlineData("GB", Adequacy)]
    [InlineData("UK", Unknown + "; did you mean 'GB'?")]
    [InlineData("EL", Unknown + "; did you mean 'GR'?")]
    [InlineData("fr", Unknown + "; did you mean 'FR'?")]
    [InlineData("FRA", Unknown + "; did you mean 'FR'?")]
    [InlineData("EU", Unknown)]
    [InlineData("", Unknown)]
    [InlineData("ZZ", Unknown)]
    public Task CountryOutsideTheEea_Triggers(string country, string problem) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver")]
        [Recipient("Carrier", RecipientRole.Processor, Country = {|#0:"{{country}}"|})]
        public sealed class Delivery : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Carrier", country, problem));

    [Fact]
    public Task EveryPlaceOfADeclaration_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [assembly: Recipient("Cloud", RecipientRole.Processor, Country = [|"US"|])]
        [assembly: Recipient("Backup", RecipientRole.Processor, Country = "IE"), Recipient("Support", RecipientRole.ThirdParty, Country = [|Places.India|])]
        public static class Places { public const string India = "IN"; }
        public class Outer
        {
            [Purpose(LegalBasis.Contract, "Deliver")]
            [Recipient("A", RecipientRole.Internal, Country = [|"BR"|], Transfer = " ")]
            [Recipient("B", RecipientRole.JointController, Country = [|"MC"|], Transfer = null)]
            [Recipient("C", RecipientRole.Processor, Country = "FR")]
            public sealed class Delivery : IPurpose;
        }
        """);

    [Fact]
    public Task AssemblyAttributesInAFileOfTheirOwn_Trigger()
    {
        var test = new Verification.CSharpAnalyzerTest<PrivacyAnalyzers.Rules.Marks.TransferWithoutMechanismAnalyzer>
        {
            TestState =
            {
                Sources =
                {
                    "[assembly: PrivacyAnalyzers.Recipient(\"Cloud\", PrivacyAnalyzers.RecipientRole.Processor, Country = [|\"US\"|])]",
                    "public class Nothing { }",
                },
            },
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""Country = "FR" """)]
    [InlineData("""Country = "IS" """)]
    [InlineData("""Country = "LI" """)]
    [InlineData("""Country = "NO" """)]
    [InlineData("""Country = "RE" """)]
    [InlineData("""Country = "US", Transfer = "EU-US Data Privacy Framework" """)]
    [InlineData("""Country = "IN", Transfer = "SCC 2021/914, module 2" """)]
    [InlineData("""Country = null""")]
    [InlineData("""Sold = true""")]
    public Task CountryInTheEeaOrMechanismNamed_DoesNotTrigger(string arguments) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver")]
        [Recipient("Carrier", RecipientRole.Processor, {{arguments}})]
        public sealed class Delivery : IPurpose;
        """);

    [Theory]
    [InlineData("""[Recipient("X", RecipientRole.Processor, Country = {|CS0029:42|})]""")]
    [InlineData("""[Recipient("X", RecipientRole.Processor, Country = {|CS0103:Unknown|})]""")]
    [InlineData("""[{|CS7036:Recipient("X")|}]""")]
    public Task BrokenAttribute_DoesNotTrigger(string attribute) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        {{attribute}}
        public sealed class Delivery : IPurpose;
        """);
}
