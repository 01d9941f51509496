using Careless.Domain;

namespace Careless.Sales;

/// <summary>The carrier finds parcels by whom they go to.</summary>
public class ParcelTracking(HttpClient http)
{
    public Task<string> FindAsync(Customer customer) => http.GetStringAsync("https://tracking.example/find?name=" + Uri.EscapeDataString(customer.Name));
}
