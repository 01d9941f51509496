using Boutique.Domain;
using Boutique.Letters;
using Boutique.Sales;
using Boutique.Storage;
using Boutique.Support;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers;

namespace Boutique.Scenario;

/// <summary>A few days of the shop: people order, subscribe, ask, say no, and two issues of the letter leave.</summary>
public static class BoutiqueScenario
{
    /// <summary>Runs in a folder that is empty or not there yet; the shop's log goes to <paramref name="log"/>.</summary>
    /// <returns>The letters left in the pickup folder.</returns>
    public static async Task<IReadOnlyList<PickedUpLetter>> RunAsync(TextWriter log, string folder, CancellationToken cancellationToken = default)
    {
        var clock = new StoppedClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var tokens = new NumberedTokens();
        await using var shop = await Shop.OpenAsync(folder, log, clock, tokens, cancellationToken);
        await using var scope = shop.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var database = services.GetRequiredService<BoutiqueContext>();
        var ledger = services.GetRequiredService<IConsentLedger>();
        var (checkout, choices) = (services.GetRequiredService<Checkout>(), services.GetRequiredService<LetterChoices>());
        var (subscriptions, support) = (services.GetRequiredService<Subscriptions>(), services.GetRequiredService<SupportDesk>());
        var sender = services.GetRequiredService<CampaignSender>();

        var honey = new Product { Label = "Lavender honey", PriceInCents = 950 };
        var nougat = new Product { Label = "Almond nougat", PriceInCents = 1290, Allergens = "almond, egg" };
        var ines = NewCustomer(tokens, "Ines Moreau", People.Ines, new Address("3 rue Paradis", "13001", "Marseille", "FR"));
        var marc = NewCustomer(tokens, "Marc Petit", People.Marc, new Address("18 cours Julien", "13006", "Marseille", "FR"));
        database.AddRange(honey, nougat, ines, marc);
        await database.SaveChangesAsync(cancellationToken);

        // Ines asks to be warned about almonds, and ticks the box of the letter. Marc leaves both alone.
        ines.Allergies = "almond";
        await ledger.GrantAsync<DietaryAdvice>(ines.GetSubjectId(), new ConsentAct(ConsentActKind.Form, clock.GetUtcNow(), "2026-01", ines.Culture, "order page"), cancellationToken);
        await checkout.PlaceAsync(ines, [new BasketItem(nougat, 1)], giftMessage: null, cancellationToken);
        await checkout.PlaceAsync(ines, [new BasketItem(honey, 2)], "Bon anniversaire, Lila !", cancellationToken);
        await choices.AcceptAsync(ines, cancellationToken);
        await checkout.PlaceAsync(marc, [new BasketItem(nougat, 1)], giftMessage: null, cancellationToken);
        var ticket = await support.OpenAsync(marc, "Two of the nougats arrived broken. You can call me at home.", cancellationToken);
        await support.AnswerAsync(ticket, "We are sending two more today.", cancellationToken);

        // Paul follows the link that proves the address is his. Whoever typed Lena's address cannot.
        clock.Advance(TimeSpan.FromDays(1));
        var paul = await subscriptions.RequestAsync(People.Paul, "fr", cancellationToken);
        await subscriptions.RequestAsync(People.Lena, "en", cancellationToken);
        await subscriptions.ConfirmAsync(paul.ConfirmationToken, cancellationToken);

        clock.Advance(TimeSpan.FromDays(1));
        await sender.SendAsync(await WriteAsync(database, "Letter 1: spring", "The almond trees are in flower.", cancellationToken), cancellationToken);

        // Ines follows the link at the foot of the letter; the next issue does not reach her.
        clock.Advance(TimeSpan.FromDays(30));
        await choices.StopAsync(ines.UnsubscribeToken, cancellationToken);
        await sender.SendAsync(await WriteAsync(database, "Letter 2: honey", "The first honey is here.", cancellationToken), cancellationToken);
        return services.GetRequiredService<Pickup>().Read();
    }

    private static Customer NewCustomer(NumberedTokens tokens, string name, string email, Address address) =>
        new() { Id = tokens.Next(), Name = name, Email = email, Address = address, UnsubscribeToken = tokens.Next() };

    private static async Task<Campaign> WriteAsync(BoutiqueContext database, string title, string text, CancellationToken cancellationToken)
    {
        var campaign = new Campaign { Title = title, Text = text };
        database.Campaigns.Add(campaign);
        await database.SaveChangesAsync(cancellationToken);
        return campaign;
    }
}
