using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.OneToMany;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Stores;

/// <summary>Generated entry points, from an application's services to the database.</summary>
public sealed class EntryPointTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task GeneratedCode_ErasesExportsAndPurges(ITestServer server)
    {
        using var database = server.Create();
        await using var provider = Services(database);
        await using var scope = provider.CreateAsyncScope();
        var contexts = provider.GetRequiredService<IDbContextFactory<ShopContext>>();
        Guid bruno, alice;
        await using (var context = await contexts.CreateDbContextAsync())
        {
            await context.Database.EnsureCreatedAsync();
            (bruno, alice) = (Guid.Parse(new Tests.Cases.OneToMany.Case().Add(context, "bruno", 1).Key), Guid.Parse(new Tests.Cases.OneToMany.Case().Add(context, "alice", 2).Key));
            await context.SaveChangesAsync();
        }

        provider.GetRequiredService<IStartupValidator>().Validate();
        var store = scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ShopContext>>();
        using var copy = new MemoryStream();
        await store.ExportCustomerAsync(bruno, new ExportRequest(DataSubjectRight.Access, Setting.Now), copy);
        Assert.Contains("bruno message", System.Text.Encoding.UTF8.GetString(copy.ToArray()), StringComparison.Ordinal);

        var request = new ErasureRequest(Guid.NewGuid(), Setting.Now);
        var receipt = await store.EraseCustomerAsync(bruno, request);
        Assert.True(receipt.IsComplete);
        Assert.Same(request, receipt.Request);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => store.EraseCustomerAsync(bruno, request));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.EraseCustomerAsync(Guid.Empty, request));
        Assert.Empty((await store.PurgeExpiredAsync(isDryRun: true)).Members);
        await using var left = await contexts.CreateDbContextAsync();
        Assert.Equal(alice, (await left.Customers.SingleAsync()).Id);
    }

    [Fact]
    public async Task WhatCannotBeErased_IsRefusedAtStart()
    {
        var services = new ServiceCollection();
        services.AddDbContextFactory<UndecidedContext>(static options => options.UseSqlite("Data Source=:memory:"));
        services.AddPrivacy<UndecidedContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        await using var provider = services.BuildServiceProvider();
        var refused = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(refused.Failures, static failure => failure.StartsWith("PRIV4003 Complaints.GuestId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingKey_IsRefusedAtStart()
    {
        using var database = new SqliteServer().Create();
        await using var provider = Services(database, static options => options.ReceiptKey = [1, 2, 3]);
        Assert.Contains("ReceiptKey", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task LateWriter_IsRefused_InAnApplication(ITestServer server)
    {
        using var database = server.Create();
        var services = new ServiceCollection();
        services.AddDbContextFactory<ClubContext>(database.Configure);
        services.AddPrivacy<ClubContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<IStartupValidator>().Validate();
        await using var scope = provider.CreateAsyncScope();
        await using var context = await provider.GetRequiredService<IDbContextFactory<ClubContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        var member = context.Add("bruno");
        await scope.ServiceProvider.GetRequiredService<IPersonalDataStore<ClubContext>>().EraseMemberAsync(member.Id, Setting.Request);
        context.ChangeTracker.Clear();
        context.Add(new Visit { MemberId = member.Id, Note = "late" });
        await Assert.ThrowsAsync<ErasedPersonException>(() => context.SaveChangesAsync());
        Assert.True(await scope.ServiceProvider.GetRequiredService<ErasedPeople<ClubContext>>().AcceptAsync(member.GetSubjectId()));
        await context.SaveChangesAsync();
    }

    private static ServiceProvider Services(ITestDatabase database, Action<PersonalDataOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddDbContextFactory<ShopContext>(database.Configure);
        services.AddPrivacy<ShopContext>(configure ?? (static options => options.ReceiptKey = Setting.Keys.ReceiptKey));
        return services.BuildServiceProvider(validateScopes: true);
    }
}

[PersonalDataStore]
public partial class UndecidedContext(DbContextOptions<UndecidedContext> options) : DbContext(options)
{
    public DbSet<Guest> Guests => Set<Guest>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
}
