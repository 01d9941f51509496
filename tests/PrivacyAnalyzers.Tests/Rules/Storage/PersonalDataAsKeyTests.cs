namespace PrivacyAnalyzers.Rules.Storage;

public sealed class PersonalDataAsKeyTests
{
    [Fact]
    public Task Keys_Trigger() => RuleSource.VerifyAsync<PersonalDataAsKeyAnalyzer>("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;

        public class Account { [{|PRIV3006:Key|}, PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        [{|PRIV3006:PrimaryKey(nameof(Tenant), nameof(Phone))|}] public class Line { public int Tenant { get; set; } [PersonalData<Newsletter>] public string Phone { get; set; } = ""; }
        [DataSubject, PersonalData<Newsletter>] public class Subscriber { [{|PRIV3006:Key|}] public string Email { get; set; } = ""; }
        public record Visitor([property: {|PRIV3006:Key|}] [property: PersonalData<Newsletter>] string Email);
        public class Address { public int Id { get; set; } [PersonalData<Newsletter>] public string Street { get; set; } = ""; [PersonalData<Newsletter>] public string City { get; set; } = ""; }

        public class Shop : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Address>().HasKey(a => {|PRIV3006:a.Street|});
                builder.Entity<Address>().HasAlternateKey(a => new { {|PRIV3006:a.Street|}, {|PRIV3006:a.City|} });
                builder.Entity<Address>(address => address.HasKey({|PRIV3006:"Street"|}));
                builder.Entity<User>().HasMany(u => u.Friends).WithOne(f => f.Boss).HasPrincipalKey(u => {|PRIV3006:u.Email|});
            }
        }
        """);

    [Fact]
    public Task Keys_DoNotTrigger() => RuleSource.VerifyAsync<PersonalDataAsKeyAnalyzer>("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;

        [DataSubject, PersonalData<Newsletter>] public class Customer { public Guid Id { get; set; } public string Email { get; set; } = ""; }
        [PersonalData<Newsletter>] public class Order { [Key] public int Number { get; set; } public string Street { get; set; } = ""; }
        [Index(nameof(Email), IsUnique = true)] public class Account { [Key] public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        public class Plain { [Key] public string Email { get; set; } = ""; }

        public class Shop : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Customer>().HasKey(c => c.Id);
                builder.Entity<Account>().HasIndex(a => a.Email).IsUnique();
                builder.Entity<Order>().HasKey(o => new { o.Number });
            }
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<PersonalDataAsKeyAnalyzer>("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;

        [PrimaryKey("Missing")] public class A { [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        public class Shop : DbContext { protected override void OnModelCreating(ModelBuilder builder) { builder.Entity<A>().HasKey(a => a.{|CS1061:Nothing|}); builder.Entity<A>().HasKey("Nothing"); } }
        """);
}
