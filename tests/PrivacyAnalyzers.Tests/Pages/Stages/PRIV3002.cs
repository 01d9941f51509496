// privacy.level = whole
global using Microsoft.EntityFrameworkCore;
global using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
[Purpose(LegalBasis.Contract, "Treat you", Retention = "P5Y")] public sealed class Care : IPurpose;
[Purpose(LegalBasis.LegalObligation, "Pay you", Retention = "P5Y")] public sealed class Payroll : IPurpose;
[Purpose(LegalBasis.Contract, "Let you in", Retention = "P1Y")] public sealed class Login : IPurpose;
public enum Blood { A, B, O }
public interface ICipher { string Seal(string plain); string Open(string kept); }
public sealed class SealedText() : ValueConverter<string, string>(plain => plain + "", kept => kept + "");
[AttributeUsage(AttributeTargets.Property)] public sealed class EncryptedAttribute : Attribute;
public abstract class Stage { protected static readonly ICipher cipher = null!; }
// What has a table, as the page says.
public class Clinic : DbContext
{
    public DbSet<E_Violations_1.Example.Patient> A => Set<E_Violations_1.Example.Patient>();
    public DbSet<E_Violations_2.Example.Patient> B => Set<E_Violations_2.Example.Patient>();
    public DbSet<E_Violations_3.Example.Employee> C => Set<E_Violations_3.Example.Employee>();
    public DbSet<E_Violations_4.Example.Member> D => Set<E_Violations_4.Example.Member>();
    public DbSet<E_Violations_5.Example.Donor> E => Set<E_Violations_5.Example.Donor>();
    public DbSet<E_No_violations_1.Example.Patient> F => Set<E_No_violations_1.Example.Patient>();
    public DbSet<E_No_violations_2.Example.Patient> G => Set<E_No_violations_2.Example.Patient>();
    public DbSet<E_No_violations_3.Example.Employee> H => Set<E_No_violations_3.Example.Employee>();
    public DbSet<E_No_violations_4.Example.Member> I => Set<E_No_violations_4.Example.Member>();
}
