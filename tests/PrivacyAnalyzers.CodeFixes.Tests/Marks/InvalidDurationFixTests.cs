using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class InvalidDurationFixTests
{
    [Fact]
    public async Task CommonSpellings_AreRewritten() => await Policy.VerifyAsync<InvalidDurationAnalyzer, InvalidDurationFix>("""
        [Purpose(LegalBasis.Consent, "a", Retention = {|PRIV0003:"3 years"|}, Archive = {|PRIV0003:"18 mois"|}, ConsentLifetime = {|PRIV0003:"13M"|})] public sealed class One : IPurpose;
        public class Customer
        {
            [PersonalData<Orders>(Retention = {|PRIV0003:@"30.00:00:00"|})] public string Name { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = {|PRIV0003:"24h"|} /* kept */)] public string Mail { get; set; } = "";
        }
        """, """
        [Purpose(LegalBasis.Consent, "a", Retention = "P3Y", Archive = "P18M", ConsentLifetime = "P13M")] public sealed class One : IPurpose;
        public class Customer
        {
            [PersonalData<Orders>(Retention = "P30D")] public string Name { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = "PT24H" /* kept */)] public string Mail { get; set; } = "";
        }
        """);

    [Fact]
    public async Task WhatIsUnclear_IsLeft() => await Policy.VerifyNoFixAsync<InvalidDurationAnalyzer, InvalidDurationFix>("""
        public class Customer
        {
            private const string Years = "3 years";
            [PersonalData<Orders>(Retention = {|PRIV0003:Years|})] public string Constant { get; set; } = "";
            [PersonalData<Orders>(Retention = {|PRIV0003:"6m"|})] public string Ambiguous { get; set; } = "";
            [PersonalData<Orders>(Retention = {|PRIV0003:"P-1Y"|})] public string Negative { get; set; } = "";
            [PersonalData<Orders>(Retention = {|PRIV0003:"3 " + "years"|})] public string Sum { get; set; } = "";
        }
        """);
}
