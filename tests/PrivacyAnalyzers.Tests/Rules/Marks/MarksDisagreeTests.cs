using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class MarksDisagreeTests
{
    [Fact]
    public async Task Marks_Trigger() => await Policy.VerifyAsync<MarksDisagreeAnalyzer>("""
        public class Customer
        {
            [{|#1:PersonalData<Orders>(DataCategory.Name)|}, {|#0:PersonalData<Newsletter>(DataCategory.EmailAddress)|}] public string Category { get; set; } = "";
            [PersonalData<Orders>(Erasure = ErasureMethod.Clear)][{|PRIV0009:PersonalData<Newsletter>(Erasure = ErasureMethod.Pseudonymize)|}] public string Erasure = "", Twice = "";
            [PersonalData<Orders>(Origin = DataOrigin.Provided), {|PRIV0009:PersonalData<Newsletter>(Origin = DataOrigin.Derived)|}] public string Origin { get; set; } = "";
            [PersonalData<Orders>(Replacement = "x"), {|PRIV0009:PersonalData<Newsletter>(Replacement = "y")|}] public string Replacement { get; set; } = "";
            [PersonalData<Orders>, {|#2:PersonalData<Orders>|}] public string Repeated { get; set; } = "";
            [PersonalData<Orders>, {|PRIV0009:AlsoFor<Orders>|}] public string Also { get; set; } = "";
            [AlsoFor<Orders>, {|PRIV0009:AlsoFor<Orders>|}, {|PRIV0009:AlsoFor<Orders>(Retention = "P1Y")|}] public string Thrice { get; set; } = "";
            [{|#3:NotPersonalData("no")|}, PersonalData<Orders>] public string Denied { get; set; } = "";
            [AlsoFor<Orders>, {|PRIV0009:NotPersonalData("no")|}] public string Denied2 { get; set; } = "";
            [field: PersonalData<Orders>] [{|PRIV0009:PersonalData<Orders>|}] public string Backed { get; set; } = "";
            [return: PersonalData<Orders>, {|PRIV0009:PersonalData<Orders>|}] public string Read([PersonalData<Orders>, {|PRIV0009:AlsoFor<Orders>|}] string key) => key;
            public void M() { void Local([PersonalData<Orders>, {|PRIV0009:AlsoFor<Orders>|}] string text) { } Local(""); }
        }
        public record Person([PersonalData<Orders>][property: {|PRIV0009:PersonalData<Orders>|}] string Name, [PersonalData<Orders>(DataCategory.Name)] string Mail) { [{|PRIV0009:PersonalData<Newsletter>(DataCategory.EmailAddress)|}] public string Mail { get; init; } = Mail; }
        [PersonalData<Orders>] public partial class Half { [PersonalData<Orders>] public partial string Name { get; } }
        [{|PRIV0009:PersonalData<Orders>|}] public partial class Half { [{|PRIV0009:PersonalData<Orders>|}] public partial string Name => ""; }
        """,
        new DiagnosticResult(Catalogue.PRIV0009_MarksDisagree).WithLocation(0).WithLocation(1).WithArguments("Customer.Category", "the category is 'Name' and 'EmailAddress'"),
        new DiagnosticResult(Catalogue.PRIV0009_MarksDisagree).WithLocation(2).WithArguments("Customer.Repeated", "'Orders' is named twice").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations),
        new DiagnosticResult(Catalogue.PRIV0009_MarksDisagree).WithLocation(3).WithArguments("Customer.Denied", "'[NotPersonalData]' denies the mark for 'Orders'").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public async Task AssemblyMarks_Trigger() => await Policy.VerifyAsync<MarksDisagreeAnalyzer>("""
        [assembly: PersonalData<Orders>(DataCategory.Name, Of = typeof(Uri), Member = "UserInfo")]
        [assembly: {|PRIV0009:PersonalData<Newsletter>(DataCategory.Other, Of = typeof(Uri), Member = "UserInfo")|}]
        [assembly: PersonalData<Newsletter>(DataCategory.Other, Of = typeof(Uri), Member = "Host")]
        """);

    [Fact]
    public async Task PartsInTwoFiles_Trigger()
    {
        var test = Policy.Test<MarksDisagreeAnalyzer>("public partial class Half { [PersonalData<Orders>(DataCategory.Name)] public partial string Name { get; } }");
        test.TestState.Sources.Add(("/0/Other.cs", "public partial class Half { [{|PRIV0009:PersonalData<Newsletter>(DataCategory.Other)|}] public partial string Name => \"\"; }"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Marks_DoNotTrigger() => await Policy.VerifyAsync<MarksDisagreeAnalyzer>("""
        public class Customer
        {
            [PersonalData<Orders>(DataCategory.Name, Retention = "P1Y"), PersonalData<Newsletter>(DataCategory.Name, Retention = "P2Y")] public string Retention { get; set; } = "";
            [PersonalData<Orders>(DataCategory.Name, Erasure = ErasureMethod.Clear), PersonalData<Newsletter>] public string Unsaid { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Newsletter>, AlsoFor<Care>] public string Also { get; set; } = "";
            [NotPersonalData("no")] public string Denied { get; set; } = "";
            [PersonalData<{|CS0246:Missing|}>, PersonalData<{|CS0246:Missing|}>] public string Unknown { get; set; } = "";
            [PersonalData<Orders>({|CS0103:Missing|}), PersonalData<Newsletter>(DataCategory.Name)] public string Half { get; set; } = "";
            [PersonalData<Orders>] public string One, Two;
            [return: PersonalData<Orders>] public string Read([PersonalData<Orders>] string key, [PersonalData<Orders>] string other) => key;
        }
        [PersonalData<Orders>] public class Covered { [PersonalData<Orders>(DataCategory.Name)] public string Name { get; set; } = ""; [NotPersonalData("no")] public string Culture { get; set; } = ""; }
        public class Derived : Covered { [PersonalData<Orders>] public new string Name { get; set; } = ""; }
        public record Person([PersonalData<Orders>] string Name) { public string Name { get; init; } = Name; }
        public partial class Half { [PersonalData<Orders>] public partial string Name { get; } [PersonalData<Orders>] public partial string M(string x); }
        public partial class Half { public partial string Name => ""; public partial string M(string x) => x; }
        """.Replace("[PersonalData<Orders>] public partial string M", "[return: PersonalData<Orders>] public partial string M", StringComparison.Ordinal));
}
