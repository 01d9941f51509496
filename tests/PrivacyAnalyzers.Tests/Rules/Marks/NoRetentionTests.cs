using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class NoRetentionTests
{
    [Fact]
    public async Task Mark_Triggers()
    {
        await Policy.VerifyAsync<NoRetentionAnalyzer>("""
            public class Customer
            {
                [{|#0:PersonalData<Open>|}] public string Name { get; set; } = "";
                [PersonalData<Orders>, {|PRIV0002:PersonalData<Open>(DataCategory.EmailAddress)|}] public string Email = "";
                [PersonalData<Orders>, {|PRIV0002:AlsoFor<Open>|}] public string Phone = "", Fax = "";
                [{|PRIV0002:PersonalData<Open>(Retention = null)|}] public string Null { get; set; } = "";
                [return: {|PRIV0002:PersonalData<Open>|}] public string Read([{|PRIV0002:PersonalData<Open>|}] string key) => key;
            }
            [{|PRIV0002:PersonalData<Open>|}] public class Covered { public string One { get; set; } = ""; public string Two { get; set; } = ""; }
            [{|PRIV0002:PersonalData<Open>|}] public enum Gender { Unknown }
            public record Person([{|PRIV0002:PersonalData<Open>|}] string Name, [property: {|PRIV0002:PersonalData<Open>|}] string Mail);
            public class Outer<T> { public interface IInner { [{|PRIV0002:PersonalData<Open>|}] T Value { get; } } }
            public class Uses { public void M() { void Local([{|PRIV0002:PersonalData<Open>|}] string text) { } Local(""); } }
            public partial class Half { [{|PRIV0002:PersonalData<Open>|}] public partial string Name { get; } } public partial class Half { public partial string Name => ""; }
            """,
            new DiagnosticResult(Catalogue.PRIV0002_NoRetention).WithLocation(0).WithArguments("Customer.Name", "Open"));
        await Policy.VerifyAsync<NoRetentionAnalyzer>("[assembly: {|#0:PersonalData<Open>(Of = typeof(Uri), Member = \"UserInfo\")|}]",
            new DiagnosticResult(Catalogue.PRIV0002_NoRetention).WithLocation(0).WithArguments("Uri.UserInfo", "Open"));
    }

    [Fact]
    public async Task Mark_DoesNotTrigger() => await Policy.VerifyAsync<NoRetentionAnalyzer>("""
        public class Customer
        {
            [PersonalData<Orders>] public string Name { get; set; } = "";
            [PersonalData<Open>(Retention = "P1Y")] public string Email { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<Open>(Retention = "P6M")] public string Phone { get; set; } = "";
            [PersonalData<Open>(Retention = "never")] public string Wrong { get; set; } = "";
            [NotPersonalData("none")] public string Culture { get; set; } = "";
        }
        [PersonalData<Open>(Retention = "P1Y")] public class Covered
        {
            public string One { get; set; } = "";
            [PersonalData<Open>(DataCategory.Name)] public string Two { get; set; } = "";
            [AlsoFor<Orders>] public string Three { get; set; } = "";
        }
        [PersonalData<Open>(Retention = "P1Y")] public readonly record struct Email(string Value);
        public class Uses { [PersonalData<Open>] public Email? Mail { get; set; } public Email Bare { get; set; } }
        [PersonalData<Unfinished>] public class NoPurpose { public string One { get; set; } = ""; }
        public sealed class Unfinished : IPurpose;
        public class Nothing { [PersonalData<Open>] public const string Constant = ""; [PersonalData<Open>] public static string Static = ""; }
        """);

    [Fact]
    public async Task BrokenCode_DoesNotTrigger() => await Policy.VerifyAsync<NoRetentionAnalyzer>("""
        public class Customer
        {
            [PersonalData<{|CS0246:Missing|}>] public string Name { get; set; } = "";
            [PersonalData<Open>(Retention = {|CS0103:years|})] public string Email { get; set; } = "";
            [PersonalData<Open>(Retention = {|CS0029:3|})] public string Phone { get; set; } = "";
            [PersonalData<Half>] public string Half { get; set; } = "";
        }
        [Purpose(LegalBasis.Contract, "", Retention = {|CS0103:years|})] public sealed class Half : IPurpose;
        """);

    [Fact]
    public async Task PurposeOfAnotherAssembly_Triggers() => await Policy.WithLibrary<NoRetentionAnalyzer>(
        "[PersonalData<Open>] public class Theirs { public virtual string Name { get; set; } = \"\"; }",
        "public class Ours : Theirs { public override string Name { get; set; } = \"\"; [{|PRIV0002:PersonalData<Open>|}] public string Mail { get; set; } = \"\"; [PersonalData<Orders>] public string Phone { get; set; } = \"\"; }").RunAsync();
}
