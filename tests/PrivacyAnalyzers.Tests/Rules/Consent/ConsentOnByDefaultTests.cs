using PrivacyAnalyzers.Rules.Consent;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Consent.ConsentOnByDefaultAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Consent;

public sealed class ConsentOnByDefaultTests
{
    private const string Policy = """
        using System;
        using System.ComponentModel;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Consent, "Letter", Marketing = true)] public sealed class Newsletter : IPurpose;
        [Purpose(LegalBasis.LegitimateInterests, "Offers", Marketing = true)] public sealed class Offers : IPurpose;
        public enum Choice { Yes, No, Unset }

        """;

    private static readonly ReferenceSet EntityFramework = ReferenceSet.Net100.WithEntityFrameworkCore();

    [Fact]
    public Task Initializer_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        [DataSubject] public class Customer
        {
            public int Id { get; set; }
            [ConsentCheck<Newsletter>] public bool Accepts { get; set; } = {|#0:true|};
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Customer.Accepts", "Newsletter", "by its initializer"));

    [Theory]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; private set; } = [|!false|];")]
    [InlineData("[ConsentCheck<Newsletter>] public bool? A { get; init; } = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get => [|true|]; }")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get { return [|true|]; } set { } }")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get => _a; set => _a = value; } private bool _a = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get { return this._a; } set { _a = value; } } private bool _a = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = false)] public bool OptedOut => [|false|];")]
    [InlineData("private string? _proof = [|\"imported\"|]; [ConsentCheck<Newsletter>] public string? Proof => _proof;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A = [|Yes|]; private const bool Yes = true;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A = [|true|], B = false;")]
    [InlineData("[field: ConsentCheck<Newsletter>] public bool A { get; set; } = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get => field; set; } = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>] public static bool A { get; set; } = [|true|];")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|Choice.Yes|])] public Choice A { get; set; }")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|false|])] public bool OptedOut { get; set; }")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|false|])] public bool OptedOut;")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.No)] public Choice A { get; set; } = [|Choice.No|];")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = \"Y\")] public string A { get; set; } = [|\"Y\"|];")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = (byte)1)] public int A { get; set; } = [|1|];")]
    [InlineData("[ConsentCheck<Newsletter>] public DateTimeOffset? At { get; set; } = [|DateTimeOffset.UtcNow|];")]
    [InlineData("[ConsentCheck<Newsletter>] public string? Proof { get; set; } = [|\"imported\"|];")]
    [InlineData("[ConsentCheck<Newsletter>, DefaultValue([|true|])] public bool A { get; set; }")]
    [InlineData("public Customer() { A = [|true|]; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public Customer() { B = A = [|true|]; } [ConsentCheck<Newsletter>] public bool A { get; set; } public bool B;")]
    [InlineData("public Customer(string name = \"\") => A = [|true|]; [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public Customer(string name, bool accepts = [|true|]) { A = accepts; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public void Set([ConsentCheck<Newsletter>] bool accepts = [|true|]) { }")]
    [InlineData("public void Set([ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] Choice accepts = [|Choice.Yes|], [ConsentCheck<Newsletter>(GrantedValue = Choice.No)] Choice not = default) { }")]
    [InlineData("public class Nested { [ConsentCheck<Newsletter>] public bool A { get; set; } = [|true|]; }")]
    public Task OnByDefault_Triggers(string member) => Verify.VerifyAnalyzerAsync(Policy + "[DataSubject] public partial class Customer { " + member + " }");

    [Fact]
    public Task EveryKindOfType_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        public record A(int Id, [ConsentCheck<Newsletter>] bool Accepts = [|true|]);
        public record struct B(int Id, [property: ConsentCheck<Newsletter>] bool Accepts = [|true|]);
        public class C<T>(bool accepts = [|true|]) { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } = accepts; public T Value; }
        public abstract class Base { [ConsentCheck<Newsletter>] public abstract bool Accepts { get; } }
        public class Derived : Base { public override bool Accepts { get; } = [|true|]; }
        public interface IConsents { [ConsentCheck<Newsletter>] bool Accepts { get; } void Set([ConsentCheck<Newsletter>] bool accepts = [|true|]); }
        public class Implementation : IConsents { public bool Accepts { get; } = [|true|]; public void Set(bool accepts = [|true|]) { } }
        public delegate void Set([ConsentCheck<Newsletter>] bool accepts = [|true|]);
        public struct D { public D() { } [ConsentCheck<Newsletter>] public bool Accepts = [|true|]; }
        """);

    [Theory]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; set; } = false;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool? A { get; set; } = null;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => false;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => _a; private bool _a;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => _a; private bool _a = false;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => _a && _b; private bool _a = true, _b = false;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A => !_refuses; private bool _refuses = true;")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] public Choice A => _a; private Choice _a;")]
    [InlineData("[ObjectionCheck<Newsletter>] public bool Refuses => true;")]
    [InlineData("[ObjectionCheck<Newsletter>] public bool Refuses { get; set; } = true;")]
    [InlineData("[ConsentCheck<Offers>] public bool A { get; set; } = true;")]
    [InlineData("public bool IsActive { get; set; } = true;")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = false)] public bool OptedOut { get; set; } = true;")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = false)] public required bool OptedOut { get; set; }")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.No)] public Choice A { get; set; } = Choice.Unset;")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] public Choice? A { get; set; }")]
    [InlineData("[ConsentCheck<Newsletter>] public DateTime? At { get; set; } = default;")]
    [InlineData("[ConsentCheck<Newsletter>] public DateTime? At { get; set; } = default(DateTime?);")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; set; } = Ask(); private static bool Ask() => true;")]
    [InlineData("public Customer(string name) { A = true; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public Customer() { if (DateTime.Now.Hour > 3) { A = true; } } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public Customer() { Action later = () => { A = true; }; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public Customer() { new Customer { A = true }.A = true; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public void Subscribe() { A = true; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public void Set([ConsentCheck<Newsletter>] bool accepts = false) { }")]
    [InlineData("[ConsentCheck<Newsletter>] public bool Has(bool strict = true) => false;")]
    [InlineData("[ConsentCheck<Newsletter>, DefaultValue(false)] public bool A { get; set; }")]
    [InlineData("[ConsentCheck<{|CS0246:Unknown|}>] public bool A { get; set; } = true;")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; set; } = {|CS0103:unknown|};")]
    [InlineData("[ConsentCheck<Newsletter>] public bool A { get; set; } = {|CS0029:\"true\"|};")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = {|CS0103:unknown|})] public Choice A { get; set; }")]
    public Task OffOrNotDefault_DoesNotTrigger(string member) => Verify.VerifyAnalyzerAsync(Policy + "[DataSubject] public class Customer { " + member + " }");

    [Theory]
    [InlineData("b.Property(c => c.Accepts).HasDefaultValue([|true|]);")]
    [InlineData("b.Property(c => c.Accepts).IsRequired().HasDefaultValue(value: [|true|]);")]
    [InlineData("b.Property(c => c.Accepts).HasDefaultValueSql([|\"((1))\"|]);")]
    [InlineData("b.Property<bool>(\"Accepts\").HasDefaultValue([|true|]);")]
    [InlineData("b.Property(c => c.Accepts).HasDefaultValue(false);")]
    [InlineData("b.Property(c => c.Accepts).HasDefaultValueSql(\"0\");")]
    [InlineData("b.Property(c => c.IsActive).HasDefaultValue(true);")]
    [InlineData("b.Property<bool>(\"Shadow\").HasDefaultValue(true);")]
    public Task ModelConfiguration(string call) => new CSharpAnalyzerTest<ConsentOnByDefaultAnalyzer>
    {
        ReferenceAssemblies = EntityFramework,
        TestCode = "using Microsoft.EntityFrameworkCore;\n" + Policy + $$"""
            [DataSubject] public class Customer { public int Id { get; set; } [ConsentCheck<Newsletter>] public bool Accepts { get; set; } public bool IsActive { get; set; } }
            public static class Model
            {
                public static void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Customer> b) { {{call}} }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("""b.AddColumn<bool>(name: "Accepts", table: "Customers", nullable: false, defaultValue: [|true|]);""")]
    [InlineData("""b.AddColumn<bool>("Accepts", "customer", defaultValueSql: [|"1"|]);""")]
    [InlineData("""b.AlterColumn<bool>(name: "Accepts", table: "People", defaultValue: [|true|], oldDefaultValue: false);""")]
    [InlineData("""b.AddColumn<bool>(name: "Preferences_Letter", table: "Customers", defaultValue: [|true|]);""")]
    [InlineData("""b.CreateTable(name: "Customers", columns: t => new { Id = t.Column<int>(), Accepts = t.Column<bool>(nullable: false, defaultValue: [|true|]) });""")]
    [InlineData("""b.AddColumn<bool>(name: "Accepts", table: "Customers", nullable: false, defaultValue: false);""")]
    [InlineData("""b.AddColumn<bool>(name: "Accepts", table: "Customers", nullable: false);""")]
    [InlineData("""b.AddColumn<bool>(name: "IsActive", table: "Customers", nullable: false, defaultValue: true);""")]
    [InlineData("""b.AddColumn<bool>(name: "Agrees", table: "Machines", nullable: false, defaultValue: true);""")]
    [InlineData("""b.AlterColumn<bool>(name: "Accepts", table: "Customers", defaultValue: false, oldDefaultValue: true);""")]
    public Task Migration(string call) => new CSharpAnalyzerTest<ConsentOnByDefaultAnalyzer>
    {
        ReferenceAssemblies = EntityFramework,
        TestCode = Policy + $$"""
            [DataSubject] public class Customer { public int Id { get; set; } [ConsentCheck<Newsletter>] public bool Accepts { get; set; } [ConsentCheck<Newsletter>] public bool Agrees { get; set; } }
            public class Preferences { [ConsentCheck<Newsletter>] public bool Letter { get; set; } }
            public class Machine { public bool Agrees { get; set; } }
            public class AddConsent : Microsoft.EntityFrameworkCore.Migrations.Migration
            {
                protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b) { {{call}} }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task CheckOfAnotherAssembly_Triggers()
    {
        var test = new CSharpAnalyzerTest<ConsentOnByDefaultAnalyzer>
        {
            TestCode = "public class Regular : Person { public override bool Accepts { get; set; } = [|true|]; public Regular() { Letter = [|true|]; } }",
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(
            Policy + "public class Person { [ConsentCheck<Newsletter>] public virtual bool Accepts { get; set; } [ConsentCheck<Newsletter>] public bool Letter { get; set; } }");
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }
}
