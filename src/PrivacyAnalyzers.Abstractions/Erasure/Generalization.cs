using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PrivacyAnalyzers;

/// <summary>Makes values coarser (GDPR 5(1)(c)). What comes out is still personal data where few people share it.</summary>
public static class Generalization
{
    private const int DepartmentLength = 2;

    /// <summary>The year of a date, as its first of January; the kind is kept.</summary>
    /// <param name="value">The date.</param>
    /// <returns>The first moment of its year.</returns>
    public static DateTime Year(DateTime value) => new(value.Year, 1, 1, 0, 0, 0, value.Kind);

    /// <summary>The year of a date, as its first of January in universal time.</summary>
    /// <param name="value">The date.</param>
    /// <returns>The first moment of its year.</returns>
    public static DateTimeOffset Year(DateTimeOffset value) => new(value.Year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A coordinate to one decimal, about 11 kilometres.</summary>
    /// <param name="value">Degrees.</param>
    /// <returns>The rounded value.</returns>
    public static double Coordinate(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>A coordinate to one decimal, about 11 kilometres.</summary>
    /// <param name="value">Degrees.</param>
    /// <returns>The rounded value.</returns>
    public static float Coordinate(float value) => (float)Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>A coordinate to one decimal, about 11 kilometres.</summary>
    /// <param name="value">Degrees.</param>
    /// <returns>The rounded value.</returns>
    public static decimal Coordinate(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>The department or region of a postcode: its first two characters. A text that is no postcode leaves nothing.</summary>
    /// <param name="value">A postcode.</param>
    /// <returns>Two letters or digits; empty where <paramref name="value"/> is longer than ten characters, or does not start with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Postcode(string value)
    {
        var text = Argument.NotNull(value, nameof(value)).Trim();
        if (text.Length is < DepartmentLength or > 10 || !HasDigit(text))
        {
            return "";
        }

        var department = text.Substring(0, DepartmentLength);
        return char.IsLetterOrDigit(department[0]) && char.IsLetterOrDigit(department[1]) ? department : "";
    }

    /// <summary>The network of an address: /24 for version 4, /48 for version 6.</summary>
    /// <param name="value">The address.</param>
    /// <returns>The first address of its network.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static IPAddress Network(IPAddress value)
    {
        var address = Argument.NotNull(value, nameof(value)).IsIPv4MappedToIPv6 ? value.MapToIPv4() : value;
        var bytes = address.GetAddressBytes();
        for (var i = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6; i < bytes.Length; i++)
        {
            bytes[i] = 0;
        }

        return new IPAddress(bytes);
    }

    /// <summary>The network of an address in text. A text that is no address leaves nothing.</summary>
    /// <param name="value">The address.</param>
    /// <returns>The first address of its network; empty where <paramref name="value"/> is no address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Network(string value) => IPAddress.TryParse(Argument.NotNull(value, nameof(value)), out var address) ? Network(address).ToString() : "";

    /// <summary>The year of a date in text. A text that does not start with a date of ISO 8601 leaves nothing.</summary>
    /// <param name="value">The date.</param>
    /// <returns>Four digits, or nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Year(string value) =>
        Argument.NotNull(value, nameof(value)).Length >= 10
        && DateTime.TryParseExact(value.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.Year.ToString("0000", CultureInfo.InvariantCulture)
            : "";

    // A town has none; what is told of a person by the start of its name would be arbitrary.
    private static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
