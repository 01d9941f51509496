namespace Boutique.Domain;

public sealed class Product
{
    public int Id { get; init; }
    public required string Label { get; set; }
    public int PriceInCents { get; set; }

    /// <summary>What the label has to declare, separated by commas.</summary>
    public string Allergens { get; set; } = "";
}
