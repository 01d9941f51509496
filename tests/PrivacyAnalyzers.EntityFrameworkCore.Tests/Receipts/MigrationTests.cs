using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Receipts;

/// <summary>An application that has people already gets our tables by a migration, and loses nothing.</summary>
public sealed class MigrationTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migration_BringsTheTables_AndTheBeginningOfTheChain(ITestServer server)
    {
        using var before = new Setting<PlainDiaryContext>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<PlainDiaryContext>();
            configure(builder);
            return new PlainDiaryContext(builder.Options);
        });
        using var context = before.CreateDbContext();
        var after = new Migrated(before);
        using (var migrated = after.CreateDbContext())
        {
            var operations = migrated.GetService<IMigrationsModelDiffer>().GetDifferences(Model(context), Model(migrated));
            Assert.All(operations, static operation => Assert.True(operation is CreateTableOperation { Name: ['P', 'r', 'i', 'v', 'a', 'c', 'y', ..] } or CreateIndexOperation or InsertDataOperation { Table: "PrivacyReceiptHead" }, operation.GetType().Name));
            Assert.Empty(migrated.GetService<IMigrationsModelDiffer>().GetDifferences(Model(migrated), Model(migrated)));
            var ines = new Keeper { Name = "ines" };
            context.AddRange(ines, new Entry { Keeper = ines, Text = "ines wrote" }, new Keeper { Name = "marc" });
            await context.SaveChangesAsync();
            await migrated.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(migrated.GetService<IMigrationsSqlGenerator>().Generate(operations, migrated.GetService<IDesignTimeModel>().Model), migrated.GetService<IRelationalConnection>());
            await new PersonalDataEraser<DiaryContext>(after, Setting.Keys, time: new StoppedClock(Setting.Now)).EraseAsync(Keeper.PersonalDataDescriptor, ines.GetSubjectId(), Setting.Request);
            Assert.Equal("marc", (await migrated.Keepers.SingleAsync()).Name);
        }

        Assert.Null(await new ReceiptChain<DiaryContext>(after).FindBreakAsync());
        await using var left = after.CreateDbContext();
        Assert.Equal(1, await left.Set<StoredReceipt>().CountAsync());
    }

    private static IRelationalModel Model(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private sealed class Migrated(Setting<PlainDiaryContext> before) : IDbContextFactory<DiaryContext>
    {
        public DiaryContext CreateDbContext()
        {
            var builder = new DbContextOptionsBuilder<DiaryContext>();
            before.Configure(builder);
            return new DiaryContext(builder.Options);
        }
    }
}

/// <summary>The diary, before anybody thought of receipts.</summary>
public sealed class PlainDiaryContext(DbContextOptions<PlainDiaryContext> options) : DbContext(options)
{
    public DbSet<Keeper> Keepers => Set<Keeper>();
    public DbSet<Entry> Entries => Set<Entry>();
}
