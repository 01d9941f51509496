using PrivacyAnalyzers;

namespace Careless.Domain;

[PersonalData<OrderFulfilment>(DataCategory.PhysicalAddress)]
public record Address(string Street, string PostalCode, string City, string Country);
