using PrivacyAnalyzers;

namespace Boutique.Domain;

/// <summary>A value: it belongs to the customer or the order it was read from.</summary>
[PersonalData<OrderFulfilment>(DataCategory.PhysicalAddress)]
public sealed partial record Address(string Street, string PostalCode, string City, string Country);
