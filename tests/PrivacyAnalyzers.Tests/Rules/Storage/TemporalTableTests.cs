namespace PrivacyAnalyzers.Rules.Storage;

public sealed class TemporalTableTests
{
    // The SQL Server provider's own names, as far as a model needs them.
    private const string Provider = """

        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            public static class SqlServerTableBuilderExtensions
            {
                public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> table, bool temporal = true) where TEntity : class => table;
                public static OwnedNavigationTableBuilder<TOwner, TDependent> IsTemporal<TOwner, TDependent>(this OwnedNavigationTableBuilder<TOwner, TDependent> table, bool temporal = true) where TOwner : class where TDependent : class => table;
            }
        }
        """;

    [Fact]
    public Task History_Triggers() => RuleSource.VerifyAsync<TemporalTableAnalyzer>("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public class Address { [PersonalData<Newsletter>] public string Street { get; set; } = ""; }
        public class Visit { public int Id { get; set; } public Address At { get; set; } = new(); }
        public abstract class Contact { public int Id { get; set; } }
        public class Human : Contact { [PersonalData<Newsletter>] public string Name { get; set; } = ""; }

        public class Shop : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<User>().ToTable("users", users => users.{|PRIV3003:IsTemporal|}());
                builder.Entity<User>(user => user.ToTable(table => table.{|PRIV3003:IsTemporal|}(true)));
                builder.Entity<Visit>().OwnsOne(visit => visit.At, at => at.ToTable("places", places => places.{|PRIV3003:IsTemporal|}()));
                builder.Entity<Contact>().ToTable("contacts", contacts => contacts.{|PRIV3003:IsTemporal|}());
            }
        }

        public class UserMap : IEntityTypeConfiguration<User>
        {
            public void Configure(EntityTypeBuilder<User> user) => user.ToTable(table => SqlServerTableBuilderExtensions.{|PRIV3003:IsTemporal|}(table));
        }
        """ + Provider);

    [Fact]
    public Task History_DoesNotTrigger() => RuleSource.VerifyAsync<TemporalTableAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        public class Product { public int Id { get; set; } public string Title { get; set; } = ""; }
        public class Clock { public Clock IsTemporal() => this; }

        public class Shop : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Product>().ToTable("products", products => products.IsTemporal());
                builder.Entity<User>().ToTable("users", users => users.IsTemporal(false));
                builder.Entity<User>().ToTable("users");
                new Clock().IsTemporal();
            }
        }
        """ + Provider);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<TemporalTableAnalyzer>("""
        using Microsoft.EntityFrameworkCore;

        public class Shop : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<User>().ToTable("users", users => users.{|CS1061:IsTemporal|}());
        }
        """);
}
