using System.Security.Cryptography;
using Boutique.Accounts;
using Boutique.Domain;
using Boutique.Rights;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique;

/// <summary>What keeps the promises of Privacy.cs.</summary>
internal static class PrivacyServices
{
    public static void Add(ServiceCollection services, string folder)
    {
        services.AddPrivacy<BoutiqueContext>(options =>
        {
            options.ReceiptKey = KeyOf(folder);
            options.HostsOfTheDatabase.Add("Vieux-Port Hosting");
            options.TelephoneCountryCode = "33";
            options.OppositionRetention = "P3Y";
            options.Backups = "A backup a day, each kept for 30 days.";
        });
        services.AddConsentLedger<BoutiqueContext>();
        services.AddConsentColumn<BoutiqueContext, Customer, Newsletter>(customer => customer.AcceptsNewsletter);
        services.AddOppositionList<BoutiqueContext>();
        services.AddRecipientNotices<BoutiqueContext>();
        services.AddPersonalDataPurge<BoutiqueContext>(options => options.OnReport = (run, report, cancellationToken) => run.GetRequiredService<PurgeReports>().AddAsync(report, cancellationToken));
        services.AddPersonalDataArchive<BoutiqueContext, AccountantsOnly>();
        services.AddScoped<Badge>().AddSingleton<PurgeReports>();
        services.AddScoped<IErasurePolicy, ClosedAccounts>();
        services.AddSingleton<IRecipientEraser>(new ParcelCarrier(Path.Combine(folder, "la-poste.txt")));

        // On another disk than the database, in a shop that is not a sample: what a restored backup does not know.
        services.AddSingleton<IErasureJournal>(new FileErasureJournal(Path.Combine(folder, "erasures.journal")));
        services.AddSingleton<IActJournal>(new FileActJournal(Path.Combine(folder, "acts.journal")));

        // Where the shop can add, and nobody can take away.
        services.AddSingleton<IReceiptAnchor>(new FileReceiptAnchor(Path.Combine(folder, "receipts.anchor")));
    }

    /// <summary>What people read when they are asked: kept with the consents, and refused if somebody edits it without a new version.</summary>
    public static async Task StoreNoticesAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        await using var scope = provider.CreateAsyncScope();
        var notices = scope.ServiceProvider.GetRequiredService<ConsentNotices<BoutiqueContext>>();
        await notices.StoreAsync<Newsletter>("2026-01", "fr", "Oui, écrivez-moi quand il y a du nouveau. Chaque lettre a un lien pour l'arrêter.", cancellationToken);
        await notices.StoreAsync<Newsletter>("2026-01", "en", "Yes, write to me when there is news. Each letter has a link that stops it.", cancellationToken);
        await notices.StoreAsync<DietaryAdvice>("2026-01", "fr", "Oui, gardez mes allergies pour me prévenir avant l'envoi d'un produit.", cancellationToken);
    }

    /// <summary>The secret that names people in receipts. A shop that is not a sample keeps it in its vault.</summary>
    private static byte[] KeyOf(string folder)
    {
        var file = Path.Combine(folder, "receipts.key");
        if (!File.Exists(file)) File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        return File.ReadAllBytes(file);
    }
}
