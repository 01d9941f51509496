using Careless.Domain;
using Microsoft.Extensions.Caching.Memory;

namespace Careless.Storage;

/// <summary>The database is slow on Saturdays.</summary>
public class CustomerCache(ShopContext database, IMemoryCache cache)
{
    public async Task<Customer?> FindAsync(int id)
    {
        if (cache.TryGetValue(id, out Customer? known)) return known;
        var customer = await database.Customers.FindAsync(id);
        cache.Set(id, customer);
        return customer;
    }
}
