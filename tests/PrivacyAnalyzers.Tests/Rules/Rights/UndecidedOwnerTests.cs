namespace PrivacyAnalyzers.Rules.Rights;

public sealed class UndecidedOwnerTests
{
    [Theory]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer? {|PRIV4003:Sender|} { get; set; } }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } public Guid? CustomerId { get; set; } public Customer? {|PRIV4003:Customer|} { get; set; } }", "Ticket")]
    [InlineData("public class Friendship { public int Id { get; set; } public Customer {|PRIV4003:Asking|} { get; set; } = null!; public Customer Asked { get; set; } = null!; }", "Friendship")]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer Sender { get; set; } = null!; public Employee? {|PRIV4003:Agent|} { get; set; } public Employee? Chief { get; set; } }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } [OwnedBy<Customer>] public Customer Sender { get; set; } = null!; public Employee {|PRIV4003:Agent|} { get; set; } = null!; }", "Ticket")]
    [InlineData("[DataSubject] public class Patient { public int Id { get; set; } public Employee {|PRIV4003:Doctor|} { get; set; } = null!; }", "Patient")]
    [InlineData("public abstract class Audited { public int Id { get; set; } public Employee? {|PRIV4003:CreatedBy|} { get; set; } public Employee? ChangedBy { get; set; } } public class Page : Audited { } public class Post : Audited { }", "Page Post")]
    [InlineData("public abstract class Row<TPerson> where TPerson : class { public int Id { get; set; } public TPerson? {|PRIV4003:Who|} { get; set; } } public class Visit : Row<Customer> { public Employee? {|PRIV4003:Host|} { get; set; } }", "Visit")]
    [InlineData("#nullable disable\npublic class Ticket { public int Id { get; set; } public Customer {|PRIV4003:Sender|} { get; set; } }\n#nullable restore", "Ticket")]
    [InlineData("[DataSubject] public class Patient { public int Id { get; set; } public Employee? {|PRIV4003:Adviser|} { get; set; } public Patient? Mother { get; set; } }", "Patient")]
    [InlineData("public record Ticket(int Id) { public Customer? {|PRIV4003:Sender|} { get; init; } }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer? {|PRIV4003:Sender|} { get; set; } public int Words { get; set; } }", "Ticket", "builder.Entity<Ticket>(entity => entity.Ignore(ticket => ticket.Words));")]
    public Task Undecided_Triggers(string rows, string sets, string model = "") => Verify(rows, sets, model);

    [Theory]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer Sender { get; set; } = null!; }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } public Guid CustomerId { get; set; } public Customer? Customer { get; set; } }", "Ticket")]
    [InlineData("#nullable disable\npublic class Ticket { public int Id { get; set; } public Guid SenderId { get; set; } public Customer Sender { get; set; } }\n#nullable restore", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } [ForeignKey(\"Whose\")] public Customer? Sender { get; set; } public Guid Whose { get; set; } }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } [OwnedBy<Customer>] public Customer? Sender { get; set; } [NotOwned(\"answers\")] public Employee? Agent { get; set; } [AccessedBy<Employee>] public Employee? Chief { get; set; } }", "Ticket")]
    [InlineData("public class Ticket { public int Id { get; set; } [NotOwned(\"answers\")] public int? AgentId { get; set; } public Employee? Agent { get; set; } }", "Ticket")]
    [InlineData("[OwnedBy<Customer>] public class Ticket { public int Id { get; set; } public Customer? Sender { get; set; } }", "Ticket")]
    [InlineData("public class Membership { public Guid CustomerId { get; set; } public Customer Customer { get; set; } = null!; public int ClubId { get; set; } public Club Club { get; set; } = null!; } public class Club { public int Id { get; set; } }", "Membership Club", "builder.Entity<Membership>().HasKey(m => new { m.CustomerId, m.ClubId });")]
    [InlineData("[DataSubject] public class Patient { public int Id { get; set; } [NotOwned(\"cares\")] public Employee? Doctor { get; set; } public Patient? Mother { get; set; } }", "Patient")]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer? Sender { get; set; } [OwnedBy<Customer>(References = \"Email\")] public string Address { get; set; } = \"\"; }", "Ticket")]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public Customer? For { get; set; } }", "Order")]
    [InlineData("[DataSubject] public class Reader { public int Id { get; set; } public List<Loan> Loans { get; } = []; [NotOwned(\"the library's\")] public List<Card> Cards { get; } = []; } public class Loan { public int Id { get; set; } public int ReaderId { get; set; } [PersonalData<Newsletter>] public string? Title { get; set; } } public class Card { public int Id { get; set; } public Reader? Reader { get; set; } }", "Reader Card")]
    [InlineData("public class Ticket { public int Id { get; set; } [NotMapped] public Customer? Shown { get; set; } public Customer? Computed => Shown; }", "Ticket")]
    [InlineData("public class TicketView { public int Id { get; set; } public Customer? Sender { get; set; } }", "")]
    [InlineData("public class Ticket { public int Id { get; set; } public Customer? Sender { get; set; } }", "Ticket", "builder.Entity<Ticket>().Ignore(ticket => ticket.Sender);")]
    public Task Decided_DoesNotTrigger(string rows, string sets, string model = "") => Verify(rows, sets, model);

    /// <summary>Rows with personal data that lead to nobody themselves.</summary>
    [Theory]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public Place Place { get; set; } = null!; } public class {|PRIV4003:Place|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Street { get; set; } }", "Order")]
    [InlineData("public class Album { public int Id { get; set; } public Customer Customer { get; set; } = null!; } public class Photo { public int Id { get; set; } public Album? {|PRIV4003:Album|} { get; set; } [PersonalData<Newsletter>] public byte[] Image { get; set; } = []; }", "Album Photo")]
    [InlineData("public class {|PRIV4003:Course|} { public int Id { get; set; } public List<Pupil> Pupils { get; } = []; [PersonalData<Newsletter>] public string? Teacher { get; set; } } [DataSubject] public class Pupil { public int Id { get; set; } public List<Course> Courses { get; } = []; }", "Course Pupil")]
    [InlineData("[DataSubject] public class Reader { public int Id { get; set; } public List<Loan> Loans { get; } = []; } public class {|PRIV4003:Loan|} { public int Id { get; set; } public string? Title { get; set; } }", "Reader")]
    [InlineData("[DataSubject] public class Reader { public int Id { get; set; } public List<Loan> Loans { get; } = []; } public class {|PRIV4003:Loan|} { public int Id { get; set; } public int? ReaderId { get; set; } }", "Reader")]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public List<Line> Lines { get; } = []; } public class {|PRIV4003:Line|} { public int Id { get; set; } [PersonalData<Newsletter>] public string? Engraved { get; set; } }", "Order")]
    public Task RowThatMayBeLeft_Triggers(string rows, string sets) => Verify(rows, sets);

    [Theory]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public List<Line> Lines { get; } = []; } public class Line { public int Id { get; set; } public int OrderId { get; set; } public Product Product { get; set; } = null!; [PersonalData<Newsletter>] public string? Engraved { get; set; } } public class Product { public int Id { get; set; } public string Label { get; set; } = \"\"; }", "Order")]
    [InlineData("public class Album { public int Id { get; set; } public Customer Customer { get; set; } = null!; } public class Photo { public int Id { get; set; } public Album Album { get; set; } = null!; [PersonalData<Newsletter>] public byte[] Image { get; set; } = []; }", "Album Photo")]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public Place Place { get; set; } = null!; } [OwnedBy<Customer>] public class Place { public int Id { get; set; } [PersonalData<Newsletter>] public string? Street { get; set; } }", "Order")]
    [InlineData("public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; public Place? Place { get; set; } } public class Place { public int Id { get; set; } [PersonalData<Newsletter>] public string? Street { get; set; } }", "Order", "builder.Entity<Order>().OwnsOne(order => order.Place);")]
    [InlineData("public class Audit { public int Id { get; set; } public Guid CustomerId { get; set; } public string Action { get; set; } = \"\"; }", "Audit")]
    public Task RowThatGoesWithAnother_DoesNotTrigger(string rows, string sets, string model = "") => Verify(rows, sets, model);

    [Fact]
    public Task RowsOfAnotherAssembly_AreToldAtTheSet() => RuleSource.VerifyAsync<UndecidedOwnerAnalyzer>(
        "public class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Domain.Ticket> {|PRIV4003:Tickets|} => Set<Domain.Ticket>(); }",
        test =>
        {
            test.TestState.AdditionalProjects["Domain"].Sources.Add("using PrivacyAnalyzers; namespace Domain; [DataSubject] public class Client { public int Id { get; set; } } public class Ticket { public int Id { get; set; } public Client? Sender { get; set; } }");
            test.TestState.AdditionalProjectReferences.Add("Domain");
        });

    [Fact]
    public Task Message_NamesMembersAndPeople()
    {
        var expected = CSharpAnalyzerVerifier<UndecidedOwnerAnalyzer>.Diagnostic().WithLocation(0).WithArguments("'Ticket.Agent' and 'Ticket.Sender'", "'Employee' and 'Customer'");
        return RuleSource.VerifyAsync<UndecidedOwnerAnalyzer>(
            RowSource.Rows("public class Ticket { public int Id { get; set; } public Employee? {|#0:Agent|} { get; set; } public Customer? Sender { get; set; } }", "Ticket"), test => test.ExpectedDiagnostics.Add(expected));
    }

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<UndecidedOwnerAnalyzer>("""
        using Microsoft.EntityFrameworkCore;
        public class A { public int Id { get; set; } public {|CS0246:Missing|}? X { get; set; } [OwnedBy<{|CS0246:Gone|}>] public int Y { get; set; } [NotOwned({|CS1503:3|})] public User? Z { get; set; } }
        public class {|CS0146:B|} : C { public User? U { get; set; } } public class {|CS0146:C|} : B { }
        public class Db : DbContext { public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); }
        """);

    private static Task Verify(string rows, string sets, string model = "") => RowSource.VerifyAsync<UndecidedOwnerAnalyzer>(rows, sets, model);
}
