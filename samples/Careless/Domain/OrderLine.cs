namespace Careless.Domain;

public class OrderLine
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public Product Product { get; set; } = null!;
    public int Quantity { get; set; }
}
