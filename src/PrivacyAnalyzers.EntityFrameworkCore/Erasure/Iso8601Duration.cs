using System;
using System.Globalization;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>A period such as <c>P3Y</c> or <c>PT24H</c>, counted in the calendar.</summary>
internal readonly record struct Iso8601Duration(int Months, TimeSpan Rest)
{
    internal static Iso8601Duration Parse(string text)
    {
        var (months, rest, isTime, start) = (0, TimeSpan.Zero, false, 1);
        if (!text.StartsWith('P') || text.Length < 3)
        {
            throw new FormatException("A period is written as in ISO 8601: P3Y, P6M, P30D, PT24H.");
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            if (text[i] == 'T')
            {
                (isTime, start) = (true, i + 1);
                continue;
            }

            var number = int.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture);
            (months, rest) = (text[i], isTime) switch
            {
                ('Y', false) => (months + (12 * number), rest),
                ('M', false) => (months + number, rest),
                ('W', false) => (months, rest + TimeSpan.FromDays(7 * number)),
                ('D', false) => (months, rest + TimeSpan.FromDays(number)),
                ('H', true) => (months, rest + TimeSpan.FromHours(number)),
                ('M', true) => (months, rest + TimeSpan.FromMinutes(number)),
                ('S', true) => (months, rest + TimeSpan.FromSeconds(number)),
                _ => throw new FormatException("A period is written as in ISO 8601: P3Y, P6M, P30D, PT24H."),
            };
            start = i + 1;
        }

        return start == text.Length ? new Iso8601Duration(months, rest) : throw new FormatException("A period ends with its unit.");
    }

    /// <summary>The end of a period that starts at a moment.</summary>
    internal DateTimeOffset After(DateTimeOffset start) => start.AddMonths(Months) + Rest;

    /// <summary>The latest start of a period that has ended at a moment.</summary>
    internal DateTimeOffset Before(DateTimeOffset end) => end.AddMonths(-Months) - Rest;

    internal Iso8601Duration And(Iso8601Duration other) => new(Months + other.Months, Rest + other.Rest);
}
