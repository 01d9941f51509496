using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Rules.Storage;

public sealed class NoRetentionStartTests
{
    private const string Purposes = """

        [Purpose(LegalBasis.Contract, "Deliver what you ordered", Retention = "P5Y", From = RetentionFrom.EndOfRelation)] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.LegitimateInterests, "See who comes", Interest = "To know", Retention = "P6M", From = RetentionFrom.Collection)] public sealed class Visits : IPurpose;
        [Purpose(LegalBasis.Consent, "Ask you")] public sealed class Surveys : IPurpose;
        """;

    [Fact]
    public Task NoDate_Triggers() => RuleSource.VerifyAsync<NoRetentionStartAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        [DataSubject] public class {|PRIV3005:Customer|} { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; public List<Order> Orders { get; } = []; }
        public class {|PRIV3005:Order|} { public int Id { get; set; } public Customer Customer { get; set; } = new(); [PersonalData<Newsletter>] public string Name { get; set; } = ""; public DateTime PlacedAt { get; set; } public DateTimeOffset? ShippedAt { get; set; } }
        [DataSubject] public class {|PRIV3005:Visitor|} { public int Id { get; set; } [PersonalData<Visits>] public string Email { get; set; } = ""; [RetentionStart] public DateTime SeenAt { get; set; } [RetentionStart(RetentionFrom.EndOfRelation)] public DateTime LeftAt { get; set; } }
        [DataSubject] public record {|PRIV3005:Guest|}(int Id, [property: PersonalData<Newsletter>(Retention = "P1Y")] string Email, [property: PersonalData<Newsletter>] DateTime BirthDate);
        public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); public DbSet<Visitor> Visitors => Set<Visitor>(); public DbSet<Guest> Guests => Set<Guest>(); }
        """ + Purposes);

    [Fact]
    public Task NoDate_DoesNotTrigger() => RuleSource.VerifyAsync<NoRetentionStartAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        public abstract class Row { public int Id { get; set; } public DateTimeOffset ChangedAt { get; set; } }
        [DataSubject] public class Customer : Row { [PersonalData<Newsletter>] public string Email { get; set; } = ""; [PersonalData<Newsletter>(DataCategory.BirthDate)] public DateTime Born { get; set; } }
        [DataSubject] public class Buyer { public int Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; }
        [DataSubject] public class Asked { public int Id { get; set; } [PersonalData<Surveys>] public string Email { get; set; } = ""; }
        [DataSubject] public class Member { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; public DateTime JoinedAt { get; set; } [RetentionStart] public DateTime SeenAt { get; set; } }
        [DataSubject] public class Visitor { public int Id { get; set; } [PersonalData<Visits>] public string Email { get; set; } = ""; [RetentionStart(RetentionFrom.Collection)] public DateTime CameAt { get; set; } [RetentionStart] public DateTime SeenAt { get; set; } }
        public class Message { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Customer> A => Set<Customer>(); public DbSet<Buyer> B => Set<Buyer>(); public DbSet<Asked> C => Set<Asked>(); public DbSet<Member> D => Set<Member>(); public DbSet<Visitor> E => Set<Visitor>(); }
        """ + Purposes);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<NoRetentionStartAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        [DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Nothing>] public string Email { get; set; } = ""; public Clock At { get; set; } }
        public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); }
        """, static test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
