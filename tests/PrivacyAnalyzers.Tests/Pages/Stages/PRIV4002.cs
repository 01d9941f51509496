// privacy.level = whole
[Purpose(LegalBasis.Contract, "Deliver", Key = "delivery", Retention = "P1Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public Guid Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; }
[DataSubject] public class Employee { public int Id { get; set; } }
public class Country { public int Id { get; set; } }
public abstract class Stage { }
