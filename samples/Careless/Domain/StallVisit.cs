using PrivacyAnalyzers;

namespace Careless.Domain;

/// <summary>Who left an address at the stall of the market.</summary>
public partial class StallVisit
{
    public int Id { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    [PersonalData<Newsletter>] public string Email { get; set; } = "";
}
