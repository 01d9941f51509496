using PrivacyAnalyzers;

namespace Boutique.Domain;

public partial class SupportTicket
{
    public int Id { get; init; }
    public Guid CustomerId { get; init; }
    public required Customer Customer { get; init; }
    [RetentionStart] public DateTimeOffset OpenedAt { get; init; }
    [PersonalData<CustomerCare>(DataCategory.FreeText)] public required string Message { get; set; }
    [PersonalData<CustomerCare>(DataCategory.Communication)] public string? Answer { get; set; }
}
