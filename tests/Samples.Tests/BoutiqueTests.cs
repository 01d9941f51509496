using Boutique.Letters;
using Boutique.Scenario;

namespace Samples.Tests;

public sealed class BoutiqueTests
{
    private static readonly string[] Everyone = [.. People.All];

    [Fact]
    public async Task Campaign_ReachesThoseWhoConsent_AndNobodyElse()
    {
        var (letters, _) = await RunAsync();

        Assert.Equal([People.Ines, People.Paul], Recipients(letters, "Letter 1: spring"));
    }

    [Fact]
    public async Task Campaign_DoesNotReachSomeoneWhoStoppedIt()
    {
        var (letters, _) = await RunAsync();

        Assert.Equal([People.Paul], Recipients(letters, "Letter 2: honey"));
    }

    [Fact]
    public async Task EveryIssueOfTheLetter_SaysHowToStopIt_AndNoOtherMailDoes()
    {
        var (letters, _) = await RunAsync();

        Assert.All(letters, letter => Assert.Equal(letter.Subject.StartsWith("Letter ", StringComparison.Ordinal), letter.Unsubscribe is not null));
        Assert.Equal(3, letters.Where(letter => letter.Unsubscribe is not null).Select(letter => letter.Unsubscribe).Count());
    }

    [Fact]
    public async Task MailThatIsNotMarketing_GoesToThoseItConcerns()
    {
        var (letters, _) = await RunAsync();

        // The order that conflicts with an allergy was held back: the first that was placed is the honey.
        Assert.Equal([People.Ines], Recipients(letters, "Your order 1"));
        Assert.Equal([People.Marc], Recipients(letters, "Your order 2"));
        Assert.Equal([People.Marc], Recipients(letters, "Your question 1"));
        Assert.Equal([People.Lena, People.Paul], Recipients(letters, "Was it you?"));
        Assert.Equal(8, letters.Count);
    }

    [Fact]
    public async Task Log_TellsWhatHappened_AndNamesNobody()
    {
        var (_, log) = await RunAsync();

        Assert.Contains("Subscriptions: Confirmation asked of ", log, StringComparison.Ordinal);
        Assert.Contains("'Letter 1: spring' was sent to 1 customers and 1 subscribers", log, StringComparison.Ordinal);
        Assert.All([.. Everyone, "Moreau", "Petit", "Paradis", "13001", "almond", "Lila"], canary => Assert.DoesNotContain(canary, log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TwoRuns_GiveTheSameText()
    {
        var (firstLetters, firstLog) = await RunAsync();
        var (secondLetters, secondLog) = await RunAsync();

        Assert.Equal(firstLog, secondLog);
        Assert.Equal(firstLetters.Select(letter => (letter.To, letter.Subject, letter.Unsubscribe)), secondLetters.Select(letter => (letter.To, letter.Subject, letter.Unsubscribe)));
    }

    private static string[] Recipients(IEnumerable<PickedUpLetter> letters, string subject) => [.. letters.Where(letter => letter.Subject == subject).Select(letter => letter.To)];

    private static async Task<(IReadOnlyList<PickedUpLetter> Letters, string Log)> RunAsync()
    {
        using var folder = new ScratchFolder();
        using var log = new StringWriter();
        var letters = await BoutiqueScenario.RunAsync(log, folder.Path);
        return (letters, log.ToString());
    }
}
