using Boutique.Domain;

namespace Boutique.Sales;

public sealed record BasketItem(Product Product, int Quantity);
