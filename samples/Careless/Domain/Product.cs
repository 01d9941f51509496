namespace Careless.Domain;

public class Product
{
    public int Id { get; set; }
    public string Label { get; set; } = "";
    public int PriceInCents { get; set; }
    public string Allergens { get; set; } = "";
}
