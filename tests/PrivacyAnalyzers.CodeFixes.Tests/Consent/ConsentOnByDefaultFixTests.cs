using PrivacyAnalyzers.Rules.Consent;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Consent.ConsentOnByDefaultAnalyzer, PrivacyAnalyzers.CodeFixes.Consent.ConsentOnByDefaultFix>;
using Verify = PrivacyAnalyzers.Verification.CSharpCodeFixVerifier<PrivacyAnalyzers.Rules.Consent.ConsentOnByDefaultAnalyzer, PrivacyAnalyzers.CodeFixes.Consent.ConsentOnByDefaultFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class ConsentOnByDefaultFixTests
{
    private const string Policy = """
        using System.ComponentModel;
        using Microsoft.EntityFrameworkCore;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Consent, "Letter", Marketing = true)] public sealed class Newsletter : IPurpose;
        public enum Choice { Yes, No }

        """;

    [Fact]
    public Task EveryDefault_IsRemovedOrMadeFalse() => new Test
    {
        ReferenceAssemblies = ReferenceSet.Net100.WithEntityFrameworkCore(),
        TestCode = Policy + """
            public record Member(int Id, [ConsentCheck<Newsletter>] bool Accepts = [|true|], int Other = 1);
            public class Customer
            {
                // Asked in the form.
                [ConsentCheck<Newsletter>]
                public bool Letter { get; set; } = [|true|]; // by e-mail

                [ConsentCheck<Newsletter>] public bool Field = [|true|], Second;

                [ConsentCheck<Newsletter>, DefaultValue([|true|])] public bool A { get; set; }

                // Shown in the editor.
                [DefaultValue([|true|])]
                [ConsentCheck<Newsletter>] public bool B { get; set; }

                public Customer()
                {
                    B = [|true|];
                    A = false;
                }

                public void Set(string name, [ConsentCheck<Newsletter>] bool accepts = [|true|]) { }
            }
            public class Model : Microsoft.EntityFrameworkCore.Migrations.Migration
            {
                public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Customer> b)
                {
                    b.Property(c => c.Letter).HasDefaultValue([|true|]);
                    b.Property(c => c.Letter)
                        .HasDefaultValueSql([|"1"|])
                        .IsRequired();
                }

                protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b) =>
                    b.AddColumn<bool>(name: "Letter", table: "Customers", nullable: false, defaultValue: [|true|]);
            }
            """,
        FixedCode = Policy + """
            public record Member(int Id, [ConsentCheck<Newsletter>] bool Accepts = false, int Other = 1);
            public class Customer
            {
                // Asked in the form.
                [ConsentCheck<Newsletter>]
                public bool Letter { get; set; } // by e-mail

                [ConsentCheck<Newsletter>] public bool Field, Second;

                [ConsentCheck<Newsletter>] public bool A { get; set; }

                // Shown in the editor.
                [ConsentCheck<Newsletter>] public bool B { get; set; }

                public Customer()
                {
                    A = false;
                }

                public void Set(string name, [ConsentCheck<Newsletter>] bool accepts = false) { }
            }
            public class Model : Microsoft.EntityFrameworkCore.Migrations.Migration
            {
                public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Customer> b)
                {
                    b.Property(c => c.Letter);
                    b.Property(c => c.Letter)
                        .IsRequired();
                }

                protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b) =>
                    b.AddColumn<bool>(name: "Letter", table: "Customers", nullable: false, defaultValue: false);
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|Choice.Yes|])] public Choice A { get; set; }")]
    [InlineData("public void Set([ConsentCheck<Newsletter>(GrantedValue = Choice.No)] Choice accepts = [|Choice.No|]) { }")]
    [InlineData("public Customer() => A = [|true|]; [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    [InlineData("public bool B; public Customer() { B = A = [|true|]; } [ConsentCheck<Newsletter>] public bool A { get; set; }")]
    public Task DefaultThatCannotJustGo_NoFix(string member) => Verify.VerifyNoFixAsync(
        Policy.Replace("using Microsoft.EntityFrameworkCore;\n", "", StringComparison.Ordinal) + "public class Customer { " + member + " }");
}
