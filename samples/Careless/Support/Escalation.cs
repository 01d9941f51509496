namespace Careless.Support;

/// <summary>Whom to write to when nobody answers.</summary>
public static class Escalation
{
    public const string LastResort = "nadia.benali@vieuxport-livraisons.fr";
}
