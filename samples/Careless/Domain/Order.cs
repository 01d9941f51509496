using PrivacyAnalyzers;

namespace Careless.Domain;

public partial class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public Address? DeliveryAddress { get; set; }
    [PersonalData<OrderFulfilment>(DataCategory.Communication)] public string? GiftMessage { get; set; }
    public DateTimeOffset PlacedAt { get; set; }
    public List<OrderLine> Lines { get; } = [];
}
