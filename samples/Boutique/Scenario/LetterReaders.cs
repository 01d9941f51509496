using Boutique.Letters;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers;

namespace Boutique.Scenario;

/// <summary>A customer and a subscriber who get the letter on the day of the backup, and say no on the day after.</summary>
internal static class LetterReaders
{
    /// <summary>Marc ticks the box that he had left empty; Paul has subscribed already.</summary>
    public static async Task AcceptAsync(IServiceProvider shop, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var marc = await scope.ServiceProvider.GetRequiredService<BoutiqueContext>().Customers.SingleAsync(customer => customer.Email == People.Marc, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LetterChoices>().AcceptAsync(marc, cancellationToken);
    }

    /// <summary>Both follow the link at the foot of the letter.</summary>
    public static async Task StopAsync(IServiceProvider shop, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BoutiqueContext>();
        var marc = await database.Customers.Where(customer => customer.Email == People.Marc).Select(customer => customer.UnsubscribeToken).SingleAsync(cancellationToken);
        var paul = await database.Subscribers.Where(subscriber => subscriber.Email == People.Paul).Select(subscriber => subscriber.UnsubscribeToken).SingleAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LetterChoices>().StopAsync(marc, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Subscriptions>().StopAsync(paul, cancellationToken);
    }

    /// <summary>Whom an issue would reach now: customers by their column, subscribers by the ledger, as the sender asks.</summary>
    public static async Task<int> CountAsync(IServiceProvider shop, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BoutiqueContext>();
        var customers = await database.Customers.CountAsync(customer => customer.AcceptsNewsletter, cancellationToken);
        var subscribers = await database.Subscribers.Select(subscriber => subscriber.GetSubjectId()).ToListAsync(cancellationToken);
        return customers + (await scope.ServiceProvider.GetRequiredService<IConsentLedger>().WhereConsentedAsync<Newsletter>(subscribers, cancellationToken)).Count;
    }
}
