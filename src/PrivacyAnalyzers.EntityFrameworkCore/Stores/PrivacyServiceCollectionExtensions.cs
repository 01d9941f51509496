using System;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;
using PrivacyAnalyzers.EntityFrameworkCore.Retention;
using PrivacyAnalyzers.EntityFrameworkCore.Stores;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what erases, exports and purges personal data.</summary>
public static class PrivacyServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPersonalDataStore{TContext}"/>, which generated entry points call, and refuses at start what no erasure could do.</summary>
    /// <typeparam name="TContext">The context, marked <see cref="PersonalDataStoreAttribute"/> and registered with <c>AddDbContextFactory</c>.</typeparam>
    /// <param name="services">
    /// The services of the application. An <see cref="IErasurePolicy"/>, a <see cref="TimeProvider"/>, each <see cref="IRecipientEraser"/> and an <see cref="IErasureJournal"/> among them are used; of journals the one that has the
    /// context as its key first, and where people are erased from several contexts only that.
    /// </param>
    /// <param name="configure">Sets the keys, at least.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddDbContextFactory&lt;ShopContext&gt;(options => options.UseSqlite(connection));
    /// builder.Services.AddPrivacy&lt;ShopContext&gt;(options => options.ReceiptKey = Convert.FromBase64String(configuration["Privacy:ReceiptKey"]!));
    /// </code>
    /// </example>
    public static IServiceCollection AddPrivacy<TContext>(this IServiceCollection services, Action<PersonalDataOptions> configure)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PersonalDataOptions>(PlanValidation<TContext>.Name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersonalDataOptions>, PlanValidation<TContext>>());
        services.AddSingleton(new RegisteredStore(typeof(TContext), static provider => Contexts<TContext>(provider).CreateDbContext()));
        services.ConfigureDbContext<TContext>(static (provider, context) => context.AddInterceptors(new WriterGuard(() => Options<TContext>(provider))));
        services.TryAddScoped(static provider => new PersonalDataEraser<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<IErasurePolicy>(), provider.GetService<TimeProvider>(), provider.GetServices<IRecipientEraser>(), Journal<TContext>(provider), provider.GetServices<ConsentColumn<TContext>>()));
        services.TryAddScoped(static provider => new PersonalDataExporter<TContext>(Contexts<TContext>(provider), provider.GetService<TimeProvider>()));
        services.TryAddScoped(static provider => new PersonalDataPurger<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<IErasurePolicy>(), provider.GetService<TimeProvider>()));
        services.TryAddScoped(static provider => new ReceiptChain<TContext>(Contexts<TContext>(provider), provider.GetService<TimeProvider>()));
        services.TryAddScoped(static provider => new ErasedPeople<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<TimeProvider>()));
        services.TryAddScoped(static provider => new PersonalDataSweeper<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<IErasurePolicy>(), provider.GetService<TimeProvider>(), provider.GetServices<IRecipientEraser>()));
        services.TryAddScoped<IPersonalDataStore<TContext>, PersonalDataStore<TContext>>();
        services.TryAddScoped(static provider => new RecipientNotices<TContext>(
            Contexts<TContext>(provider), Options<TContext>(provider), provider.GetServices<IRecipientEraser>(), provider.GetService<IOptionsMonitor<RecipientNoticeOptions>>()?.Get(PlanValidation<TContext>.Name), provider.GetService<TimeProvider>()));
        services.TryAddScoped(static provider => new ErasureReplayer<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetRequiredService<PersonalDataEraser<TContext>>(), Journal<TContext>(provider) ?? provider.GetRequiredService<IErasureJournal>(), provider.GetService<LedgerContext>() is { } ledger && ledger.Context != typeof(TContext) ? null : provider.GetService<IActJournal>()));
        return services;
    }

    /// <summary>Adds a service that tells recipients of erasures, and tells them again where that failed.</summary>
    /// <typeparam name="TContext">The context, for which <see cref="AddPrivacy{TContext}"/> sets the key.</typeparam>
    /// <param name="services">The services of the application, an <see cref="IRecipientEraser"/> for each recipient among them.</param>
    /// <param name="configure">Sets when failures are tried again; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddRecipientNotices<TContext>(this IServiceCollection services, Action<RecipientNoticeOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<RecipientNoticeOptions>(PlanValidation<TContext>.Name).Configure(configure ?? (static _ => { }));
        services.AddHostedService(static provider => new RecipientNoticeService<TContext>(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptionsMonitor<RecipientNoticeOptions>>().Get(PlanValidation<TContext>.Name),
            provider.GetRequiredService<ILogger<RecipientNoticeService<TContext>>>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services;
    }

    /// <summary>Adds a service that erases, on a schedule, what no purpose keeps any longer (GDPR 5(1)(e)).</summary>
    /// <typeparam name="TContext">The context, for which <see cref="AddPrivacy{TContext}"/> sets the keys.</typeparam>
    /// <param name="services">The services of the application; a <see cref="TimeProvider"/> among them is the clock.</param>
    /// <param name="configure">Sets when it runs, and who gets its reports; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersonalDataPurge<TContext>(this IServiceCollection services, Action<PersonalDataPurgeOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<PersonalDataPurgeOptions>(PlanValidation<TContext>.Name).Configure(configure ?? (static _ => { }));
        services.AddHostedService(static provider => new PurgeService<TContext>(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptionsMonitor<PersonalDataPurgeOptions>>().Get(PlanValidation<TContext>.Name),
            provider.GetRequiredService<ILogger<PurgeService<TContext>>>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services;
    }

    /// <summary>Adds <see cref="IOppositionList"/>, kept in a context whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</summary>
    /// <typeparam name="TContext">The context, for which <see cref="AddPrivacy{TContext}"/> sets the key.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The ledger or the opposition list is kept in another context.</exception>
    public static IServiceCollection AddOppositionList<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        LedgerContext.Set<TContext>(services);
        services.TryAddScoped<IOppositionList>(static provider => new OppositionList<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<TimeProvider>(), provider.GetService<IActJournal>()));
        return services;
    }

    /// <summary>Adds <see cref="IConsentLedger"/>, kept in a context whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</summary>
    /// <typeparam name="TContext">The context, for which <see cref="AddPrivacy{TContext}"/> sets the key.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The ledger or the opposition list is kept in another context.</exception>
    public static IServiceCollection AddConsentLedger<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        LedgerContext.Set<TContext>(services);
        services.TryAddScoped<IConsentLedger>(static provider => new ConsentLedger<TContext>(Contexts<TContext>(provider), Options<TContext>(provider), provider.GetService<TimeProvider>(), provider.GetServices<ConsentColumn<TContext>>(), provider.GetService<IActJournal>()));
        services.TryAddScoped(static provider => new ConsentNotices<TContext>(Contexts<TContext>(provider), provider.GetService<TimeProvider>()));
        return services;
    }

    /// <summary>Keeps a column of people in step with the ledger, and adds what imports the column into it: <see cref="ConsentColumnMigration{TContext, TSubject, TPurpose}"/>.</summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <typeparam name="TSubject">The people.</typeparam>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="column">The column; nothing else writes it.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="column"/> is null.</exception>
    public static IServiceCollection AddConsentColumn<TContext, TSubject, TPurpose>(this IServiceCollection services, Expression<Func<TSubject, bool>> column)
        where TContext : DbContext
        where TSubject : class, IDataSubject
        where TPurpose : class, IPurpose
    {
        ArgumentNullException.ThrowIfNull(services);
        var known = new ConsentColumn<TContext, TSubject, TPurpose>(column);
        services.AddSingleton<ConsentColumn<TContext>>(known);
        services.TryAddScoped(provider => new ConsentColumnMigration<TContext, TSubject, TPurpose>(Contexts<TContext>(provider), provider.GetRequiredService<IConsentLedger>(), known));
        return services;
    }

    /// <summary>Adds <see cref="PersonalDataArchive{TContext}"/>, the only reader of what <c>UsePrivacyArchive</c> hides.</summary>
    /// <typeparam name="TContext">The context, registered with <c>AddDbContextFactory</c>.</typeparam>
    /// <typeparam name="TAccess">Says who may read.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersonalDataArchive<TContext, TAccess>(this IServiceCollection services)
        where TContext : DbContext
        where TAccess : class, IArchiveAccess
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<IArchiveAccess, TAccess>();
        services.TryAddScoped(static provider => new PersonalDataArchive<TContext>(Contexts<TContext>(provider), provider.GetRequiredService<IArchiveAccess>()));
        return services;
    }

    private static IDbContextFactory<TContext> Contexts<TContext>(IServiceProvider provider)
        where TContext : DbContext => provider.GetRequiredService<IDbContextFactory<TContext>>();

    // One that is registered under the context is its own.
    private static IErasureJournal? Journal<TContext>(IServiceProvider provider)
        where TContext : DbContext => (provider as IKeyedServiceProvider)?.GetKeyedService(typeof(IErasureJournal), typeof(TContext)) as IErasureJournal ?? provider.GetService<IErasureJournal>();

    private static PersonalDataOptions Options<TContext>(IServiceProvider provider)
        where TContext : DbContext => provider.GetRequiredService<IOptionsMonitor<PersonalDataOptions>>().Get(PlanValidation<TContext>.Name);
}
