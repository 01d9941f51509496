namespace Boutique.Scenario;

/// <summary>The addresses of people who do not exist, under the domain reserved for examples.</summary>
public static class People
{
    public const string Ines = "ines.moreau@example.org";
    public const string Marc = "marc.petit@example.org";
    public const string Paul = "paul.faure@example.org";
    public const string Lena = "lena.roux@example.org";

    /// <summary>Comes in a later scenario.</summary>
    public const string Zoe = "zoe.lopez@example.org";

    public static IReadOnlyList<string> All { get; } = [Ines, Marc, Paul, Lena];
}
