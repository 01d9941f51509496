[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Ordering : IPurpose;
public abstract class Stage { }
// another assembly
[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Delivering : IPurpose;
namespace Domain
{
    public record Person([PersonalData<Delivering>] string Email) { public override string ToString() => "Person"; }
}
