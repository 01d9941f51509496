namespace Boutique.Domain;

public sealed class OrderLine
{
    public int Id { get; init; }
    public int OrderId { get; init; }
    public required Product Product { get; init; }
    public int Quantity { get; init; }

    /// <summary>The price on the day: the product's may change.</summary>
    public int UnitPriceInCents { get; init; }
}
