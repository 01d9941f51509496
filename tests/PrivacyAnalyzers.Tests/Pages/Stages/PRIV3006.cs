// privacy.level = whole
global using Microsoft.EntityFrameworkCore;
[Purpose(LegalBasis.Contract, "Sell", Retention = "P1Y")] public sealed class Shop : IPurpose;
[Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
[DataSubject] public class Customer { public Guid Id { get; set; } public int Tenant { get; set; } [PersonalData<Shop>] public string Email { get; set; } = ""; }
public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; }
public abstract class Stage { protected ModelBuilder builder = null!; }
