using PrivacyAnalyzers;

namespace Careless.Domain;

public partial class SupportTicket
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public DateTimeOffset OpenedAt { get; set; }
    [PersonalData<CustomerCare>(DataCategory.FreeText, Erasure = ErasureMethod.Generalize)] public string Message { get; set; } = "";
}
