using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class NoPurposeTests
{
    [Fact]
    public async Task Attribute_Triggers()
    {
        await Test("""
            using Microsoft.AspNetCore.Identity;
            public class AppUser : IdentityUser
            {
                [{|#0:PersonalData|}] public string Name { get; set; } = "";
                [{|PRIV0001:ProtectedPersonalData|}] public string Street;
                public override string? Email { get; set; }
                public override string? Phone { get; [{|PRIV0001:return: Acme.Pii|}] set; }
            }
            """.Replace("{ get; [{|PRIV0001:return: Acme.Pii|}] set; }", "{ get; set; }", StringComparison.Ordinal),
            new DiagnosticResult(Catalogue.PRIV0001_NoPurpose).WithLocation(0).WithArguments("AppUser.Name", "[PersonalData]")).RunAsync();
        await Test("""
            [{|PRIV0001:Acme.Pii|}] public class Covered { public string One { get; set; } = ""; public string Two { get; set; } = ""; }
            public record Person([{|PRIV0001:Acme.Pii|}] string Name, [property: {|PRIV0001:Acme.Pii|}] string Mail, [field: {|PRIV0001:Acme.Pii|}] string Phone);
            public readonly record struct Tag([{|PRIV0001:Destructurama.Attributed.NotLogged|}] string Value);
            public struct Outer<T> { public class Inner { [{|PRIV0001:Destructurama.Attributed.LogMasked|}] public T? Value; } }
            public interface IContact { [{|PRIV0001:Acme.Pii|}] string Name { get; } [return: {|PRIV0001:Acme.Pii|}] string Read([{|PRIV0001:Acme.Pii|}] string key); }
            public class Uses { public void M() { void Local([{|PRIV0001:Acme.Pii|}] string text) { } Local(""); var f = ([{|PRIV0001:Acme.Pii|}] string text) => text; } }
            public class TwoFields { [{|PRIV0001:Acme.Pii|}] public string One = "", Two = ""; }
            public partial class Half { [{|PRIV0001:Acme.Pii|}] public partial string Name { get; } } public partial class Half { public partial string Name => ""; }
            """).RunAsync();
    }

    [Fact]
    public async Task Attribute_DoesNotTrigger()
    {
        await Test("""
            public class Marked
            {
                [Acme.Pii, PersonalData<Orders>] public string Name { get; set; } = "";
                [Acme.Pii, AlsoFor<Orders>] public string Also { get; set; } = "";
                [Acme.Pii, NotPersonalData("a pseudonym of a machine")] public string No { get; set; } = "";
                [Microsoft.Extensions.Compliance.Classification.NoDataClassification] public string Free { get; set; } = "";
                [Acme.Secret] public string NotConfigured { get; set; } = "";
                [Acme.Pii] public Email Typed { get; set; }
            }
            [PersonalData<Orders>] public class Covered { [Acme.Pii] public string Name { get; set; } = ""; }
            [PersonalData<Orders>] public readonly record struct Email(string Value);
            public interface IContact { [PersonalData<Orders>] string Name { get; } }
            public class Contact : IContact { [Acme.Pii] public string Name => ""; }
            public class Named : System.Attribute; [Named] public class Own { [Named] public string Text = ""; }
            """).RunAsync();

        var assembly = Test("[assembly: PersonalData<Orders>(Of = typeof(Foreign), Member = \"Name\")] public class Foreign { [Acme.Pii] public string Name { get; set; } = \"\"; }");
        await assembly.RunAsync();
    }

    [Fact]
    public async Task ConfiguredAttribute_Triggers()
    {
        var test = Test("public class Own { [{|PRIV0001:Acme.Secret|}] public string Text = \"\"; }");
        test.TestState.GlobalConfig = "privacy.personal_data_attributes = Other.Attribute, Acme.SecretAttribute";
        await test.RunAsync();
    }

    [Fact]
    public async Task WithoutTheAbstractions_DoesNotTrigger()
    {
        var test = new CSharpAnalyzerTest<NoPurposeAnalyzer>
        {
            TestCode = ForeignMarks.Code + "\npublic class Own { [Acme.Pii] public string Text = \"\"; }",
            ReferenceAssemblies = ReferenceSet.Net100.WithoutAbstractions(),
        };
        await test.RunAsync();
    }

    [Fact]
    public async Task LevelWhat_DoesNotAsk()
    {
        var test = Test("public class Own { [Acme.Pii] public string Text = \"\"; }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nprivacy.level = what\n"));
        await test.RunAsync();
    }

    private static CSharpAnalyzerTest<NoPurposeAnalyzer> Test(string source, params DiagnosticResult[] expected)
    {
        var test = Policy.Test<NoPurposeAnalyzer>(source, expected);
        test.TestState.Sources.Add(("/0/Foreign.cs", ForeignMarks.Code));
        return test;
    }
}
