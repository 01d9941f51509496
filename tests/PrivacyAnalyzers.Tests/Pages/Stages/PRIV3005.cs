// privacy.level = whole
[Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
[Purpose(LegalBasis.Consent, "Count visits", Retention = "P1Y", From = RetentionFrom.Collection)] public sealed class Visits : IPurpose;
[Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y", From = RetentionFrom.EndOfRelation)] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } }
public abstract class Stage { }
