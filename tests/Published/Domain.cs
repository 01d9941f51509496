using PrivacyAnalyzers;

namespace Published;

[Purpose(LegalBasis.Contract, "Deliver your order", Key = "order", Retention = "P5Y")]
[Recipient("Carrier", RecipientRole.Processor, Country = "FR")]
public sealed class Delivery : IPurpose;

[Purpose(LegalBasis.Consent, "Send you our letter", Key = "letter", Retention = "P3Y")]
public sealed class Letter : IPurpose;

[Purpose(LegalBasis.Consent, "Advise you on food", Key = "advice", Retention = "P1Y", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)]
public sealed class Advice : IPurpose;

/// <summary>Held by nothing but generated code: what the trimmer would take first.</summary>
public abstract partial class Person<TAddress>
    where TAddress : new()
{
    [PersonalData<Delivery>] private readonly string _memo = "canary";

    [PersonalData<Delivery>(DataCategory.EmailAddress)] public string Email { get; init; } = "canary@canary.example";

    [PersonalData<Delivery>] public string? Nick { get; private set; } = "canary";

    public TAddress Home { get; } = new();

    public bool IsMemoErased() => _memo.Length == 32;
}

public partial class Address
{
    [PersonalData<Delivery>] public string Street { get; init; } = "canary";
}

public sealed partial class Flat : Address
{
    [PersonalData<Delivery>] public string Door { get; } = "canary";
}

public readonly partial record struct Spot([PersonalData<Delivery>] string City, [PersonalData<Delivery>(DataCategory.Location)] double Latitude);

public enum Sex
{
    None,
    Woman,
}

[DataSubject(SubjectKind.Customer)]
public sealed partial class Customer : Person<Address>
{
    public Guid Id { get; init; } = new("00000000-0000-0000-0000-000000000001");

    [PersonalData<Delivery>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Born { get; init; } = new(1984, 7, 14);

    [PersonalData<Letter>] public List<string> Interests { get; } = ["canary"];

    [PersonalData<Delivery>] public Address Other { get; set; } = new Flat();

    [PersonalData<Delivery>] public Dictionary<string, Spot> Seen { get; } = new() { ["here"] = new("canary", 48.5) };

    [PersonalData<Delivery>] public Spot[] Spots { get; } = [new("canary", 48.5)];

    [PersonalData<Delivery>(DataCategory.Gender)] public Sex? Sex { get; set; } = Published.Sex.Woman;

    [PersonalData<Advice>(DataCategory.Health)] public object? Allergies { get; set; } = "canary";

    [PersonalData<Delivery>] public Customer? Spouse { get; set; }
}
