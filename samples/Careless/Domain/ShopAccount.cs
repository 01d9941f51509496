using Microsoft.AspNetCore.Identity;

namespace Careless.Domain;

/// <summary>What people sign in with; the attribute makes the account page offer the name for download.</summary>
public class ShopAccount
{
    public string UserName { get; set; } = "";
    [PersonalData] public string? DisplayName { get; set; }
}
