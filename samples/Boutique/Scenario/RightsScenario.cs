using Boutique.Domain;
using Boutique.Rights;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Scenario;

/// <summary>Ines asks for a copy, then to be forgotten, and two others want no more letters. Then somebody restores yesterday's backup.</summary>
public static class RightsScenario
{
    /// <summary>Runs in the folder of a shop that was open.</summary>
    /// <param name="output">Gets what happens.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="planted">More values to look for in the database.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Whether nothing of her was left, and nobody who said no would get the letter, each time.</returns>
    public static async Task<bool> RunAsync(TextWriter output, string folder, IReadOnlyList<string> planted, CancellationToken cancellationToken = default)
    {
        var clock = new StoppedClock(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
        await using var shop = await Shop.OpenAsync(folder, TextWriter.Null, clock, new NumberedTokens(), cancellationToken);
        await using var scope = shop.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<RightsDesk>();
        var (database, yesterday) = (Shop.DatabaseOf(folder), Path.Combine(folder, "yesterday.db"));
        var id = await FindAsync(shop, cancellationToken);
        string[] values = ["Ines Moreau", People.Ines, "3 rue Paradis", "Bon anniversaire", .. planted];

        await CopyAsync(desk, folder, id, output, cancellationToken);
        await LetterReaders.AcceptAsync(shop, cancellationToken);
        output.WriteLine($"Marc ticks the box of the letter, which Paul gets already: the next one would reach {await LetterReaders.CountAsync(shop, cancellationToken)} people.");
        File.Copy(database, yesterday, overwrite: true);
        output.WriteLine($"Her values stand in {DatabaseFile.Count(database, values)} places of the database's bytes. The backup of the day is made.");

        clock.Advance(TimeSpan.FromDays(1));
        var request = Guid.NewGuid();
        await desk.EraseAsync(id, request, cancellationToken);
        var notices = scope.ServiceProvider.GetRequiredService<RecipientNotices<BoutiqueContext>>();
        await notices.SendAsync(cancellationToken);
        var left = DatabaseFile.Count(database, values);
        output.WriteLine($"She asks to be erased. Her values stand in {left} places. The receipt:");
        ReceiptPrinter.Print((await notices.FindReceiptAsync(request, cancellationToken))!, output);
        var oppositions = scope.ServiceProvider.GetRequiredService<IOppositionList>();
        output.WriteLine($"Is her address refused to letters? {await oppositions.ContainsAsync(Channel.Email, People.Ines, cancellationToken)}. The list holds a keyed hash of it.");
        await LetterReaders.StopAsync(shop, cancellationToken);
        var readers = await LetterReaders.CountAsync(shop, cancellationToken);
        output.WriteLine($"Marc and Paul stop the letter: the next one would reach {readers} people.");

        DatabaseFile.Restore(yesterday, database);
        output.WriteLine($"Yesterday's file is restored: her values stand in {DatabaseFile.Count(database, values)} places, and the letter would reach {await LetterReaders.CountAsync(shop, cancellationToken)} people.");
        var (replay, corrected) = await ReplayAsync(shop, cancellationToken);
        var (leftAgain, readersAgain) = (DatabaseFile.Count(database, values), await LetterReaders.CountAsync(shop, cancellationToken));
        output.WriteLine($"Replayed from the journals: {replay.Receipts.Count} of {replay.Missing} erasures. Her values stand in {leftAgain} places.");
        output.WriteLine($"Replayed too: {replay.Acts} acts of consent; the column that repeats them was wrong in {corrected} row. The letter would reach {readersAgain} people.");

        // Three years after somebody last wrote, nobody has to ask.
        clock.Advance(TimeSpan.FromDays(4 * 365));
        var report = await desk.PurgeAsync(isDryRun: true, cancellationToken);
        output.WriteLine($"Four years later a purge would erase {report.Members.Sum(member => member.Rows)} values of others: {string.Join(", ", report.Members.Select(member => member.PurposeKey).Distinct())}.");
        return left == 0 && leftAgain == 0 && replay.Receipts.Count == 1 && readers == 0 && readersAgain == 0;
    }

    // Before the restored database serves anybody. The column repeats the ledger, so it is made to say what the ledger says again.
    private static async Task<(ErasureReplayReport Report, int Corrected)> ReplayAsync(ServiceProvider shop, CancellationToken cancellationToken)
    {
        await using var scope = shop.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ErasureReplayer<BoutiqueContext>>().ReplayAsync(cancellationToken: cancellationToken);
        return (report, await scope.ServiceProvider.GetRequiredService<ConsentColumnMigration<BoutiqueContext, Customer, Newsletter>>().ReconcileAsync(cancellationToken: cancellationToken));
    }

    private static async Task<Guid> FindAsync(ServiceProvider shop, CancellationToken cancellationToken)
    {
        await using var database = await shop.GetRequiredService<IDbContextFactory<BoutiqueContext>>().CreateDbContextAsync(cancellationToken);
        return await database.Customers.Where(customer => customer.Email == People.Ines).Select(customer => customer.Id).SingleAsync(cancellationToken);
    }

    private static async Task CopyAsync(RightsDesk desk, string folder, Guid id, TextWriter output, CancellationToken cancellationToken)
    {
        await using var document = File.Create(Path.Combine(folder, "ines.json"));
        await using var page = File.Create(Path.Combine(folder, "ines.html"));
        await desk.CopyAsync(id, "fr", document, page, cancellationToken);
        output.WriteLine($"Ines asks for a copy: ines.json ({document.Length} bytes), and ines.html to read ({page.Length} bytes).");
    }
}
