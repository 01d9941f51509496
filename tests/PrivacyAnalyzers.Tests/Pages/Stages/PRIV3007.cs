// privacy.level = whole
// a program
global using Microsoft.EntityFrameworkCore;
global using Microsoft.EntityFrameworkCore.Metadata.Builders;
[Purpose(LegalBasis.Contract, "Deliver what you ordered", Retention = "P5Y")] public sealed class Orders : IPurpose;
public record Form(DateOnly? BirthDate);
public static class EntryPoint { public static void Main() { } }
public abstract class Stage
{
    protected static DateOnly limit;
    protected static void Refuse() { }
    protected static void Greet(DateOnly date) { }
}
