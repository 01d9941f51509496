using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class Iso8601PeriodTests
{
    [Theory]
    [InlineData("P3Y", 36, 0)]
    [InlineData("P1Y6M", 18, 0)]
    [InlineData("P0Y6M", 6, 0)]
    [InlineData("P2W", 0, 14 * 86_400)]
    [InlineData("P30D", 0, 30 * 86_400)]
    [InlineData("PT24H", 0, 86_400)]
    [InlineData("PT1M", 0, 60)]
    [InlineData("P1M", 1, 0)]
    [InlineData("P1Y2M3W4DT5H6M7S", 14, ((25L * 24 + 5) * 60 + 6) * 60 + 7)]
    [InlineData("P9999Y", 9999 * 12, 0)]
    public void Period_IsRead(string text, long months, long seconds)
    {
        Assert.True(Iso8601Period.TryParse(text, out var period));
        Assert.Equal(months, period.Months);
        Assert.Equal(seconds, period.Seconds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PY")]
    [InlineData("P1YT")]
    [InlineData("P0D")]
    [InlineData("PT0S")]
    [InlineData("P-1Y")]
    [InlineData("-P1Y")]
    [InlineData("+P1Y")]
    [InlineData("P+1Y")]
    [InlineData("p1y")]
    [InlineData("P1y")]
    [InlineData("P1.5Y")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1D1W")]
    [InlineData("PT1S1M")]
    [InlineData("P1YT1HT1M")]
    [InlineData(" P1Y")]
    [InlineData("P1Y ")]
    [InlineData("3 years")]
    [InlineData("P10000Y")]
    [InlineData("P9999Y1M")]
    [InlineData("P99999999999D")]
    [InlineData("P99999999999999999999999999Y")]
    [InlineData("P١Y")]
    public void Text_IsNoPeriod(string? text) => Assert.False(Iso8601Period.TryParse(text, out _));

    [Theory]
    [InlineData("P2Y", "P1Y")]
    [InlineData("P13M", "P1Y")]
    [InlineData("P1YT1S", "P12M")]
    [InlineData("P367D", "P1Y")]
    [InlineData("P1Y", "P364D")]
    [InlineData("P32D", "P1M")]
    [InlineData("P1M", "P27D")]
    [InlineData("P5W", "P1M")]
    [InlineData("PT25H", "P1D")]
    public void Longer_IsSureWheneverItStarts(string longer, string shorter)
    {
        Assert.True(Parse(longer).IsSurelyLongerThan(Parse(shorter)));
        Assert.False(Parse(shorter).IsSurelyLongerThan(Parse(longer)));
    }

    [Theory]
    [InlineData("P12M", "P1Y")]
    [InlineData("P365D", "P1Y")]
    [InlineData("P366D", "P1Y")]
    [InlineData("P30D", "P1M")]
    [InlineData("P31D", "P1M")]
    [InlineData("P28D", "P1M")]
    [InlineData("PT24H", "P1D")]
    [InlineData("P7D", "P1W")]
    [InlineData("P3650D", "P10Y")]
    [InlineData("P90D", "P3M")]
    public void WhatMayBeAsLong_IsNotLonger(string one, string two)
    {
        Assert.False(Parse(one).IsSurelyLongerThan(Parse(two)));
        Assert.False(Parse(two).IsSurelyLongerThan(Parse(one)));
    }

    // What is called longer really ends later, from every day of eight years.
    [Fact]
    public void Longer_AgreesWithTheCalendar()
    {
        string[] texts = ["P1M", "P2M", "P3M", "P11M", "P1Y", "P13M", "P4Y", "P27D", "P28D", "P31D", "P32D", "P59D", "P62D", "P63D", "P89D", "P334D", "P338D", "P364D", "P366D", "P367D", "P1459D", "P1465D"];
        foreach (var one in texts.Select(Parse))
        {
            foreach (var two in texts.Select(Parse).Where(other => one.IsSurelyLongerThan(other)))
            {
                for (var day = new DateTime(1896, 1, 1); day.Year < 1905; day = day.AddDays(1))
                    Assert.True(End(day, one) > End(day, two));
            }
        }

        static DateTime End(DateTime day, Iso8601Period period) => day.AddMonths((int)period.Months).AddSeconds(period.Seconds);
    }

    private static Iso8601Period Parse(string text) => Iso8601Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);
}
