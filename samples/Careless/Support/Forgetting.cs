using Careless.Domain;
using Careless.Storage;
using PrivacyAnalyzers;

namespace Careless.Support;

/// <summary>For those who ask to be forgotten; written when a customer was a name, an address and a telephone number.</summary>
public class Forgetting(ShopContext database)
{
    [ExercisesRight(DataSubjectRight.Erasure)]
    public async Task ForgetAsync(Customer customer)
    {
        customer.Name = "";
        customer.Email = "";
        customer.Phone = null;
        customer.Address = null;
        await database.SaveChangesAsync();
    }
}
