using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Boutique.Letters;

/// <summary>What a customer says about the letter: the box on the order page, left empty until they tick it, and the link in every issue.</summary>
public sealed class LetterChoices(BoutiqueContext database, IConsentLedger ledger, IOppositionList oppositions, TimeProvider clock, ILogger<LetterChoices> logger)
{
    public async Task AcceptAsync(Customer customer, CancellationToken cancellationToken)
    {
        var act = new ConsentAct(ConsentActKind.Form, clock.GetUtcNow(), textVersion: "2026-01", customer.Culture, source: "order page");
        await ledger.GrantAsync<Newsletter>(customer.GetSubjectId(), act, cancellationToken);
        logger.LogInformation("The letter was accepted by {Customer}", customer);
    }

    /// <summary>Somebody writes that nothing must come to their address any more, from whomever the shop has it.</summary>
    public async Task RefuseAsync([PersonalData<Newsletter>] string email, CancellationToken cancellationToken)
    {
        await oppositions.AddAsync(Channel.Email, email, cancellationToken);
        logger.LogInformation("An address was refused to letters");
    }

    public async Task StopAsync(Guid unsubscribeToken, CancellationToken cancellationToken)
    {
        var customer = await database.Customers.SingleAsync(c => c.UnsubscribeToken == unsubscribeToken, cancellationToken);
        var act = new ConsentAct(ConsentActKind.UnsubscribeLink, clock.GetUtcNow(), textVersion: "2026-01", customer.Culture, source: "letter");
        await ledger.WithdrawAsync<Newsletter>(customer.GetSubjectId(), act, cancellationToken);
        logger.LogInformation("The letter was stopped by {Customer}", customer);
    }
}
