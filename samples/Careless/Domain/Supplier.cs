using PrivacyAnalyzers;

namespace Careless.Domain;

public class Supplier : IContact
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    [NotPersonalData("suppliers are companies")] public string Email { get; set; } = "";
}
