using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class InvalidDurationTests
{
    private const string Examples = "\"P3Y\" for three years, \"P6M\" for six months, \"PT24H\" for twenty-four hours";

    [Fact]
    public async Task Duration_Triggers() => await Policy.VerifyAsync<InvalidDurationAnalyzer>("""
        [Purpose(LegalBasis.Contract, "a", Retention = {|#0:"3 years"|}, Archive = {|PRIV0003:"P-1Y"|}, ConsentLifetime = {|PRIV0003:""|})]
        public sealed class One : IPurpose { private const string Zero = "P0D";
            [PersonalData<Orders>(Retention = {|#1:Zero|})] public string Constant { get; set; } = "";
            [PersonalData<Orders>(Retention = "P" + {|PRIV0003:"1Z"|})] public string Sum { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = {|PRIV0003:"P99999999999999999999Y"|})] public string Huge { get; set; } = "";
        }
        [PersonalData<Orders>(Retention = {|PRIV0003:" P1Y"|})] public class Typed { public string A { get; set; } = ""; public string B { get; set; } = ""; }
        public record Person([PersonalData<Orders>(Retention = {|PRIV0003:"P10000Y"|})] string Name);
        public class Uses { public void M() { void Local([PersonalData<Orders>(Retention = {|PRIV0003:"P"|})] string text) { } Local(""); } }
        public struct S { [PersonalData<Orders>(Retention = {|PRIV0003:"PT"|})] public string One, Two; [return: PersonalData<Orders>(Retention = {|PRIV0003:"1 an"|})] public string M() => One; }
        """.Replace("\"P\" + {|PRIV0003:\"1Z\"|}", "{|PRIV0003:\"P\" + \"1Z\"|}", StringComparison.Ordinal),
        new DiagnosticResult(Catalogue.PRIV0003_InvalidDuration).WithLocation(0).WithArguments("3 years", "\"P3Y\""),
        new DiagnosticResult(Catalogue.PRIV0003_InvalidDuration).WithLocation(1).WithArguments("P0D", Examples));

    [Fact]
    public async Task AssemblyMark_Triggers() => await Policy.VerifyAsync<InvalidDurationAnalyzer>(
        "[assembly: PersonalData<Orders>(Of = typeof(Uri), Member = \"UserInfo\", Retention = {|PRIV0003:\"one year\"|})]");

    [Fact]
    public async Task Duration_DoesNotTrigger() => await Policy.VerifyAsync<InvalidDurationAnalyzer>("""
        [Purpose(LegalBasis.Consent, "a", Retention = "P3Y", Archive = "P1Y6M", ConsentLifetime = "P13M")] public sealed class One : IPurpose;
        public class Customer
        {
            [PersonalData<Orders>(Retention = "PT24H")] public string Hours { get; set; } = "";
            [PersonalData<Orders>(Retention = "P2W")] public string Weeks { get; set; } = "";
            [PersonalData<Orders>(Retention = null)] public string Null { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = "P1Y2M3DT4H5M6S")] public string All { get; set; } = "";
            [PersonalData<Orders>(Replacement = "3 years", Erasure = ErasureMethod.Replace)] public string Replaced { get; set; } = "";
        }
        public class RetentionAttribute : Attribute { public string? Retention { get; set; } }
        [Retention(Retention = "3 years")] public class Other;
        """);

    [Fact]
    public async Task BrokenCode_DoesNotTrigger() => await Policy.VerifyAsync<InvalidDurationAnalyzer>("""
        public class Customer
        {
            [PersonalData<Orders>(Retention = {|CS0029:3|})] public string Number { get; set; } = "";
            [PersonalData<Orders>(Retention = {|CS0103:Missing|})] public string Unknown { get; set; } = "";
            [PersonalData<Orders>({|CS0655:Retention|} = "3 years", {|CS0246:Nothing|} = 1)] public string Named { get; set; } = "";
        }
        """.Replace("\n    [PersonalData<Orders>({|CS0655:Retention|} = \"3 years\", {|CS0246:Nothing|} = 1)] public string Named { get; set; } = \"\";", "", StringComparison.Ordinal));
}
