using PrivacyAnalyzers.CodeFixes.Discovery;
using PrivacyAnalyzers.CodeFixes.Tests.Marks;
using PrivacyAnalyzers.Rules.Discovery;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.CodeFixes.Tests.Discovery;

public sealed class UnmarkedPersonalDataFixTests
{
    [Fact]
    public Task Members_AreMarked_WithTheCategoryWhereTheLawAsksForIt() => Policy.VerifyAsync<UnmarkedPersonalDataAnalyzer, UnmarkedPersonalDataFix>("""
        public class Patient
        {
            public int Id { get; set; }

            /// <summary>Where to write.</summary>
            public string {|PRIV5001:Email|} { get; set; } = "";

            [Obsolete("x")]
            public string? {|PRIV5001:Allergies|} { get; set; }
        }
        """, """
        public class Patient
        {
            public int Id { get; set; }

            /// <summary>Where to write.</summary>
            [PersonalData<Orders>]
            public string Email { get; set; } = "";

            [Obsolete("x")]
            [PersonalData<Orders>(DataCategory.Health)]
            public string? Allergies { get; set; }
        }
        """, UnmarkedPersonalDataFix.MarkKey + "Policy.Orders");

    [Fact]
    public Task RecordsAndFields_AreMarked() => Policy.VerifyAsync<UnmarkedPersonalDataAnalyzer, UnmarkedPersonalDataFix>("""
        public record Inscription(string {|PRIV5001:FirstName|}, int Places);
        public class Held { public string {|PRIV5001:email|} = ""; }
        """, """
        public record Inscription([PersonalData<Newsletter>] string FirstName, int Places);
        public class Held { [PersonalData<Newsletter>] public string email = ""; }
        """, UnmarkedPersonalDataFix.MarkKey + "Policy.Newsletter");

    [Fact]
    public Task Members_AreDenied() => Policy.VerifyAsync<UnmarkedPersonalDataAnalyzer, UnmarkedPersonalDataFix>("""
        public class Desk { public string {|PRIV5001:PhoneNumber|} { get; set; } = ""; }
        """, """
        public class Desk { [NotPersonalData("to say why")] public string PhoneNumber { get; set; } = ""; }
        """, UnmarkedPersonalDataFix.DenialKey);

    [Fact]
    public async Task Usings_AreAdded()
    {
        var test = new CSharpCodeFixTest<UnmarkedPersonalDataAnalyzer, UnmarkedPersonalDataFix>
        {
            CodeActionEquivalenceKey = UnmarkedPersonalDataFix.MarkKey + "Shop.Policy.Account",
        };
        const string Purposes = "namespace Shop.Policy { [PrivacyAnalyzers.Purpose(PrivacyAnalyzers.LegalBasis.Contract, \"a\")] public sealed class Account : PrivacyAnalyzers.IPurpose; }";
        test.TestState.Sources.Add(("/0/Test0.cs", "using System;\n\npublic class User { public string {|PRIV5001:Email|} { get; set; } = \"\"; }"));
        test.TestState.Sources.Add(("/0/Purposes.cs", Purposes));
        test.FixedState.Sources.Add(("/0/Test0.cs", "using System;\nusing PrivacyAnalyzers;\nusing Shop.Policy;\n\npublic class User { [PersonalData<Account>] public string Email { get; set; } = \"\"; }"));
        await test.RunAsync();
    }
}
