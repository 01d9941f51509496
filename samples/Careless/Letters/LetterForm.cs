using System.ComponentModel.DataAnnotations;
using Careless.Domain;
using PrivacyAnalyzers;

namespace Careless.Letters;

/// <summary>What the page of the letter sends.</summary>
public class LetterForm(Customer customer)
{
    public Customer Customer { get; } = customer;
    [ConsentCheck<Newsletter>, Required] public bool AcceptsNewsletter { get; set; }
}

/// <summary>Who may be written to, as the customer service sees it.</summary>
public interface ILetterConsents
{
    [ConsentCheck<Newsletter>] Task<bool> AcceptsAsync(Customer customer);
}

public class LetterDesk(ILetterConsents consents)
{
    public async Task CheckAsync(LetterForm form) => await consents.AcceptsAsync(form.Customer);
}
