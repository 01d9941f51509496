using System;
using System.Globalization;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// A period of ISO 8601, such as <c>P3Y</c> or <c>PT24H</c>: whole numbers of years, months, weeks, days, hours, minutes and seconds, more than
/// nothing and at most 9999 years. How long a month or a year is depends on when it starts; comparison says only what holds whenever it starts.
/// </summary>
internal readonly struct Iso8601Period : IEquatable<Iso8601Period>
{
    private const long SecondsPerDay = 86_400;
    private const long MaximumMonths = 9999 * 12;
    private const long MaximumSeconds = 9999L * 365 * SecondsPerDay;

    // The shortest and longest span of 0 to 11 months, in days; of a year, 365 and 366.
    private static readonly int[] LeastDays = { 0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334 };
    private static readonly int[] MostDays = { 0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337 };

    private Iso8601Period(long months, long seconds)
    {
        Months = months;
        Seconds = seconds;
    }

    /// <summary>The part counted in calendar months, years included.</summary>
    internal long Months { get; }

    /// <summary>The part of fixed length, weeks and days included.</summary>
    internal long Seconds { get; }

    /// <summary>True where <paramref name="text"/> is exactly a positive period.</summary>
    internal static bool TryParse(string? text, out Iso8601Period period)
    {
        period = default;
        if (text is not { Length: > 2 } || text[0] != 'P')
        {
            return false;
        }

        long months = 0;
        long seconds = 0;
        var inTime = false;
        var lastRank = -1;
        for (var i = 1; i < text.Length;)
        {
            if (text[i] == 'T' && !inTime && i + 1 < text.Length)
            {
                inTime = true;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            if (i == start || i == text.Length
                || !long.TryParse(text.Substring(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > MaximumSeconds)
            {
                return false;
            }

            var rank = (inTime ? "-----HMS" : "YMWD").IndexOf(text[i++]);
            if (rank <= lastRank)
            {
                return false;
            }

            lastRank = rank;
            switch (rank)
            {
                case 0: months += count * 12; break;
                case 1: months += count; break;
                default: seconds += count * Length(rank); break;
            }

            if (months > MaximumMonths || seconds > MaximumSeconds || seconds < 0)
            {
                return false;
            }
        }

        period = new Iso8601Period(months, seconds);
        return months + seconds > 0;
    }

    /// <summary>True where this period ends after <paramref name="other"/> whenever both start: P366D is not surely longer than P1Y, P367D is.</summary>
    internal bool IsSurelyLongerThan(Iso8601Period other)
    {
        var months = Months - other.Months;
        var seconds = Seconds - other.Seconds;
        return months >= 0
            ? (Days(months, 365, LeastDays) * SecondsPerDay) + seconds > 0
            : seconds > Days(-months, 366, MostDays) * SecondsPerDay;
    }

    public bool Equals(Iso8601Period other) => Months == other.Months && Seconds == other.Seconds;

    public override bool Equals(object? obj) => obj is Iso8601Period other && Equals(other);

    public override int GetHashCode() => unchecked((Months.GetHashCode() * 397) ^ Seconds.GetHashCode());

    private static long Days(long months, int ofYear, int[] ofMonths) => (months / 12 * ofYear) + ofMonths[months % 12];

    private static long Length(int rank) => rank switch
    {
        2 => 7 * SecondsPerDay,
        3 => SecondsPerDay,
        5 => 3600,
        6 => 60,
        _ => 1,
    };
}
