using System.Net;

namespace PrivacyAnalyzers.Generated.Tests.Domain;

/// <summary>A member of each category and shape. Their values are canaries: <see cref="Canaries"/> says what must never be seen of them.</summary>
[DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
public partial class Person
{
    public Guid Id { get; init; }

    [PersonalData<Delivery>(DataCategory.Name)] public string Name { get; set; } = "Canary-Name Doe";

    [PersonalData<Delivery>(DataCategory.EmailAddress)] public string Email { get; set; } = "canary-local@canary-domain.example";

    [PersonalData<Delivery>(DataCategory.TelephoneNumber)] public string? Telephone { get; set; } = "+33 6 70 71 72 73";

    [PersonalData<Delivery>(DataCategory.TelephoneNumber)] public long Mobile { get; set; } = 33670717273;

    [PersonalData<Delivery>(DataCategory.BirthDate)] public DateOnly Born { get; set; } = new(1980, 7, 19);

    [PersonalData<Delivery>(DataCategory.BirthDate)] public DateTimeOffset? BornAt { get; set; } = new(1980, 7, 19, 4, 5, 6, TimeSpan.FromHours(2));

    [PersonalData<Delivery>(DataCategory.PhysicalAddress)] public string Street { get; set; } = "1 canary-street, 75002 Canary-Town";

    [PersonalData<Delivery>(DataCategory.Financial)] public string Iban { get; set; } = "FR7630006000011234567890189";

    [PersonalData<Delivery>(DataCategory.Financial)] public decimal Income { get; set; } = 67676.76m;

    [PersonalData<Delivery>(DataCategory.OnlineIdentifier)] public IPAddress? Address { get; set; } = IPAddress.Parse("203.0.113.177");

    [PersonalData<Delivery>(DataCategory.OnlineIdentifier)] public string Device { get; set; } = "2001:db8:1:7777:7777:7777:7777:7777";

    [PersonalData<Delivery>(DataCategory.AccountIdentifier)] public string Login { get; set; } = "canary-login";

    [PersonalData<Delivery>(DataCategory.AccountIdentifier)] public Guid Account { get; set; } = new("ca9a2700-0000-0000-0000-000000000002");

    [PersonalData<Delivery>(DataCategory.Location)] public double Latitude { get; set; } = 48.777777;

    [PersonalData<Delivery>(DataCategory.Gender)] public Gender Gender { get; set; } = Gender.CanaryGender;

    [PersonalData<Delivery>(DataCategory.Other)] public Uri? Site { get; set; } = new("https://canary-site.example/");

    [PersonalData<Delivery>(DataCategory.Health)] public string Illness { get; set; } = "canary-illness";

    [PersonalData<Delivery>(DataCategory.FreeText)] public string? Notes { get; set; } = "canary-notes";

    [PersonalData<Delivery>(DataCategory.Credential)] public byte[] Secret { get; set; } = "canary-secret"u8.ToArray();

    [PersonalData<Delivery>(DataCategory.SocialSecurityNumber)] public string Nir { get; set; } = "180077777777777";

    [PersonalData<Screening>(DataCategory.CriminalRecord)] public bool? Convicted { get; set; } = true;

    [PersonalData<Delivery>(DataCategory.EmailAddress)] public List<string> Others { get; } = ["canary-other@canary-domain.example"];

    [PersonalData<Delivery>(DataCategory.EmailAddress)] public Dictionary<string, string> ByLabel { get; } = new() { ["canary-label"] = "canary-value" };

    [PersonalData<Delivery>(DataCategory.Name)] public object? Anything { get; set; } = "canary-object";

    public Place Home { get; set; } = new("Canary-City", "canary-door");

    public Place? Work { get; set; } = new("Canary-City", "canary-door");

    public Spot? Seen { get; set; } = new() { Latitude = 48.777777 };

    public Person? Friend { get; set; }

    // Nobody marked it: it is made of what is marked.
    public string Shown { get; set; } = "canary-unmarked";

    [NotPersonalData("the language of the site")] public string Culture { get; set; } = "fr";

    internal string Inner { get; set; } = "canary-inner";
}
