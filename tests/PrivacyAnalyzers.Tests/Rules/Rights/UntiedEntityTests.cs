namespace PrivacyAnalyzers.Rules.Rights;

public sealed class UntiedEntityTests
{
    [Theory]
    [InlineData("public class {|PRIV4002:Lead|} { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = \"\"; }", "Lead")]
    [InlineData("public record {|PRIV4002:Lead|}(int Id, [property: PersonalData<Newsletter>] string Email);", "Lead")]
    [InlineData("[PersonalData<Newsletter>] public class {|PRIV4002:Lead|} { public int LeadId { get; set; } public string Email { get; set; } = \"\"; }", "Lead")]
    [InlineData("[PersonalData<Newsletter>] public record Contact(string Email); public class {|PRIV4002:Lead|} { [Key] public int Number { get; set; } public Contact? Contact { get; set; } }", "Lead")]
    [InlineData("public class Form { [PersonalData<Newsletter>] public string Email { get; set; } = \"\"; } public class {|PRIV4002:Lead|} { public int Id { get; set; } public List<Form> Forms { get; } = []; }", "Lead")]
    [InlineData("public abstract class Row<TKey> { public TKey Id { get; set; } = default!; [PersonalData<Newsletter>] public string? Email { get; set; } } public class {|PRIV4002:Lead|} : Row<long> { }", "Lead")]
    [InlineData("public partial class {|PRIV4002:Lead|} { public int Id { get; set; } } public partial class Lead { [PersonalData<Newsletter>] public string? Email; }", "Lead")]
    [InlineData("public class Outer { public class {|PRIV4002:Lead|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } } }", "Outer.Lead")]
    [InlineData("public class Country { public int Id { get; set; } } public class Home { public int Id { get; set; } public Customer Customer { get; set; } = null!; public Country Country { get; set; } = null!; } public class {|PRIV4002:Supplier|} { public int Id { get; set; } public Country Country { get; set; } = null!; [PersonalData<Newsletter>] public string? Contact { get; set; } }", "Home Supplier")]
    [InlineData("public class {|PRIV4002:Memo|} { public int Id { get; set; } [NotOwned(\"who typed it\")] public Employee? By { get; set; } [PersonalData<Newsletter>] public string Text { get; set; } = \"\"; }", "Memo")]
    [InlineData("public class {|PRIV4002:Memo|} { public int Id { get; set; } [NotMapped] public Customer? Shown { get; set; } public Customer? Computed => Shown; [PersonalData<Newsletter>] public string Text { get; set; } = \"\"; }", "Memo")]
    [InlineData("public class Batch { public int Id { get; set; } public List<Line> Lines { get; } = []; } public class {|PRIV4002:Line|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Name { get; set; } }", "Batch")]
    public Task NoPath_Triggers(string rows, string sets) => sets == "Outer.Lead" ? Verify(rows, "", "builder.Entity<Outer.Lead>();") : Verify(rows, sets);

    [Theory]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order")]
    [InlineData("public class Order { public int Id { get; set; } public Guid CustomerId { get; set; } [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order")]
    [InlineData("public class Order { public int Id { get; set; } public int CreatedByEmployeeId { get; set; } [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order")]
    [InlineData("public class Order { public int Id { get; set; } [OwnedBy<Customer>(References = \"Email\")] public string Buyer { get; set; } = \"\"; [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order")]
    [InlineData("[AccessedBy<Employee>] public class Order { public int Id { get; set; } [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order")]
    [InlineData("public class Proof { public int Id { get; set; } [SubjectKey] public string Subject { get; set; } = \"\"; [PersonalData<Newsletter>] public string? Text { get; set; } }", "Proof")]
    [InlineData("public class Proof { public int Id { get; set; } public SubjectId Subject { get; set; } [PersonalData<Newsletter>] public string? Text { get; set; } }", "Proof")]
    [InlineData("public class Order { public int Id { get; set; } public Customer? Customer { get; set; } public List<Line> Lines { get; } = []; } public class Line { public int Id { get; set; } [PersonalData<Newsletter>] public string? Engraved { get; set; } }", "Order Line")]
    [InlineData("public class Order { public int Id { get; set; } public Customer? Customer { get; set; } public Place? Place { get; set; } } public class Place { public int Id { get; set; } [PersonalData<Newsletter>] public string? Street { get; set; } }", "Order Place")]
    [InlineData("public abstract class Event { public int Id { get; set; } public Customer? Who { get; set; } } public class Visit : Event { [PersonalData<Newsletter>] public string? Page { get; set; } }", "Event Visit")]
    [InlineData("public abstract class Party { public int Id { get; set; } } [DataSubject] public class Individual : Party { } public class Contract { public int Id { get; set; } public Party Party { get; set; } = null!; [PersonalData<Newsletter>] public string? Signature { get; set; } }", "Contract Individual")]
    [InlineData("public class Course { public int Id { get; set; } public List<Pupil> Pupils { get; } = []; [PersonalData<Newsletter>] public string? Teacher { get; set; } } [DataSubject] public class Pupil { public int Id { get; set; } public List<Course> Courses { get; } = []; }", "Course Pupil")]
    [InlineData("public class Lead { public int Id { get; set; } public string Source { get; set; } = \"\"; }", "Lead")]
    public Task Path_DoesNotTrigger(string rows, string sets) => Verify(rows, sets);

