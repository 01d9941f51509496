using Boutique.Accounts;
using Boutique.Domain;
using Boutique.Letters;
using Boutique.Rights;
using Boutique.Sales;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Scenario;

/// <summary>Two requests of one day, what is written behind the shop's back, somebody who comes back, and the years that an invoice is kept.</summary>
public static class YearsScenario
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid ZoesNumber = Guid.NewGuid();
    private static readonly string[] Billed = ["Petit et Fils"];
    private static readonly string[] Others = ["Marc Petit", People.Marc, "18 cours Julien", "Zoe Lopez", People.Zoe, "5 place Castellane"];

    /// <summary>Runs in the folder of a shop in which <see cref="RightsScenario"/> was.</summary>
    /// <param name="output">Gets what happens.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Whether only what the law keeps was left, each time, and nothing at the end.</returns>
    public static async Task<bool> RunAsync(TextWriter output, string folder, CancellationToken cancellationToken = default)
    {
        var (database, left, isWelcome) = (Shop.DatabaseOf(folder), 0, false);
        await using (var shop = await Shop.OpenAsync(folder, TextWriter.Null, new StoppedClock(Start), new RandomTokens(), cancellationToken))
        {
            var marc = await EraseTogetherAsync(shop, output, cancellationToken);
            output.WriteLine($"What the invoice does not need stands in {DatabaseFile.Count(database, Others)} places.");
            await SweepAsync(shop, marc, output, cancellationToken);
            await ComeBackAsync(shop, output, cancellationToken);
            left = DatabaseFile.Count(database, Others);
            isWelcome = await SignUpAgainAsync(shop, output, cancellationToken);
        }

        var use = await PurgeByItselfAsync(folder, Start.AddYears(2), cancellationToken);
        output.WriteLine($"Two years later the purge that runs by itself puts {use.Archived} invoice in the archive.");
        await ReadArchiveAsync(folder, output, cancellationToken);
        var end = await PurgeByItselfAsync(folder, Start.AddYears(11), cancellationToken);
        var kept = DatabaseFile.Count(database, Billed);
        output.WriteLine($"Eleven years later it takes away what the law kept ({string.Join(", ", end.Members.Select(member => member.PurposeKey).Distinct().Order(StringComparer.Ordinal))}): whom the invoice named stands in {kept} places.");
        return left == 0 && kept == 0 && isWelcome;
    }

    private static async Task<Guid> EraseTogetherAsync(ServiceProvider shop, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (database, checkout) = (services.GetRequiredService<BoutiqueContext>(), services.GetRequiredService<Checkout>());
        var honey = await database.Products.SingleAsync(product => product.Label == "Lavender honey", cancellationToken);
        var marc = await database.Customers.SingleAsync(customer => customer.Email == People.Marc, cancellationToken);
        var zoe = NewZoe();
        database.Add(zoe);
        await checkout.PlaceAsync(zoe, [new BasketItem(honey, 1)], giftMessage: null, cancellationToken);
        var order = await checkout.PlaceAsync(marc, [new BasketItem(honey, 6)], giftMessage: null, cancellationToken);
        await services.GetRequiredService<InvoiceDesk>().IssueAsync(order!, "Petit et Fils", cancellationToken);

        // The desk has services of its own, as another request would: this one still believes that both are customers.
        await using var desk = shop.CreateAsyncScope();
        var report = await desk.ServiceProvider.GetRequiredService<RightsDesk>().EraseAsync([marc.Id, zoe.Id], cancellationToken);
        output.WriteLine($"Marc, who asked for an invoice, and Zoe write on one day: {report.Together} erased together, each with a receipt. What stays of Marc:");
        foreach (var line in report.Receipts[0].Members.Where(member => member.Outcome == ErasureOutcome.Kept)) output.WriteLine($"  kept       {line.Entity.Split('.')[^1]}: {line.Path} ({line.Rows} rows), {line.Reason}");
        try
        {
            await checkout.PlaceAsync(zoe, [new BasketItem(honey, 1)], giftMessage: null, cancellationToken);
        }
        catch (ErasedPersonException)
        {
            output.WriteLine("A page that was open all the while orders for Zoe: refused, she was erased.");
        }
        return marc.Id;
    }

    private static async Task SweepAsync(ServiceProvider shop, Guid marc, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BoutiqueContext>();
        var openedAt = Start.UtcTicks;
        await database.Database.ExecuteSqlAsync($"INSERT INTO Tickets (CustomerId, OpenedAt, Message) VALUES ({marc}, {openedAt}, 'Marc Petit called')", cancellationToken);
        var evening = await scope.ServiceProvider.GetRequiredService<EveningRound>().RunAsync(cancellationToken);
        output.WriteLine($"An old script adds a ticket of Marc's by SQL. The evening round: {evening.Sweep.Receipts.Count} person erased again; the chain of receipts is {evening.Break ?? "whole"}, its end ({evening.Published?.Sequence}) published.");
    }

    private static async Task ComeBackAsync(ServiceProvider shop, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (subscriptions, oppositions) = (services.GetRequiredService<Subscriptions>(), services.GetRequiredService<IOppositionList>());
        var ines = await subscriptions.RequestAsync(People.Ines, "fr", cancellationToken);
        var before = await oppositions.ContainsAsync(Channel.Email, People.Ines, cancellationToken);
        await subscriptions.ConfirmAsync(ines.ConfirmationToken, cancellationToken);
        var after = await oppositions.ContainsAsync(Channel.Email, People.Ines, cancellationToken);
        await services.GetRequiredService<CampaignSender>().SendAsync(new Campaign { Title = "Letter 3: figs", Text = "The figs are ripe." }, cancellationToken);
        var letters = services.GetRequiredService<Pickup>().Read().Count(letter => letter.Subject == "Letter 3: figs");
        output.WriteLine($"Ines subscribes again. Is her address refused? {before}; once she has followed the link: {after}. The next letter reaches {letters} person.");
    }

    // Zoe signs in with what she signed in with before, so that her number is the same.
    private static async Task<bool> SignUpAgainAsync(ServiceProvider shop, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var database = services.GetRequiredService<BoutiqueContext>();
        database.Add(NewZoe());
        var answer = "taken in";
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (ErasedPersonException)
        {
            answer = "refused";
        }

        var isBack = await services.GetRequiredService<ReturningCustomers>().SignUpAsync(NewZoe(), cancellationToken);
        var evening = await services.GetRequiredService<EveningRound>().RunAsync(cancellationToken);
        await using var fresh = shop.CreateAsyncScope();
        var isThere = await fresh.ServiceProvider.GetRequiredService<BoutiqueContext>().Customers.AnyAsync(customer => customer.Id == ZoesNumber && customer.Name == "Zoe Lopez", cancellationToken);
        output.WriteLine($"Zoe's old account, imported again: {answer}. She signs up under the same number: erased before and welcome again, {isBack}. The evening round erases {evening.Sweep.Receipts.Count} people; is she still there? {isThere}.");
        return answer == "refused" && isBack && isThere;
    }

    private static Customer NewZoe() => new() { Id = ZoesNumber, Name = "Zoe Lopez", Email = People.Zoe, Address = new Address("5 place Castellane", "13006", "Marseille", "FR"), UnsubscribeToken = Guid.NewGuid(), LastOrderAt = Start };

    // The services that a host would run, on the clock of the scenario: the outbox sleeps, and the purge until its first run.
    private static async Task<RetentionReport> PurgeByItselfAsync(string folder, DateTimeOffset day, CancellationToken cancellationToken)
    {
        var clock = new StoppedClock(day);
        await using var shop = await Shop.OpenAsync(folder, TextWriter.Null, clock, new RandomTokens(), cancellationToken);
        var running = shop.GetServices<IHostedService>().ToList();
        foreach (var service in running) await service.StartAsync(cancellationToken);
        await clock.AdvanceAsync(TimeSpan.FromMinutes(10), sleepers: running.Count, cancellationToken);
        var report = await shop.GetRequiredService<PurgeReports>().NextAsync(cancellationToken);
        foreach (var service in running) await service.StopAsync(cancellationToken);
        return report;
    }

    private static async Task ReadArchiveAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using var shop = await Shop.OpenAsync(folder, TextWriter.Null, new StoppedClock(Start.AddYears(2)), new RandomTokens(), cancellationToken);
        await using var scope = shop.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<InvoiceDesk>();
        var answer = "read";
        try
        {
            await desk.ReadArchiveAsync(cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            answer = "refused";
        }

        scope.ServiceProvider.GetRequiredService<Badge>().IsAccountant = true;
        output.WriteLine($"The shop sees {await desk.CountAsync(cancellationToken)} invoices; its archive is {answer} to who serves, and shows {(await desk.ReadArchiveAsync(cancellationToken)).Count} to the accountant.");
    }
}
