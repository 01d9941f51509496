using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Stores;

/// <summary>One application, two contexts with tables of their own, one person in both.</summary>
public sealed class TwoContextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contexts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OneRequest_ErasesThePersonFromBoth_AndNobodyElse(ITestServer server)
    {
        using var club = server.Create();
        using var portal = server.Create();
        await using var provider = Services(club, portal);
        provider.GetRequiredService<IStartupValidator>().Validate();
        var (bruno, alice) = await FillAsync(provider);
        var others = (Of<ClubContext>(provider, "alice"), Of<PortalContext>(provider, "alice"));
        await using var scope = provider.CreateAsyncScope();
        var request = Setting.Request;

        var first = await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ClubContext>>().EraseMemberAsync(bruno, request);
        Assert.Empty(Of<ClubContext>(provider, "bruno"));
        Assert.NotEmpty(Of<PortalContext>(provider, "bruno"));
        var second = await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<PortalContext>>().EraseMemberAsync(bruno, request);
        Assert.Empty(Of<PortalContext>(provider, "bruno"));

        Assert.Contains(first.Members, static line => line.Entity.EndsWith("Visit", StringComparison.Ordinal));
        Assert.Contains(second.Members, static line => line.Entity.EndsWith("Session", StringComparison.Ordinal));
        Assert.Equal(first.SubjectPseudonym, second.SubjectPseudonym);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ReceiptChain<ClubContext>>().FindBreakAsync());
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ReceiptChain<PortalContext>>().FindBreakAsync());
        Assert.Equal(others.Item1, Of<ClubContext>(provider, "alice"));
        Assert.Equal(others.Item2, Of<PortalContext>(provider, "alice"));

        // A writer that comes late is refused by the context that it writes through.
        await using var late = await provider.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContextAsync();
        late.Add(new Session { MemberId = bruno, Device = "bruno's" });
        await Assert.ThrowsAsync<ErasedPersonException>(() => late.SaveChangesAsync());
        late.ChangeTracker.Clear();
        late.Add(new Session { MemberId = alice, Device = "alice's other" });
        await late.SaveChangesAsync();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoIsErasedFromOne_StaysInTheOther_ThroughSweepsReplaysAndPurges(ITestServer server)
    {
        using var club = server.Create();
        using var portal = server.Create();
        await using var provider = Services(club, portal);
        var (bruno, _) = await FillAsync(provider);
        var before = Of<PortalContext>(provider, "");
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ClubContext>>().EraseMemberAsync(bruno, Setting.Request);

        Assert.Empty((await scope.ServiceProvider.GetRequiredService<PersonalDataSweeper<PortalContext>>().SweepAsync()).Receipts);
        var replayed = await scope.ServiceProvider.GetRequiredService<ErasureReplayer<PortalContext>>().ReplayAsync();
        Assert.Equal((0, 0), (replayed.Missing, replayed.Acts));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<PersonalDataPurger<PortalContext>>().PurgeAsync(isDryRun: false)).Members);
        Assert.Equal(before, Of<PortalContext>(provider, ""));

        // Each purges by itself, and only its own.
        Assert.Equal(2, provider.GetServices<IHostedService>().Count());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ARestoredContext_GetsBackItsOwnErasures(ITestServer server)
    {
        using var club = server.Create();
        using var portal = server.Create();
        await using var provider = Services(club, portal);
        var (bruno, alice) = await FillAsync(provider);
        var backup = club.BackUp();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ClubContext>>().EraseMemberAsync(bruno, Setting.Request);
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<PortalContext>>().EraseMemberAsync(alice, Setting.Request);
        backup.Restore();

        var replayed = await scope.ServiceProvider.GetRequiredService<ErasureReplayer<ClubContext>>().ReplayAsync();
        Assert.Equal((1, 1), (replayed.Missing, replayed.Receipts.Count));
        Assert.Empty(Of<ClubContext>(provider, "bruno"));
        Assert.NotEmpty(Of<ClubContext>(provider, "alice"));
        Assert.NotEmpty(Of<PortalContext>(provider, "bruno"));
    }

    [Theory]
    [OnPostgreSql]
    public async Task OneDatabase_WithASchemaForEach_Works(ITestServer server)
    {
        using var database = server.Create();
        await using var provider = Services(database, database, schema: "portal");
        provider.GetRequiredService<IStartupValidator>().Validate();
        var (bruno, _) = await FillAsync(provider);
        await using var scope = provider.CreateAsyncScope();
        var request = Setting.Request;
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ClubContext>>().EraseMemberAsync(bruno, request);
        Assert.NotEmpty(Of<PortalContext>(provider, "bruno"));
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<PortalContext>>().EraseMemberAsync(bruno, request);
        Assert.Empty(Of<PortalContext>(provider, "bruno"));
        Assert.NotEmpty(Of<PortalContext>(provider, "alice"));
    }

    /// <summary>Or the second erasure of a request would be answered by the receipt of the first, and nothing would go.</summary>
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OneDatabase_WithTheSameTablesForBoth_IsRefusedAtStart(ITestServer server)
    {
        using var database = server.Create();
        await using var provider = Services(database, database);

        var refused = Assert.Throws<AggregateException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.All(refused.InnerExceptions, static one => Assert.Contains("keep receipts and tombstones in the same tables", one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OneJournal_ForBoth_IsRefusedAtStart_AndForOneContextIsNot()
    {
        using var club = new SqliteServer().Create();
        using var portal = new SqliteServer().Create();
        await using var provider = Services(club, portal, journals: services => services.AddSingleton<IErasureJournal>(Journal("one")));
        var refused = Assert.Throws<AggregateException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(refused.InnerExceptions, static one => one.Message.Contains("AddKeyedSingleton<IErasureJournal>(typeof(ClubContext), ...)", StringComparison.Ordinal));

        var services = new ServiceCollection();
        services.AddDbContextFactory<ClubContext>(club.Configure);
        services.AddPrivacy<ClubContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey).AddSingleton<IErasureJournal>(Journal("one"));
        await using var alone = services.BuildServiceProvider(validateScopes: true);
        alone.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void LedgerAndList_AreOfOneContext()
    {
        var services = new ServiceCollection().AddConsentLedger<ClubContext>().AddOppositionList<ClubContext>();
        Assert.Contains("kept in 'ClubContext'", Assert.Throws<InvalidOperationException>(() => services.AddOppositionList<PortalContext>()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => services.AddConsentLedger<PortalContext>());
    }

    private ServiceProvider Services(ITestDatabase club, ITestDatabase portal, string? schema = null, Action<IServiceCollection>? journals = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new StoppedClock(Setting.Now));
        services.AddScoped<IErasurePolicy>(static _ => new Policy(Setting.Now.AddDays(-1)));
        services.AddDbContextFactory<ClubContext>(club.Configure);
        services.AddSingleton(new PortalSchema(schema));
        services.AddDbContextFactory<PortalContext>(options =>
        {
            portal.Configure(options);
            options.ReplaceService<IModelCacheKeyFactory, BySchema>();
        });
        services.AddPrivacy<ClubContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        services.AddPrivacy<PortalContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        services.AddPersonalDataPurge<ClubContext>().AddPersonalDataPurge<PortalContext>();
        services.AddConsentLedger<ClubContext>().AddOppositionList<ClubContext>();
        services.AddSingleton<IActJournal>(new FileActJournal(Path.Combine(_folder, "acts")));
        if (journals is null)
        {
            services.AddKeyedSingleton<IErasureJournal>(typeof(ClubContext), Journal("club")).AddKeyedSingleton<IErasureJournal>(typeof(PortalContext), Journal("portal"));
        }
        else
        {
            journals(services);
        }

        return services.BuildServiceProvider(validateScopes: true);
    }

    private FileErasureJournal Journal(string name) => new(Path.Combine(_folder, name));

    private static async Task<(Guid Bruno, Guid Alice)> FillAsync(ServiceProvider provider)
    {
        await using var club = provider.GetRequiredService<IDbContextFactory<ClubContext>>().CreateDbContext();
        await using var portal = provider.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContext();
        await club.Database.EnsureCreatedAsync();
        if (!await portal.Database.EnsureCreatedAsync())
        {
            // The database has tables already.
            await portal.Database.ExecuteSqlRawAsync(portal.Database.GenerateCreateScript());
        }

        var ids = new List<Guid>();
        foreach (var name in new[] { "bruno", "alice" })
        {
            ids.Add(club.Add(name).Id);
            portal.Add(new Member { Id = ids[^1], Name = name, Email = name + "@example.org" });
            portal.Add(new Session { MemberId = ids[^1], Device = name + "'s" });
        }

        await portal.SaveChangesAsync();
        return (ids[0], ids[1]);
    }

    private static List<string> Of<TContext>(ServiceProvider provider, string canary)
        where TContext : DbContext
    {
        using var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        return [.. Contents.Of(context).Where(row => row.Contains(canary, StringComparison.OrdinalIgnoreCase))];
    }
}

internal sealed class BySchema : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((PortalContext)context).Schema, designTime);
}

/// <summary>Where a portal keeps its tables; null for the usual schema.</summary>
public sealed record PortalSchema(string? Name);

public partial class Session
{
    public int Id { get; set; }
    public Guid MemberId { get; set; }
    public Member? Member { get; set; }
    [PersonalData<Cases.Letters>] public string? Device { get; set; }
}

/// <summary>The same members, in tables of its own.</summary>
[PersonalDataStore]
public partial class PortalContext(DbContextOptions<PortalContext> options, PortalSchema schema) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Session> Sessions => Set<Session>();

    internal string? Schema => schema.Name;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Member>().ComplexProperty(static member => member.Taste);
        modelBuilder.HasDefaultSchema(schema.Name);
        modelBuilder.UsePrivacyTables(schema.Name);
    }
}
