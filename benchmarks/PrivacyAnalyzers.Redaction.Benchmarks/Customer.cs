using System.Net;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

[Purpose(LegalBasis.Contract, "Deliver your order", Key = "order", Retention = "P5Y")]
public sealed class Delivery : IPurpose;

[DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
internal sealed partial class Customer
{
    public int Id { get; init; }

    [PersonalData<Delivery>(DataCategory.Name)] public string LastName { get; init; } = "";

    [PersonalData<Delivery>(DataCategory.EmailAddress)] public string Email { get; init; } = "";

    [PersonalData<Delivery>(DataCategory.TelephoneNumber)] public string? Telephone { get; init; }

    [PersonalData<Delivery>(DataCategory.BirthDate)] public DateOnly Born { get; init; }

    [PersonalData<Delivery>(DataCategory.OnlineIdentifier)] public IPAddress? LastSeenFrom { get; init; }

    [NotPersonalData("the language of the site")] public string Culture { get; init; } = "";

    [NotPersonalData("when the account was opened")] public DateTime Since { get; init; }

    /// <summary>Distinct values, so that no branch predictor learns one by heart.</summary>
    internal static Customer[] Some { get; } =
    [
        .. Enumerable.Range(0, 256).Select(i => new Customer
        {
            Id = i * 7919,
            LastName = new[] { "Dupont", "Garcia Lorca", "O'Neill", "Müller", "Иванов" }[i % 5],
            Email = new[] { "jane.doe", "j.smith+news", "contact", "émile", "a.very.long.local.part" }[i % 5] + i + "@" + new[] { "example.com", "mail.example.org", "exemple.fr" }[i % 3],
            Telephone = i % 7 == 0 ? null : new[] { "+33 6 12 34 56 ", "06.12.34.56.", "00336123456" }[i % 3] + (10 + (i % 90)),
            Born = new DateOnly(1950 + (i % 60), 1 + (i % 12), 1 + (i % 28)),
            LastSeenFrom = new IPAddress(i % 2 == 0 ? new byte[] { 203, 0, 113, (byte)i } : [0x20, 1, 0x0d, 0xb8, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)i]),
            Culture = "fr-FR",
            Since = new DateTime(2024, 1, 1).AddMinutes(i),
        }),
    ];
}
