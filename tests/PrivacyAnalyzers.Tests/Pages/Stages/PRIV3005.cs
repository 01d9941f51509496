// privacy.level = whole
global using Microsoft.EntityFrameworkCore;
[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
[Purpose(LegalBasis.Contract, "Deliver what you ordered", Retention = "P5Y", From = RetentionFrom.EndOfRelation)] public sealed class Delivery : IPurpose;
[Purpose(LegalBasis.LegitimateInterests, "See who comes", Interest = "To know", Retention = "P6M", From = RetentionFrom.Collection)] public sealed class Visits : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } }
public abstract class Stage { }
// What has a table, as the page says.
public class Database : DbContext
{
    public DbSet<E_Violations_1.Example.Reader> A => Set<E_Violations_1.Example.Reader>();
    public DbSet<E_Violations_2.Example.Order> B => Set<E_Violations_2.Example.Order>();
    public DbSet<E_Violations_3.Example.Guest> C => Set<E_Violations_3.Example.Guest>();
    public DbSet<E_Violations_4.Example.Visitor> D => Set<E_Violations_4.Example.Visitor>();
    public DbSet<E_Violations_5.Example.Lead> E => Set<E_Violations_5.Example.Lead>();
    public DbSet<E_No_violations_1.Example.Reader> F => Set<E_No_violations_1.Example.Reader>();
    public DbSet<E_No_violations_2.Example.Member> G => Set<E_No_violations_2.Example.Member>();
    public DbSet<E_No_violations_3.Example.Buyer> H => Set<E_No_violations_3.Example.Buyer>();
    public DbSet<E_No_violations_4.Example.Prospect> I => Set<E_No_violations_4.Example.Prospect>();
}
