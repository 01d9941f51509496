using System.Diagnostics;
using Careless.Domain;
using Careless.Storage;
using Microsoft.Extensions.Logging;

namespace Careless.Sales;

public class Checkout(ShopContext database, ILogger<Checkout> logger)
{
    public async Task<Order> PlaceAsync(Customer customer, Product product, int quantity)
    {
        if (quantity < 1) throw new ArgumentException($"{customer.Name} orders {quantity} of {product.Label}");
        Activity.Current?.SetTag("customer.email", customer.Email);
        using var scope = logger.BeginScope("Customer {Name}", customer.Name);
        if (customer.Allergies is { Length: > 0 } allergies && product.Allergens.Contains(allergies, StringComparison.OrdinalIgnoreCase))
        {
            logger.LogWarning("Order of {Product} despite {Allergies}", product.Label, allergies);
        }

        var order = new Order { Customer = customer, DeliveryAddress = customer.Address is null ? null : customer.Address with { }, PlacedAt = DateTimeOffset.UtcNow };
        order.Lines.Add(new OrderLine { Product = product, Quantity = quantity });
        database.Orders.Add(order);
        await database.SaveChangesAsync();
        logger.LogInformation("Order {Order} placed by {Email}, to {Address}", order.Id, customer.Email, order.DeliveryAddress);
        return order;
    }
}
