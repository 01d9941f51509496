using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;

/// <summary>In every way to map people: a row at a time comes to the same as all at once.</summary>
public sealed class BatchedMappingTests
{
    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task ARowATime_LeavesNothingOfThePerson_AndTheSameReceipt(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        var receipts = new List<List<string>>();
        foreach (var size in new[] { 1000, 1 })
        {
            using var setting = new Setting<DbContext>(server, configure => mapping.Open(builder =>
            {
                configure(builder);
                builder.ReplaceService<IModelCustomizer, WithPrivacyTables>();
            }));
            var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
            var receipt = await setting.Eraser(options: BatchTests.Sized(size)).EraseAsync(mapping.Subject, people[1], Setting.Request);
            Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.OrdinalIgnoreCase) || row.Contains("onurb", StringComparison.OrdinalIgnoreCase));
            Assert.Empty(await setting.Eraser().ListUnfinishedAsync());
            receipts.Add([.. receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows}")]);
            foreach (var person in new[] { people[0], people[2] })
            {
                await setting.Eraser(options: BatchTests.Sized(size)).EraseAsync(mapping.Subject, person, Setting.Request);
            }

            Assert.DoesNotContain(setting.Contents(), static row => new[] { "alice", "bruno", "chloe", "shared" }.Any(canary => row.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        }

        Assert.Equal(receipts[0], receipts[1]);
    }
}

/// <summary>Adds our tables to a model that somebody else configured.</summary>
internal sealed class WithPrivacyTables(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.UsePrivacyTables();
    }
}
