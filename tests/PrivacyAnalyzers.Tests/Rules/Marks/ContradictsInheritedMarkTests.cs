using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class ContradictsInheritedMarkTests
{
    [Fact]
    public async Task Data_Triggers() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer>("""
        public interface IContact { [PersonalData<Orders>(DataCategory.Name)] string Name { get; } [return: PersonalData<Orders>] string Read([PersonalData<Orders>] string key); }
        public abstract class Base
        {
            [PersonalData<Orders>, PersonalData<Newsletter>] public virtual string Email { get; set; } = "";
            [NotPersonalData("none")] public virtual string Culture { get; set; } = "";
            [PersonalData<Orders>] public string Phone { get; set; } = "";
            [PersonalData<Orders>] public virtual string this[int i] => "";
        }
        public class Derived : Base, IContact
        {
            [{|#0:NotPersonalData("no")|}] public override string Email { get; set; } = "";
            [{|#1:PersonalData<Orders>|}] public override string Culture { get; set; } = "";
            public new string {|#2:Phone|} { get; set; } = "";
            [{|#3:PersonalData<Orders>(DataCategory.EmailAddress)|}] public string Name => "";
            [return: {|PRIV0007:NotPersonalData("no")|}] public string Read([{|PRIV0007:PersonalData<Newsletter>|}] string key) => key;
            [{|PRIV0007:PersonalData<Care>|}] public override string this[int i] => "";
        }
        public class Drops : Base { [{|#4:PersonalData<Orders>|}] public override string Email { get; set; } = ""; }
        public class Adds : Base { [{|#5:PersonalData<Orders>|}, PersonalData<Newsletter>, PersonalData<Care>] public override string Email { get; set; } = ""; }
        public class Explicit : IContact { [{|PRIV0007:NotPersonalData("no")|}] string IContact.Name => ""; string IContact.Read(string key) => key; }
        public class Hides : Base { public new string {|PRIV0007:Phone|} = ""; }
        public record Person([PersonalData<Orders>] string Name); public record Vip([{|#6:NotPersonalData("no")|}] string Name) : Person(Name);
        public partial class Half : Base { public override partial string Email { get; set; } } public partial class Half { [{|PRIV0007:NotPersonalData("no")|}] public override partial string Email { get => ""; set { } } }
        public struct Value : IContact { [{|PRIV0007:PersonalData<Newsletter>|}] public string Name => ""; public string Read(string key) => key; }
        public class Box<T> { [PersonalData<Orders>] public virtual T? Content { get; set; } } public class Text : Box<string> { [{|PRIV0007:NotPersonalData("no")|}] public override string? Content { get; set; } }
        """,
        Result(0, "Derived.Email", "Base.Email", "overrides", "it is personal data there"),
        Result(1, "Derived.Culture", "Base.Culture", "overrides", "it is personal data, and there it is not"),
        Result(2, "Derived.Phone", "Base.Phone", "hides", "it is personal data there, and a hiding member inherits no mark"),
        Result(3, "Derived.Name", "IContact.Name", "implements", "its category is 'EmailAddress', and there it is 'Name'"),
        Result(4, "Drops.Email", "Base.Email", "overrides", "it drops 'Newsletter'"),
        Result(5, "Adds.Email", "Base.Email", "overrides", "it adds 'Care'"),
        Result(6, "Vip.Name", "Person.Name", "initialises", "it is personal data there"));

    [Fact]
    public async Task Obligation_Triggers() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer>("""
        public interface IMailer { void Send(string to); [RequiresConsent<Newsletter>] void Campaign(string to); bool Opposed { get; } [ConsentCheck<Newsletter>] bool Accepts { get; } [ObjectionCheck<Newsletter>] bool Objected(int id); }
        public class Mailer : IMailer
        {
            [{|#0:RequiresConsent<Newsletter>|}] public virtual void Send(string to) { }
            [{|PRIV0007:RequiresConsent<Care>|}, RequiresConsent<Newsletter>] public void Campaign([{|PRIV0007:RequiresConsent<Newsletter>|}] string to) { }
            public bool Opposed => false;
            [{|#1:ConsentCheck<Care>|}] public bool Accepts => false;
            [{|#2:ConsentCheck<Newsletter>|}] public bool Objected(int id) => false;
        }
        public class Base { [RequiresConsent<Newsletter>] public void Go() { } [ConsentCheck<Newsletter>(GrantedValue = 1)] public virtual int State() => 0; }
        public class Hides : Base { public new void {|#3:Go|}() { } [{|PRIV0007:ConsentCheck<Newsletter>(GrantedValue = 2)|}] public override int State() => 0; }
        """,
        Result(0, "Mailer.Send", "IMailer.Send", "implements", "it requires consent for 'Newsletter', which callers are not asked for there"),
        Result(1, "Mailer.Accepts", "IMailer.Accepts", "implements", "it is the check for 'Care', and there for 'Newsletter'"),
        Result(2, "Mailer.Objected", "IMailer.Objected", "implements", "it asks for consent, and there for the objection"),
        Result(3, "Hides.Go", "Base.Go", "hides", "consent for 'Newsletter' is required there, and a hiding member inherits no obligation"));

    [Fact]
    public async Task Member_DoesNotTrigger() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer>("""
        public interface IContact { [PersonalData<Orders>(DataCategory.Name)] string Name { get; } string Plain { get; } [return: PersonalData<Orders>] string Read([PersonalData<Orders>] string key); [RequiresConsent<Newsletter>] void Send(); }
        public abstract class Base { [PersonalData<Orders>] public virtual string Email { get; set; } = ""; [PersonalData<Orders>] public string Phone { get; set; } = ""; private string _secret = ""; [ConsentCheck<Newsletter>] public virtual bool Accepts => false; public virtual bool Later => false; }
        public class Derived : Base, IContact
        {
            [AlsoFor<Newsletter>] public override string Email { get; set; } = "";
            [PersonalData<Orders>] public new string Phone { get; set; } = "";
            [PersonalData<Orders>(Retention = "P1Y")] public string Name => "";
            [PersonalData<Care>] public string Plain => "";
            public string Read(string key) => key;
            [RequiresConsent<Newsletter>] public void Send() { }
            private string _secret = "";
            [ConsentCheck<Newsletter>] public override bool Accepts => true;
            [ConsentCheck<Newsletter>] public override bool Later => true;
        }
        public class Leaf : Derived { public override string Email { get; set; } = ""; }
        [PersonalData<Newsletter>] public class Covered : IContact { public string Name => ""; public string Plain => ""; public string Read(string key) => key; public void Send() { } }
        public record Person([PersonalData<Orders>] string Name); public record Vip(string Name) : Person(Name); public record Same([PersonalData<Orders>] string Name) : Person(Name);
        public class Overloads : Base { public string Emails(int i) => ""; public void Phone2() { } }
        [RequiresConsent<Newsletter>] public interface ICampaign { void Send(); } public class Campaign : ICampaign { [RequiresConsent<Newsletter>] public void Send() { } }
        public class Covers : Base { public new string Phone { get; set; } = ""; } 
        """.Replace("public class Covers : Base { public new string Phone { get; set; } = \"\"; }", "[PersonalData<Orders>] public class Covers : Base { public new string Phone { get; set; } = \"\"; }", StringComparison.Ordinal));

    [Fact]
    public async Task BrokenCode_DoesNotTrigger() => await Policy.VerifyAsync<ContradictsInheritedMarkAnalyzer>("""
        public class Base { [PersonalData<{|CS0246:Missing|}>] public virtual string Email { get; set; } = ""; [PersonalData<Orders>] public virtual string Phone { get; set; } = ""; }
        public class Derived : Base { [PersonalData<Orders>] public override string Email { get; set; } = ""; [PersonalData<{|CS0246:Missing|}>] public override string Phone { get; set; } = ""; }
        public class {|CS0146:A|} : B { public override string X => ""; } public class {|CS0146:B|} : A { [PersonalData<Orders>] public virtual string X => ""; }
        """);

    [Fact]
    public async Task AnotherAssembly_Triggers() => await Policy.WithLibrary<ContradictsInheritedMarkAnalyzer>(
        "[PersonalData<Orders>] public class Theirs { public virtual string Name { get; set; } = \"\"; } public interface IMailer { void Send([PersonalData<Orders>] string to); } public record Person([PersonalData<Orders>] string Name);",
        """
        public class Ours : Theirs { [{|PRIV0007:NotPersonalData("no")|}] public override string Name { get; set; } = ""; }
        public class Mailer : IMailer { public void Send([{|PRIV0007:NotPersonalData("no")|}] string to) { } }
        public record Vip([{|PRIV0007:NotPersonalData("no")|}] string Name) : Person(Name);
        public class Fine : Theirs { public override string Name { get; set; } = ""; }
        """).RunAsync();

    private static DiagnosticResult Result(int location, params object[] arguments) =>
        new DiagnosticResult(Catalogue.PRIV0007_ContradictsInheritedMark).WithLocation(location).WithArguments(arguments);
}
