using System.Text.Json.Serialization;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>All of its members are exported, so that every way writes the same.</summary>
[PersonalData<Delivery>]
internal sealed partial class Parcel
{
    public string Addressee { get; init; } = "";

    public string Email { get; init; } = "";

    public string? Telephone { get; init; }

    public DateTime Ordered { get; init; }

    public Guid Code { get; init; }

    public decimal Price { get; init; }

    public int Floor { get; init; }

    public bool IsGift { get; init; }

    public Place To { get; init; } = new("", "", null);

    public List<Place> Stops { get; init; } = [];

    internal static Parcel[] Some { get; } =
    [
        .. Enumerable.Range(0, 256).Select(i => new Parcel
        {
            Addressee = "Addressee " + i,
            Email = "addressee" + i + "@example.org",
            Telephone = i % 7 == 0 ? null : "+33 6 12 34 56 78",
            Ordered = new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc).AddMinutes(i),
            Code = new Guid(i, 0, 0, new byte[8]),
            Price = 12.5m + i,
            Floor = i % 9,
            IsGift = i % 2 == 0,
            To = new(i + " rue des Lilas", "Paris", null),
            Stops = [.. Enumerable.Range(0, i % 4).Select(stop => new Place(stop + " quai", "Lyon", "B"))],
        }),
    ];
}

internal sealed partial record Place([property: PersonalData<Delivery>] string Street, [property: PersonalData<Delivery>] string City, [property: PersonalData<Delivery>] string? Door);

/// <summary>What System.Text.Json generates for the same.</summary>
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(Shipment))]
internal sealed partial class ParcelJson : JsonSerializerContext;