    /// <summary>Not rows: messages, views, values, bases, what no context keeps.</summary>
    [Theory]
    [InlineData("public class LeadDto { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "", "")]
    [InlineData("[Keyless] public class Sale { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "Sale", "")]
    [InlineData("public class Sale { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "Sale", "builder.Entity<Sale>().HasNoKey().ToView(\"sales\");")]
    [InlineData("public class Sale { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "Sale", "builder.Entity<Sale>(sale => { sale.HasNoKey(); });")]
    [InlineData("public class Sale { [PersonalData<Newsletter>] public string? Email { get; set; } }", "Sale", "")]
    [InlineData("public class Sale { public int Id { get; set; } public Place? Place { get; set; } } [Owned] public class Place { public int Id { get; set; } [PersonalData<Newsletter>] public string? Street { get; set; } }", "", "builder.Ignore<Sale>();")]
    [InlineData("public class Sale { public int Id { get; set; } } public abstract class Base { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "Base", "")]
    [InlineData("public interface ILead { int Id { get; set; } [PersonalData<Newsletter>] string? Email { get; set; } } public struct Lead { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "", "")]
    public Task NoRow_DoesNotTrigger(string rows, string sets, string model) => Verify(rows, sets, model);

    [Theory]
    [InlineData("public class {|PRIV4002:Lead|} { [PersonalData<Newsletter>] public string Number { get; set; } = \"\"; }", "Lead", "builder.Entity<Lead>().HasKey(lead => lead.Number);")]
    [InlineData("public class {|PRIV4002:Lead|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } } public class LeadTable : IEntityTypeConfiguration<Lead> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Lead> builder) { } }", "", "")]
    [InlineData("[Table(\"leads\")] public class {|PRIV4002:Lead|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Email { get; set; } }", "", "")]
    public Task RowByTheModel_Triggers(string rows, string sets, string model) => Verify(rows, sets, model);

    [Theory]
    [InlineData("public class {|PRIV4002:AppUser|} : Microsoft.AspNetCore.Identity.IdentityUser { }")]
    [InlineData("[DataSubject(Key = new[] { \"Id\" })] public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { }")]
    public Task PersonOfTheFramework(string user) =>
        Verify(user + " public class IdentityDb<TUser> : DbContext where TUser : class { } public class People : IdentityDb<AppUser> { }", "");

    [Fact]
    public Task RelationOfTheModel_DoesNotTrigger() =>
        Verify("public class Order { public int Id { get; set; } [PersonalData<Newsletter>] public string? Gift { get; set; } }", "Order", "builder.Entity<Order>().HasOne<Customer>().WithMany();");

    [Fact]
    public Task RowsOfAnotherAssembly_AreToldAtTheSet() => RuleSource.VerifyAsync<UntiedEntityAnalyzer>(
        "public class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Domain.Lead> {|PRIV4002:Leads|} => Set<Domain.Lead>(); public Microsoft.EntityFrameworkCore.DbSet<Domain.Order> Orders => Set<Domain.Order>(); }",
        test =>
        {
            test.TestState.AdditionalProjects["Domain"].Sources.Add("""
                using PrivacyAnalyzers;
                namespace Domain;
                [Purpose(LegalBasis.Contract, "Sell", Key = "sale", Retention = "P1Y")] public sealed class Sale : IPurpose;
                [DataSubject] public class Client { public int Id { get; set; } }
                public class Lead { public int Id { get; set; } [PersonalData<Sale>] public string? Email { get; set; } }
                public class Order { public int Id { get; set; } public Client Client { get; set; } = null!; [PersonalData<Sale>] public string? Gift { get; set; } }
                """);
            test.TestState.AdditionalProjectReferences.Add("Domain");
        });

    [Fact]
    public Task UsualLevel_DoesNotTrigger()
    {
        var test = new CSharpAnalyzerTest<UntiedEntityAnalyzer> { TestCode = "using PrivacyAnalyzers; [Purpose(LegalBasis.Contract, \"Sell\")] public sealed class Sale : IPurpose; [PersonalDataStore] public class Db { public System.Collections.Generic.List<Lead> Leads { get; } = []; } public class Lead { public int Id { get; set; } [PersonalData<Sale>] public string? Email { get; set; } }" };
        return test.RunAsync();
    }

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<UntiedEntityAnalyzer>("""
        using Microsoft.EntityFrameworkCore;
        public class A : {|CS0246:Missing|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? X { get; set; } }
        public class {|CS0146:B|} : C { } public class {|CS0146:C|} : B { }
        public class Db : DbContext { public DbSet<A> As => Set<A>(); public DbSet<{|CS0246:Nothing|}> Ns => null!; public DbSet<B> Bs => Set<B>(); }
        """);

    private static Task Verify(string rows, string sets, string model = "") => RowSource.VerifyAsync<UntiedEntityAnalyzer>(rows, sets, model);
}
