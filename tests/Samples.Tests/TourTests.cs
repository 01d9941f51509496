using Boutique.Scenario;
using Tour;

namespace Samples.Tests;

[Collection(CarelessCollection.Name)]
public sealed class TourTests(CarelessShop shop)
{
    [Fact]
    public async Task SecondStop_ShowsTheRawLogBesideTheRedactedOne()
    {
        var text = await ShowAsync();

        var careless = Lines(text, "careless  ");
        var boutique = Lines(text, "boutique  ");
        Assert.Equal(4, careless.Count);
        Assert.Equal(4, boutique.Count);
        Assert.Contains(careless, line => line.Contains(People.Marc, StringComparison.Ordinal));
        Assert.Contains(careless, line => line.Contains(People.Paul, StringComparison.Ordinal));
        Assert.Contains(careless, line => line.Contains("despite almond", StringComparison.Ordinal));
        Assert.All(boutique, line => Assert.DoesNotContain("@", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondStop_SaysWhoGotEachIssue()
    {
        var text = await ShowAsync();

        var first = text[text.IndexOf("'Letter 1", StringComparison.Ordinal)..text.IndexOf("'Letter 2", StringComparison.Ordinal)];
        Assert.Matches($@"{People.Ines}\s+sent, with https://", first);
        Assert.Matches($@"{People.Marc}\s+-\r?\n", first);
        Assert.Matches($@"{People.Paul}\s+sent, with https://", first);
        Assert.Matches($@"{People.Lena}\s+-\r?\n", first);
    }

    private static List<string> Lines(string text, string start) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(start, StringComparison.Ordinal))];

    private async Task<string> ShowAsync()
    {
        using var output = new StringWriter();
        await BoutiqueStop.ShowAsync(SourceCheckout.Find(), shop.Build, output);
        return output.ToString();
    }
}
