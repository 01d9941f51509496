namespace Careless.Domain;

/// <summary>Who brings the parcels; nobody thought of them when the marks were put.</summary>
public class Courier
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string MobileNumber { get; set; } = "";
}
