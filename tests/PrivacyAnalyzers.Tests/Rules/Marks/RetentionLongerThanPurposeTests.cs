using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class RetentionLongerThanPurposeTests
{
    [Fact]
    public async Task Retention_Triggers() => await Policy.VerifyAsync<RetentionLongerThanPurposeAnalyzer>("""
        public class Customer
        {
            [PersonalData<Newsletter>(Retention = {|#0:"P10Y"|})] public string Name { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = {|PRIV0006:"P37M"|})] public string Email { get; set; } = "";
            [PersonalData<Newsletter>(Retention = {|PRIV0006:"P1100D"|})] public string One = "", Two = "";
            [PersonalData<Newsletter>(Retention = {|PRIV0006:"P3YT1S"|})] public string Second { get; set; } = "";
            private const string Ten = "P10Y"; [return: PersonalData<Newsletter>(Retention = {|PRIV0006:Ten|})] public string Read() => "";
        }
        [PersonalData<Newsletter>(Retention = {|PRIV0006:"P4Y"|})] public class Covered { public string A { get; set; } = ""; public string B { get; set; } = ""; }
        public record Person([PersonalData<Newsletter>(Retention = {|PRIV0006:"P4Y"|})] string Name);
        """,
        new DiagnosticResult(Catalogue.PRIV0006_RetentionLongerThanPurpose).WithLocation(0).WithArguments("Customer.Name", "P10Y", "Newsletter", "P3Y"));

    [Fact]
    public async Task Retention_DoesNotTrigger() => await Policy.VerifyAsync<RetentionLongerThanPurposeAnalyzer>("""
        public class Customer
        {
            [PersonalData<Newsletter>(Retention = "P36M")] public string Same { get; set; } = "";
            [PersonalData<Newsletter>(Retention = "P1096D")] public string PerhapsSame { get; set; } = "";
            [PersonalData<Newsletter>(Retention = "P1Y")] public string Shorter { get; set; } = "";
            [PersonalData<Newsletter>] public string None { get; set; } = "";
            [PersonalData<Open>(Retention = "P99Y")] public string NoLimit { get; set; } = "";
            [PersonalData<Newsletter>(Retention = "ten years")] public string Wrong { get; set; } = "";
            [PersonalData<Broken>(Retention = "P99Y")] public string WrongPurpose { get; set; } = "";
            [PersonalData<{|CS0246:Missing|}>(Retention = "P99Y")] public string Unknown { get; set; } = "";
        }
        [Purpose(LegalBasis.Contract, "", Retention = "three")] public sealed class Broken : IPurpose;
        """);

    [Fact]
    public async Task PurposeOfAnotherAssembly_Triggers() => await Policy.WithLibrary<RetentionLongerThanPurposeAnalyzer>(
        "public class Theirs;", "public class Ours { [PersonalData<Newsletter>(Retention = {|PRIV0006:\"P4Y\"|})] public string Mail { get; set; } = \"\"; }").RunAsync();
}
