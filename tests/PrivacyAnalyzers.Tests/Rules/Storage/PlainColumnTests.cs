using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Rules.Storage;

public sealed class PlainColumnTests
{
    [Fact]
    public Task Plain_Triggers() => RuleSource.VerifyAsync<PlainColumnAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        public enum Blood { A, B, O }

        [DataSubject] public class Patient
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>(DataCategory.Health)] public string {|PRIV3002:Diagnosis|} { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public bool? {|PRIV3002:IsPregnant|} { get; set; }
            [PersonalData<Newsletter>(DataCategory.Health)] public Blood {|PRIV3002:BloodGroup|} { get; set; }
            [PersonalData<Newsletter>(DataCategory.SocialSecurityNumber)] public string {|PRIV3002:Nir|} { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Credential)] public string {|PRIV3002:RefreshToken|} { get; set; } = "";
            public Bank {|PRIV3002:Bank|} { get; set; } = new();
            public List<Stay> Stays { get; } = [];
        }

        public class Bank { [PersonalData<Newsletter>] public string Iban { get; set; } = ""; }
        public abstract class Record { [PersonalData<Newsletter>(DataCategory.CriminalRecord)] public string Sentence { get; set; } = ""; }
        public class {|PRIV3002:Stay|} : Record { public int Id { get; set; } public Patient Patient { get; set; } = new(); [PersonalData<Newsletter>(DataCategory.Health)] public decimal {|PRIV3002:Weight|} { get; set; } }

        public class Clinic : DbContext
        {
            public DbSet<Patient> Patients => Set<Patient>();
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Patient>().Property(p => p.BloodGroup).HasConversion<string>();
                builder.Entity<Patient>().OwnsOne(p => p.Bank);
            }
        }
        """);

    [Fact]
    public Task Plain_DoesNotTrigger() => RuleSource.VerifyAsync<PlainColumnAnalyzer>("""
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

        [AttributeUsage(AttributeTargets.Property)] public sealed class EncryptedAttribute : Attribute;
        public sealed class Sealed() : ValueConverter<string, string>(plain => plain, kept => kept);

        [DataSubject] public class Patient
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public string Diagnosis { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public string Allergies { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public string Treatment { get; set; } = "";
            [Encrypted, PersonalData<Newsletter>(DataCategory.Financial)] public string Iban { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Credential)] public string PasswordHash { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public byte[] Scan { get; set; } = [];
            [NotMapped, PersonalData<Newsletter>(DataCategory.Health)] public string Shown { get; set; } = "";
            [PersonalData<Newsletter>(DataCategory.Health)] public string Summary => Diagnosis + Allergies;
            public Bank Bank { get; set; } = new();
        }

        public class Bank { [PersonalData<Newsletter>] public string Account { get; set; } = ""; }

        // A message, not a row.
        public class Report { public int Id { get; set; } [PersonalData<Newsletter>(DataCategory.Health)] public string Diagnosis { get; set; } = ""; }

        public class Clinic : DbContext
        {
            public DbSet<Patient> Patients => Set<Patient>();
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Patient>().Property(p => p.Diagnosis).IsRequired().HasConversion(plain => plain + "", kept => kept);
                builder.Entity<Patient>().Property<string>("Allergies").HasConversion<Sealed>();
                builder.Entity<Patient>(patient => patient.Property(nameof(Patient.Treatment)).HasConversion(new Sealed()));
                builder.Entity<Patient>().OwnsOne(p => p.Bank, bank => bank.Property(b => b.Account).HasConversion<Sealed>());
            }
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<PlainColumnAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        [DataSubject] public class Patient { public int Id { get; set; } [PersonalData<Newsletter>(DataCategory.Health)] public Unknown Diagnosis { get; set; } public Patient Twin { get; set; } public Loop Loop { get; set; } }
        public class Loop { public Loop Next { get; set; } }
        public class Clinic : DbContext { public DbSet<Patient> Patients => Set<Patient>(); protected override void OnModelCreating(ModelBuilder builder) { builder.Entity<Patient>().Property(); builder.Entity<Patient>().Property(p => p).HasConversion(); } }
        """, static test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
