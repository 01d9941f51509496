using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.BasisWithoutGroundAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class BasisWithoutGroundTests
{
    [Fact]
    public Task LegitimateInterestsWithoutInterest_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose({|#0:LegalBasis.LegitimateInterests|}, "Prevent fraud")] public sealed class FraudPrevention : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("FraudPrevention", "LegitimateInterests", "which interest is pursued", "Interest"));

    [Fact]
    public Task LegalObligationWithoutText_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(description: "Keep the books", basis: {|#0:LegalBasis.LegalObligation|})] public sealed class Accounting : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Accounting", "LegalObligation", "which text obliges", "LegalText"));

    [Theory]
    [InlineData("""Purpose([|LegalBasis.LegitimateInterests|], "x", Interest = "")""")]
    [InlineData("""Purpose([|LegalBasis.LegitimateInterests|], "x", Interest = "  ")""")]
    [InlineData("""Purpose([|LegalBasis.LegitimateInterests|], "x", Interest = null)""")]
    [InlineData("""Purpose([|LegalBasis.LegitimateInterests|], "x", LegalText = "a text")""")]
    [InlineData("""Purpose([|LegalBasis.LegalObligation|], "x", Interest = "an interest")""")]
    [InlineData("""PurposeAttribute([|(LegalBasis)6|], "x")""")]
    public Task GroundThatSaysNothing_Triggers(string attribute) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        public class Outer { [{{attribute}}] internal sealed class P : IPurpose; }
        """);

    [Theory]
    [InlineData("""Purpose(LegalBasis.LegitimateInterests, "x", Interest = "Fewer stolen cards")""")]
    [InlineData("""Purpose(LegalBasis.LegalObligation, "x", LegalText = "Code de commerce L123-22")""")]
    [InlineData("""Purpose(LegalBasis.Consent, "x")""")]
    [InlineData("""Purpose(LegalBasis.Contract, "x")""")]
    [InlineData("""Purpose(LegalBasis.VitalInterests, "x")""")]
    [InlineData("""Purpose(LegalBasis.PublicTask, "x")""")]
    [InlineData("""Purpose((LegalBasis)42, "x")""")]
    public Task GroundOrNoneDue_DoesNotTrigger(string attribute) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [{{attribute}}] public sealed class P : IPurpose;
        """);

    [Theory]
    [InlineData("""Purpose(LegalBasis.LegitimateInterests, "x", Interest = {|CS0103:Unknown|})""")]
    [InlineData("""Purpose(LegalBasis.{|CS0117:Interest|}, "x")""")]
    [InlineData("""Purpose({|CS1503:"LegitimateInterests"|}, "x")""")]
    [InlineData("""{|CS7036:Purpose(LegalBasis.LegitimateInterests)|}""")]
    public Task BrokenAttribute_DoesNotTrigger(string attribute) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [{{attribute}}] public sealed class P : IPurpose;
        """);
}
