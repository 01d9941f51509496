using PrivacyAnalyzers;

namespace Careless.Domain;

/// <summary>Anyone the shop can write to.</summary>
public interface IContact
{
    string Name { get; }
    [PersonalData<OrderFulfilment>] string Email { get; }
}
