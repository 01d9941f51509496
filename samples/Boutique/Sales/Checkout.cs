using System.Net.Mail;
using Boutique.Domain;
using Boutique.Letters;
using Boutique.Storage;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Boutique.Sales;

[ProcessesFor<OrderFulfilment>]
public sealed class Checkout(BoutiqueContext database, AllergenCheck allergens, Pickup pickup, TimeProvider clock, ILogger<Checkout> logger)
{
    /// <summary>Places the order, or returns null where the customer has to be asked about an ingredient first.</summary>
    public async Task<Order?> PlaceAsync(Customer customer, IReadOnlyList<BasketItem> basket, string? giftMessage, CancellationToken cancellationToken)
    {
        foreach (var item in basket)
        {
            if (!await allergens.ConflictsAsync(customer, item.Product, cancellationToken)) continue;
            logger.LogInformation("Held back for an ingredient: product {Product}, {Customer}", item.Product.Id, customer);
            return null;
        }

        var order = new Order { Customer = customer, PlacedAt = clock.GetUtcNow(), DeliveryAddress = customer.Address, GiftMessage = giftMessage };
        order.Lines.AddRange(basket.Select(item => new OrderLine { Product = item.Product, Quantity = item.Quantity, UnitPriceInCents = item.Product.PriceInCents }));
        customer.LastOrderAt = order.PlacedAt;
        database.Orders.Add(order);
        await database.SaveChangesAsync(cancellationToken);
        await ConfirmAsync(order, cancellationToken);
        logger.LogInformation("Order {Order} placed by {Customer}, to {Address}", order.Id, customer, order.DeliveryAddress);
        return order;
    }

    private async Task ConfirmAsync(Order order, CancellationToken cancellationToken)
    {
        var customer = order.Customer;
        using var letter = new MailMessage(Pickup.Sender, customer.Email)
        {
            Subject = $"Your order {order.Id}",
            Body = $"Thank you, {customer.Name}. {order.Lines.Count} article(s), {order.TotalInCents / 100m:0.00} EUR, on their way to {order.DeliveryAddress.City}.",
        };
        using var smtp = pickup.Open();
        await smtp.SendMailAsync(letter, cancellationToken);
    }
}
