using Careless.Domain;
using Careless.Storage;
using Microsoft.Extensions.Logging;

namespace Careless.Letters;

public class Subscriptions(ShopContext database, ILogger<Subscriptions> logger)
{
    public async Task<NewsletterSubscriber> SubscribeAsync(string email)
    {
        var subscriber = new NewsletterSubscriber { Email = email, SubscribedAt = DateTimeOffset.UtcNow };
        database.Subscribers.Add(subscriber);
        await database.SaveChangesAsync();
        logger.LogInformation("New subscriber {Email}", subscriber.Email);
        return subscriber;
    }
}
