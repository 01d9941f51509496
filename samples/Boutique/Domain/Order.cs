using PrivacyAnalyzers;

namespace Boutique.Domain;

public partial class Order
{
    public int Id { get; init; }
    public Guid CustomerId { get; init; }
    public required Customer Customer { get; init; }
    [RetentionStart] public DateTimeOffset PlacedAt { get; init; }
    public required Address DeliveryAddress { get; set; }
    [PersonalData<OrderFulfilment>(DataCategory.Communication)] public string? GiftMessage { get; set; }
    public List<OrderLine> Lines { get; } = [];

    public int TotalInCents => Lines.Sum(line => line.Quantity * line.UnitPriceInCents);
}
