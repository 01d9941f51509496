using Boutique.Accounts;
using Boutique.Letters;
using Boutique.Logging;
using Boutique.Rights;
using Boutique.Sales;
using Boutique.Storage;
using Boutique.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
        services.AddScoped<AllergenCheck>().AddScoped<Checkout>().AddScoped<InvoiceDesk>().AddScoped<SupportDesk>();
        services.AddScoped<LetterChoices>().AddScoped<Subscriptions>().AddScoped<CampaignSender>();
        services.AddScoped<RightsDesk>().AddScoped<ReturningCustomers>().AddScoped<EveningRound>();
        services.AddDbContextFactory<BoutiqueContext>(options => options
            // Without pooling the file is free as soon as a context is disposed.
            .UseSqlite($"Data Source={DatabaseOf(folder)};Pooling=False")
            .AddInterceptors(new SecureDeletion()));
        PrivacyServices.Add(services, folder);

        // A shop in which somebody could not be erased does not open; a host asks the same when it starts.
        var provider = services.BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<IStartupValidator>().Validate();
        await using var context = await provider.GetRequiredService<IDbContextFactory<BoutiqueContext>>().CreateDbContextAsync(cancellationToken);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        await PrivacyServices.StoreNoticesAsync(provider, cancellationToken);
        return provider;
    }

    /// <summary>The file of the database.</summary>
    public static string DatabaseOf(string folder) => Path.Combine(folder, "boutique.db");
}
