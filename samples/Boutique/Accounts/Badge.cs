namespace Boutique.Accounts;

/// <summary>What whoever is signed in may do. A shop that is not a sample reads it from its sign-in.</summary>
public sealed class Badge
{
    public bool IsAccountant { get; set; }
}
