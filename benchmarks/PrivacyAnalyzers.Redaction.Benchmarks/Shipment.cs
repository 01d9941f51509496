using System.Text.Json.Serialization;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>As <see cref="Parcel"/>, with members that a person may see and not take elsewhere (GDPR 20).</summary>
[PersonalData<Delivery>]
internal sealed partial class Shipment
{
    public string Addressee { get; init; } = "";

    public string Email { get; init; } = "";

    [PersonalData<Delivery>(Origin = DataOrigin.Derived), JsonIgnore]
    public int Reliability { get; init; }

    public string? Telephone { get; init; }

    public DateTime Ordered { get; init; }

    public Guid Code { get; init; }

    [PersonalData<Delivery>(Origin = DataOrigin.ThirdParty), JsonIgnore]
    public string Remark { get; init; } = "";

    public decimal Price { get; init; }

    public int Floor { get; init; }

    public bool IsGift { get; init; }

    public Place To { get; init; } = new("", "", null);

    public List<Place> Stops { get; init; } = [];

    internal static Shipment[] Some { get; } =
    [
        .. Parcel.Some.Select((parcel, i) => new Shipment
        {
            Addressee = parcel.Addressee,
            Email = parcel.Email,
            Reliability = i % 100,
            Telephone = parcel.Telephone,
            Ordered = parcel.Ordered,
            Code = parcel.Code,
            Remark = "rings twice",
            Price = parcel.Price,
            Floor = parcel.Floor,
            IsGift = parcel.IsGift,
            To = parcel.To,
            Stops = parcel.Stops,
        }),
    ];
}
