using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>How often an erasure goes to the database: for people with few rows that is all it costs.</summary>
public sealed class CommandTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task PersonWhoGoes_IsFourCommands(ITestServer server)
    {
        var commands = new Commands();
        using var setting = Open(server, commands);
        var id = setting.With(static context => context.Add("ines", 3));
        commands.All.Clear();
        await setting.Eraser().EraseAsync(Keeper.PersonalDataDescriptor, id, Setting.Request);

        // Was it answered; who is it, and is it too much; all of it, and what is left; the receipt.
        Assert.Equal(4, commands.All.Count);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.Ordinal));
        Assert.Null(await new ReceiptChain<DiaryContext>(setting).FindBreakAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task PersonWithTooManyRows_IsFoundOut_BeforeAnythingChanges(ITestServer server)
    {
        var commands = new Commands();
        using var setting = Open(server, commands);
        var (ines, marc) = (setting.With(static context => context.Add("ines", 5)), setting.With(static context => context.Add("marc", 4)));
        commands.All.Clear();
        var options = Setting.Keys;
        options.BatchSize = 4;
        await setting.Eraser(options: options).EraseAsync(Keeper.PersonalDataDescriptor, marc, Setting.Request);
        Assert.Equal(4, commands.All.Count);
        var told = new List<ErasureProgress>();
        var receipt = await setting.Eraser(options: options).EraseAsync(Keeper.PersonalDataDescriptor, ines, Setting.Request, new Told(told));
        Assert.Equal(2, told.Count);
        Assert.Equal(5, receipt.Members.Single(static line => line.Path == "Text").Rows);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.Ordinal) || row.Contains("marc", StringComparison.Ordinal));
        Assert.Null(await new ReceiptChain<DiaryContext>(setting).FindBreakAsync());
    }

    private static Setting<DiaryContext> Open(ITestServer server, Commands commands) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<DiaryContext>();
        configure(builder);
        builder.AddInterceptors(commands);
        return new DiaryContext(builder.Options);
    });

    private sealed class Told(List<ErasureProgress> all) : IProgress<ErasureProgress>
    {
        public void Report(ErasureProgress value) => all.Add(value);
    }

    private sealed class Commands : DbCommandInterceptor
    {
        internal List<string> All { get; } = [];

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            All.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            All.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}

[DataSubject, PersonalData<Letters>]
public partial class Keeper
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

public partial class Entry
{
    public int Id { get; set; }
    public required Keeper Keeper { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public required string Text { get; set; }
}

[PersonalDataStore]
public partial class DiaryContext(DbContextOptions<DiaryContext> options) : DbContext(options)
{
    public DbSet<Keeper> Keepers => Set<Keeper>();
    public DbSet<Entry> Entries => Set<Entry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UsePrivacyTables();

    internal SubjectId Add(string canary, int entries)
    {
        var keeper = new Keeper { Name = canary };
        AddRange(Enumerable.Range(0, entries).Select(_ => new Entry { Keeper = keeper, Text = canary + " wrote" }));
        SaveChanges();
        return keeper.GetSubjectId();
    }
}
