namespace Careless.Domain;

/// <summary>Ten euros off, until somebody uses it.</summary>
public class Voucher
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public Customer? UsedBy { get; set; }
}
