using Boutique.Letters;
using Boutique.Rights;
using Boutique.Scenario;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.Testing;

namespace Samples.Tests;

/// <summary>What a shop lives through with people who are erased: together, behind its back, again, and where a law keeps an invoice for ten years.</summary>
public sealed class YearsTests
{
    [Fact]
    public void Everybody_CanBeErased()
    {
        using var database = new BoutiqueContext(new DbContextOptionsBuilder<BoutiqueContext>().UseSqlite("Data Source=none").Options);

        PrivacyAssert.PlanIsValid(database);
    }

    [Fact]
    public async Task OnlyTheInvoiceStays_AndAtItsTermNothing()
    {
        using var folder = new ScratchFolder();
        var (isClean, text) = await RunAsync(folder);

        Assert.True(isClean, text);
        Assert.Contains("2 erased together", text, StringComparison.Ordinal);
        Assert.Matches(@"kept\s+Invoice: BilledTo \(1 rows\)", text);
        Assert.Contains("What the invoice does not need stands in 0 places.", text, StringComparison.Ordinal);
        Assert.Contains("orders for Zoe: refused", text, StringComparison.Ordinal);
        Assert.Contains("1 person erased again; the chain of receipts is whole", text, StringComparison.Ordinal);
        Assert.Contains("Is her address refused? True; once she has followed the link: False. The next letter reaches 1 person.", text, StringComparison.Ordinal);
        Assert.Contains("imported again: refused. She signs up under the same number: erased before and welcome again, True. The evening round erases 0 people; is she still there? True.", text, StringComparison.Ordinal);
        Assert.Contains("puts 1 invoice in the archive", text, StringComparison.Ordinal);
        Assert.Contains("The shop sees 0 invoices; its archive is refused to who serves, and shows 1 to the accountant.", text, StringComparison.Ordinal);
        Assert.Contains("(invoicing", text, StringComparison.Ordinal);
        Assert.EndsWith("whom the invoice named stands in 0 places.", text.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoTellsTheStory_NamesNobody()
    {
        using var folder = new ScratchFolder();
        var (_, text) = await RunAsync(folder);

        Assert.All([.. People.All, People.Zoe, "Petit", "Lopez", "Castellane"], canary => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ReceiptThatSomebodyTakesAway_WithTheEndOfTheChain_IsMissed()
    {
        using var folder = new ScratchFolder();
        await RunAsync(folder);
        await using var shop = await OpenAsync(folder);
        await using var scope = shop.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BoutiqueContext>();
        var round = scope.ServiceProvider.GetRequiredService<EveningRound>();
        var whole = await round.RunAsync(default);
        Assert.Null(whole.Break);
        var published = whole.Published!.Sequence;
        var anchor = await File.ReadAllTextAsync(Path.Combine(folder.Path, "receipts.anchor"));

        await database.Set<StoredReceipt>().Where(receipt => receipt.Sequence == published).ExecuteDeleteAsync();
        var before = await database.Set<StoredReceipt>().SingleAsync(receipt => receipt.Sequence == published - 1);
        await database.Set<ReceiptChainHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, before.Sequence).SetProperty(head => head.Hash, before.Hash));

        var cut = await round.RunAsync(default);
        Assert.Equal($"Receipt {published} was published, and the chain ends with {published - 1}: its tail was cut.", cut.Break);
        Assert.Null(cut.Published);
        Assert.Equal(anchor, await File.ReadAllTextAsync(Path.Combine(folder.Path, "receipts.anchor")));
    }

    [Fact]
    public async Task WhoWasNeverErased_SignsUpAsAnybodyDoes()
    {
        using var folder = new ScratchFolder();
        await using var shop = await OpenAsync(folder);
        await using var scope = shop.CreateAsyncScope();
        var lena = new Boutique.Domain.Customer { Id = Guid.NewGuid(), Name = "Lena", Email = People.Lena, Address = new Boutique.Domain.Address("1 quai", "13002", "Marseille", "FR"), UnsubscribeToken = Guid.NewGuid() };

        Assert.False(await scope.ServiceProvider.GetRequiredService<ReturningCustomers>().SignUpAsync(lena, default));
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<BoutiqueContext>().Customers.CountAsync());
    }

    [Fact]
    public async Task AddressThatIsRefused_GetsNoLetter_ThoughItsColumnSaysYes()
    {
        using var folder = new ScratchFolder();
        await BoutiqueScenario.RunAsync(TextWriter.Null, folder.Path);
        await using var shop = await OpenAsync(folder);
        await using var scope = shop.CreateAsyncScope();
        var marc = await scope.ServiceProvider.GetRequiredService<BoutiqueContext>().Customers.SingleAsync(customer => customer.Email == People.Marc);
        var choices = scope.ServiceProvider.GetRequiredService<LetterChoices>();
        await choices.AcceptAsync(marc, default);
        var sender = scope.ServiceProvider.GetRequiredService<CampaignSender>();

        await sender.SendAsync(new Boutique.Domain.Campaign { Title = "Before", Text = "-" }, default);
        await choices.RefuseAsync(People.Marc.ToUpperInvariant(), default);
        await sender.SendAsync(new Boutique.Domain.Campaign { Title = "After", Text = "-" }, default);

        var letters = scope.ServiceProvider.GetRequiredService<Pickup>().Read();
        Assert.Equal([People.Marc, People.Paul], letters.Where(letter => letter.Subject == "Before").Select(letter => letter.To));
        Assert.Equal([People.Paul], letters.Where(letter => letter.Subject == "After").Select(letter => letter.To));
    }

    private static Task<ServiceProvider> OpenAsync(ScratchFolder folder) => Boutique.Shop.OpenAsync(folder.Path, TextWriter.Null, TimeProvider.System, new RandomTokens(), default);

    private static async Task<(bool IsClean, string Text)> RunAsync(ScratchFolder folder)
    {
        using var output = new StringWriter();
        await BoutiqueScenario.RunAsync(TextWriter.Null, folder.Path);
        await RightsScenario.RunAsync(TextWriter.Null, folder.Path, []);
        return (await YearsScenario.RunAsync(output, folder.Path), output.ToString());
    }
}
