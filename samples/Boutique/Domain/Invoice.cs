using PrivacyAnalyzers;

namespace Boutique.Domain;

/// <summary>For those who ask for one. The law keeps it, whoever asks to be erased.</summary>
public partial class Invoice
{
    public int Id { get; init; }
    public Guid CustomerId { get; init; }
    public required Customer Customer { get; init; }
    [RetentionStart(RetentionFrom.Collection)] public DateTimeOffset IssuedAt { get; init; }
    [PersonalData<Invoicing>(DataCategory.Name)] public required string BilledTo { get; init; }
    public int TotalInCents { get; init; }
}
