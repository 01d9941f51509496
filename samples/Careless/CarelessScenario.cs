using Careless.Domain;
using Careless.Letters;
using Careless.Sales;
using Careless.Storage;
using Careless.Support;
using Microsoft.Extensions.Logging;

namespace Careless;

/// <summary>A day of the same shop, for its log.</summary>
public static class CarelessScenario
{
    public static async Task RunAsync(ILoggerFactory loggers, string folder)
    {
        await using var database = new ShopContext(Path.Combine(folder, "shop.db"));
        await database.Database.EnsureCreatedAsync();
        var registration = new Registration(database);
        var checkout = new Checkout(database, loggers.CreateLogger<Checkout>());
        var support = new SupportDesk(database, loggers.CreateLogger<SupportDesk>());
        var subscriptions = new Subscriptions(database, loggers.CreateLogger<Subscriptions>());

        var honey = new Product { Label = "Lavender honey", PriceInCents = 950 };
        var nougat = new Product { Label = "Almond nougat", PriceInCents = 1290, Allergens = "almond, egg" };
        database.AddRange(honey, nougat);
        var ines = await registration.RegisterAsync("Ines Moreau", "ines.moreau@example.org", new Address("3 rue Paradis", "13001", "Marseille", "FR"));
        var marc = await registration.RegisterAsync("Marc Petit", "marc.petit@example.org", new Address("18 cours Julien", "13006", "Marseille", "FR"));
        ines.Allergies = "almond";
        await checkout.PlaceAsync(ines, nougat, 1);
        await checkout.PlaceAsync(marc, nougat, 1);
        await support.OpenAsync(marc, "Two of the nougats arrived broken. You can call me at home.");
        await subscriptions.SubscribeAsync("paul.faure@example.org");
        await subscriptions.SubscribeAsync("lena.roux@example.org");
        await new CampaignSender(database, new MailGateway(Path.Combine(folder, "pickup")), loggers.CreateLogger<CampaignSender>())
            .SendAsync(new Campaign { Title = "Letter 1: spring", Text = "The almond trees are in flower." });
    }
}
