using Boutique.Domain;
using PrivacyAnalyzers;

namespace Boutique.Sales;

/// <summary>Warns before a jar of walnuts leaves for someone allergic to walnuts, if they asked to be warned.</summary>
[ProcessesFor<DietaryAdvice>]
public sealed class AllergenCheck(IConsentLedger ledger)
{
    public async Task<bool> ConflictsAsync(Customer customer, Product product, CancellationToken cancellationToken)
    {
        if (!await ledger.HasConsentAsync<DietaryAdvice>(customer.GetSubjectId(), cancellationToken)) return false;

        var avoided = (customer.Allergies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return product.Allergens.Split(',', StringSplitOptions.TrimEntries).Any(allergen => avoided.Contains(allergen, StringComparer.OrdinalIgnoreCase));
    }
}
