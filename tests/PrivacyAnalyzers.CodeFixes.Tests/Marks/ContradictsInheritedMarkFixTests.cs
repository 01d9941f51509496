using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class ContradictsInheritedMarkFixTests
{
    private const string Base = """
        public interface IContact { [PersonalData<Orders>(DataCategory.Name, Retention = "P1Y")] string Name { get; } void Send(string to); [return: PersonalData<Orders>] string Read([PersonalData<Orders>] string key); }
        public abstract class Base
        {
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = "P1Y")] public virtual string Email { get; set; } = "";
            [NotPersonalData("a \"language\"")] public virtual string Culture { get; set; } = "";
            [PersonalData<Orders>] public string Phone { get; set; } = "";
            [ConsentCheck<Newsletter>(GrantedValue = 1)] public virtual int State => 0;

            // Callers see this one.
            public virtual void Campaign(string to) { }
        }

        """;

    [Fact]
    public async Task InheritedMarks_AreCopied() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer, ContradictsInheritedMarkFix>(Base + """
        public class Derived : Base, IContact
        {
            [{|PRIV0007:NotPersonalData("no")|}] public override string Email { get; set; } = "";
            [{|PRIV0007:PersonalData<Orders>|}, PersonalData<Newsletter>] public override string Culture { get; set; } = "";
            public new string {|PRIV0007:Phone|} { get; set; } = "";
            [{|PRIV0007:PersonalData<Newsletter>(DataCategory.Other)|}]
            public string Name => "";
            public void Send(string to) { }
            [return: {|PRIV0007:NotPersonalData("no")|}] public string Read([{|PRIV0007:PersonalData<Newsletter>|}] string key) => key;
            [{|PRIV0007:ConsentCheck<Orders>|}] public override int State => 0;
        }
        public class Hides : Base
        {
            /// <summary>A field.</summary>
            public new string {|PRIV0007:Phone|} = "";
        }
        public record Person([PersonalData<Orders>] string Name); public record Vip([{|PRIV0007:NotPersonalData("no")|}] string Name) : Person(Name);
        """, Base + """
        public class Derived : Base, IContact
        {
            [PersonalData<Orders>, AlsoFor<Newsletter>(Retention = "P1Y")] public override string Email { get; set; } = "";
            [NotPersonalData("a \"language\"")] public override string Culture { get; set; } = "";
            [PersonalData<Orders>]
            public new string Phone { get; set; } = "";
            [PersonalData<Orders>(DataCategory.Name, Retention = "P1Y")]
            public string Name => "";
            public void Send(string to) { }
            [return: PersonalData<Orders>] public string Read([PersonalData<Orders>] string key) => key;
            [ConsentCheck<Newsletter>(GrantedValue = 1)] public override int State => 0;
        }
        public class Hides : Base
        {
            /// <summary>A field.</summary>
            [PersonalData<Orders>]
            public new string Phone = "";
        }
        public record Person([PersonalData<Orders>] string Name); public record Vip([PersonalData<Orders>] string Name) : Person(Name);
        """, ContradictsInheritedMarkFix.CopyKey);

    [Fact]
    public async Task Obligation_IsCopiedToWhereCallersSeeIt()
    {
        var test = Policy.Test<ContradictsInheritedMarkAnalyzer, ContradictsInheritedMarkFix>("""
            public class Derived : Base, IContact
            {
                public string Name => "";
                [{|PRIV0007:RequiresConsent<Newsletter>|}] public void Send([{|PRIV0007:RequiresConsent<Orders>|}] string to) { }
                public string Read(string key) => key;
                [{|PRIV0007:RequiresConsent<Newsletter>|}] public override void Campaign(string to) { }
            }
            public class Second : Base { [{|PRIV0007:RequiresConsent<Newsletter>|}] public override void Campaign(string to) { } }
            """, """
            public class Derived : Base, IContact
            {
                public string Name => "";
                [RequiresConsent<Newsletter>] public void Send([RequiresConsent<Orders>] string to) { }
                public string Read(string key) => key;
                [RequiresConsent<Newsletter>] public override void Campaign(string to) { }
            }
            public class Second : Base { [RequiresConsent<Newsletter>] public override void Campaign(string to) { } }
            """, ContradictsInheritedMarkFix.RequireKey);
        test.TestState.Sources.Add(("/0/Base.cs", Base));
        test.FixedState.Sources.Add(("/0/Base.cs", Base
            .Replace("void Send(string to)", "[RequiresConsent<Newsletter>] void Send([RequiresConsent<Orders>] string to)", StringComparison.Ordinal)
            .Replace("    public virtual void Campaign", "    [RequiresConsent<Newsletter>]\n    public virtual void Campaign", StringComparison.Ordinal)));
        await test.RunAsync();
    }

    [Fact]
    public async Task HiddenObligation_IsCopied() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer, ContradictsInheritedMarkFix>("""
        public class Base { [RequiresConsent<Newsletter>] public void Go() { } }
        public class Hides : Base { public new void {|PRIV0007:Go|}() { } }
        """, """
        public class Base { [RequiresConsent<Newsletter>] public void Go() { } }
        public class Hides : Base { [RequiresConsent<Newsletter>] public new void Go() { } }
        """);

    [Fact]
    public async Task AnotherAssembly_IsCopiedFrom_NotWritten()
    {
        var test = new CSharpCodeFixTest<ContradictsInheritedMarkAnalyzer, ContradictsInheritedMarkFix>
        {
            TestCode = """
                using PrivacyAnalyzers;
                public class Ours : Theirs { [{|PRIV0007:NotPersonalData("no")|}] public override string Name { get; set; } = ""; [{|PRIV0007:RequiresConsent<Library.Account>|}] public override void Send() { } }
                """,
            FixedCode = """
                using PrivacyAnalyzers;
                public class Ours : Theirs { [PersonalData<Library.Account>(DataCategory.Name)] public override string Name { get; set; } = ""; [{|PRIV0007:RequiresConsent<Library.Account>|}] public override void Send() { } }
                """,
        };
        test.TestState.AdditionalProjects["Library"].Sources.Add("""
            using PrivacyAnalyzers;
            namespace Library { [Purpose(LegalBasis.Contract, "a")] public sealed class Account : IPurpose; }
            public class Theirs { [PersonalData<Library.Account>(DataCategory.Name)] public virtual string Name { get; set; } = ""; public virtual void Send() { } }
            """);
        test.TestState.AdditionalProjectReferences.Add("Library");
        await test.RunAsync();
    }
}
