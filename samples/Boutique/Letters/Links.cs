namespace Boutique.Letters;

internal static class Links
{
    private const string Site = "https://boutique.example";

    public static string Confirm(Guid token) => $"{Site}/letter/confirm/{token:N}";

    public static string Unsubscribe(Guid token) => $"{Site}/letter/stop/{token:N}";
}
