// privacy.level = whole
global using Microsoft.EntityFrameworkCore;
global using Microsoft.EntityFrameworkCore.Metadata.Builders;
namespace Microsoft.EntityFrameworkCore
{
    public class TemporalTableBuilder<TEntity> where TEntity : class { public TemporalTableBuilder<TEntity> UseHistoryTable(string name) => this; }
    public static class SqlServerTableBuilderExtensions
    {
        public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> table, bool temporal = true) where TEntity : class => table;
        public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> table, Action<TemporalTableBuilder<TEntity>> build) where TEntity : class => table;
        public static OwnedNavigationTableBuilder<TOwner, TDependent> IsTemporal<TOwner, TDependent>(this OwnedNavigationTableBuilder<TOwner, TDependent> table, bool temporal = true) where TOwner : class where TDependent : class => table;
    }
}
[Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; public Address Address { get; set; } = new(); }
public class Address { [PersonalData<Delivery>] public string Street { get; set; } = ""; }
public abstract class Contact { public int Id { get; set; } }
public class Person : Contact { [PersonalData<Delivery>] public string Name { get; set; } = ""; }
public class Order { public int Id { get; set; } [PersonalData<Delivery>] public string Street { get; set; } = ""; }
public class Product { public int Id { get; set; } }
public class Price { public int Id { get; set; } }
public class OrderLine { public int Id { get; set; } public int Product { get; set; } }
public abstract class Stage { protected ModelBuilder builder = null!; }
