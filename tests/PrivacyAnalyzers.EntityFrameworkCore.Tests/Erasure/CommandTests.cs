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

    // A command looks for each of its parameters in each of its statements, on SQLite by going through the names there.
    [Theory]
    [OnSqlite]
    public async Task ManyPeople_AreLookedFor_AsOftenAsTheirNumberSays(ITestServer server)
    {
        var commands = new Commands();
        using var setting = Open(server, commands);
        var few = await LookUpsAsync(setting, commands, 200);
        Assert.InRange(await LookUpsAsync(setting, commands, 800), few, few * 5);
        Assert.Null(await new ReceiptChain<DiaryContext>(setting).FindBreakAsync());
    }

    [Theory]
    [OnPostgreSql]
    public async Task ManyPeople_AreFewCommands_WhereEachIsAWayThereAndBack(ITestServer server)
    {
        var commands = new Commands();
        using var setting = Open(server, commands);
        await LookUpsAsync(setting, commands, 200);
        var few = commands.All.Count;
        await LookUpsAsync(setting, commands, 800);
        Assert.InRange(commands.All.Count, few, few + 10);
    }

    private static async Task<long> LookUpsAsync(Setting<DiaryContext> setting, Commands commands, int people)
    {
        var asked = setting.With(context =>
        {
            var keepers = Enumerable.Range(0, people).Select(static i => new Keeper { Name = "keeper " + i }).ToList();
            context.AddRange(keepers);
            context.SaveChanges();
            return keepers.ConvertAll(static keeper => new SubjectErasure(keeper.GetSubjectId(), Setting.Request));
        });
        commands.All.Clear();
        commands.LookUps = 0;
        Assert.Equal(people, (await setting.Eraser().EraseManyAsync(Keeper.PersonalDataDescriptor, asked)).Together);
        Assert.Equal(0, setting.With(static context => context.Keepers.Count()));
        return commands.LookUps;
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

        internal long LookUps { get; set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        private void Note(DbCommand command)
        {
            All.Add(command.CommandText);
            LookUps += (long)command.Parameters.Count * command.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries).Length;
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
