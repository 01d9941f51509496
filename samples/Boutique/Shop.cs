using System.Security.Cryptography;
using Boutique.Domain;
using Boutique.Letters;
using Boutique.Logging;
using Boutique.Rights;
using Boutique.Sales;
using Boutique.Storage;
using Boutique.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique;

/// <summary>The services of the shop.</summary>
public static class Shop
{
    /// <summary>Opens the shop in a folder; its database is made when it is not there.</summary>
    public static async Task<ServiceProvider> OpenAsync(string folder, TextWriter log, TimeProvider clock, ITokens tokens, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new TextLoggerProvider(log)).AddFilter("Microsoft", LogLevel.Warning));
        services.AddSingleton(clock);
        services.AddSingleton(tokens);
        services.AddSingleton(new Pickup(Path.Combine(folder, "pickup")));
        services.AddScoped<AllergenCheck>().AddScoped<Checkout>().AddScoped<LetterChoices>().AddScoped<Subscriptions>().AddScoped<SupportDesk>().AddScoped<CampaignSender>().AddScoped<RightsDesk>();
        AddPrivacy(services, folder);

        var provider = services.BuildServiceProvider(validateScopes: true);
        await using var context = await provider.GetRequiredService<IDbContextFactory<BoutiqueContext>>().CreateDbContextAsync(cancellationToken);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        await StoreNoticesAsync(provider, cancellationToken);
        return provider;
    }

    /// <summary>The file of the database.</summary>
    public static string DatabaseOf(string folder) => Path.Combine(folder, "boutique.db");

    /// <summary>What people read when they are asked: kept with the consents, and refused if somebody edits it without a new version.</summary>
    private static async Task StoreNoticesAsync(ServiceProvider provider, CancellationToken cancellationToken)
    {
        await using var scope = provider.CreateAsyncScope();
        var notices = scope.ServiceProvider.GetRequiredService<ConsentNotices<BoutiqueContext>>();
        await notices.StoreAsync<Newsletter>("2026-01", "fr", "Oui, écrivez-moi quand il y a du nouveau. Chaque lettre a un lien pour l'arrêter.", cancellationToken);
        await notices.StoreAsync<Newsletter>("2026-01", "en", "Yes, write to me when there is news. Each letter has a link that stops it.", cancellationToken);
        await notices.StoreAsync<DietaryAdvice>("2026-01", "fr", "Oui, gardez mes allergies pour me prévenir avant l'envoi d'un produit.", cancellationToken);
    }

    private static void AddPrivacy(ServiceCollection services, string folder)
    {
        services.AddDbContextFactory<BoutiqueContext>(options => options
            // Without pooling the file is free as soon as a context is disposed.
            .UseSqlite($"Data Source={DatabaseOf(folder)};Pooling=False")
            .AddInterceptors(new SecureDeletion()));
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
        services.AddPersonalDataPurge<BoutiqueContext>();
        services.AddScoped<IErasurePolicy, ClosedAccounts>();
        services.AddSingleton<IRecipientEraser>(new ParcelCarrier(Path.Combine(folder, "la-poste.txt")));

        // On another disk than the database, in a shop that is not a sample: what a restored backup does not know.
        services.AddSingleton<IErasureJournal>(new FileErasureJournal(Path.Combine(folder, "erasures.journal")));
        services.AddSingleton<IActJournal>(new FileActJournal(Path.Combine(folder, "acts.journal")));
    }

    /// <summary>The secret that names people in receipts. A shop that is not a sample keeps it in its vault.</summary>
    private static byte[] KeyOf(string folder)
    {
        var file = Path.Combine(folder, "receipts.key");
        if (!File.Exists(file)) File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        return File.ReadAllBytes(file);
    }
}
