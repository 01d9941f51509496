using System.Globalization;
using System.Net;

namespace PrivacyAnalyzers.Abstractions.Tests.Erasure;

public class GeneralizationTests
{
    [Theory]
    [InlineData("75011", "75")]
    [InlineData(" 2A004 ", "2A")]
    [InlineData("SW1A 1AA", "SW")]
    [InlineData("7", "")]
    [InlineData("", "")]
    [InlineData("Lyon", "")]
    [InlineData("-1-22", "")]
    [InlineData("12 rue de la Paix", "")]
    public void Postcode(string value, string expected) => Assert.Equal(expected, Generalization.Postcode(value));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0")]
    [InlineData("jane", "")]
    public void Network(string value, string expected)
    {
        Assert.Equal(expected, Generalization.Network(value));
        if (expected.Length > 0)
        {
            Assert.Equal(IPAddress.Parse(expected), Generalization.Network(IPAddress.Parse(value)));
        }
    }

    [Theory]
    [InlineData("1984-07-14", "1984")]
    [InlineData("1984-07-14T10:00:00Z", "1984")]
    [InlineData("14/07/1984", "")]
    [InlineData("1984", "")]
    public void YearOfText(string value, string expected) => Assert.Equal(expected, Generalization.Year(value));

    [Fact]
    public void Year()
    {
        var date = new DateTime(1984, 7, 14, 3, 2, 1, DateTimeKind.Utc);
        Assert.Equal(new DateTime(1984, 1, 1, 0, 0, 0, DateTimeKind.Utc), Generalization.Year(date));
        Assert.Equal(DateTimeKind.Utc, Generalization.Year(date).Kind);
        Assert.Equal(new DateTimeOffset(1984, 1, 1, 0, 0, 0, TimeSpan.Zero), Generalization.Year(new DateTimeOffset(1984, 7, 14, 3, 2, 1, TimeSpan.FromHours(14))));
        Assert.Equal(1, Generalization.Year(new DateTimeOffset(1, 1, 1, 14, 0, 0, TimeSpan.FromHours(14))).Year);
    }

    [Fact]
    public void Coordinate()
    {
        Assert.Equal(48.9, Generalization.Coordinate(48.8566));
        Assert.Equal(-48.9f, Generalization.Coordinate(-48.8566f));
        Assert.Equal(2.4m, Generalization.Coordinate(2.3522m));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Culture_ChangesNothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("1984", Generalization.Year("1984-07-14"));
            Assert.Equal("203.0.113.0", Generalization.Network("203.0.113.77"));
            Assert.Equal("2i", Generalization.Postcode("2i004"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
