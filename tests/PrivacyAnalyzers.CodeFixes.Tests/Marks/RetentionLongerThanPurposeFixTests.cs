using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class RetentionLongerThanPurposeFixTests
{
    [Fact]
    public async Task Retention_IsLeftToThePurpose() => await Policy.VerifyAsync<RetentionLongerThanPurposeAnalyzer, RetentionLongerThanPurposeFix>("""
        public class Customer
        {
            private const string Ten = "P10Y";
            [PersonalData<Newsletter>(Retention = {|PRIV0006:"P10Y"|})] public string Alone { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Name, Retention = {|PRIV0006:Ten|}, Erasure = ErasureMethod.Clear)] public string Middle { get; set; } = "";
            [PersonalData<Newsletter>(Retention = {|PRIV0006:"P10Y"|}, Erasure = ErasureMethod.Clear)] public string First { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = {|PRIV0006:"P4Y"|})] public string Also { get; set; } = "";
        }
        """, """
        public class Customer
        {
            private const string Ten = "P10Y";
            [PersonalData<Newsletter>] public string Alone { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Name, Erasure = ErasureMethod.Clear)] public string Middle { get; set; } = "";
            [PersonalData<Newsletter>(Erasure = ErasureMethod.Clear)] public string First { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>] public string Also { get; set; } = "";
        }
        """);
}
