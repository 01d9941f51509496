using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Staging;

/// <summary>In every way to map people: erased together, they leave what they leave one after the other.</summary>
public sealed partial class GroupMappingTests
{
    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task Together_LeavesNothingOfThem_AndEverythingOfOthers(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        var (left, receipts) = (new List<List<string>>(), new List<List<string>>());
        foreach (var isTogether in new[] { false, true })
        {
            using var setting = new Setting<DbContext>(server, configure => mapping.Open(builder =>
            {
                configure(builder);
                builder.ReplaceService<IModelCustomizer, WithPrivacyTables>();
            }));
            var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
            List<SubjectErasure> asked = [new(people[0], Setting.Request), new(people[1], Setting.Request)];
            if (isTogether)
            {
                var report = await setting.Eraser().EraseManyAsync(mapping.Subject, asked);
                Assert.Equal((2, 2, 0), (report.Together, report.Receipts.Count, report.NotFound.Count));
                Assert.Equal(asked.Select(static one => one.Request.Id), report.Receipts.Select(static receipt => receipt.Request.Id));
                receipts.Add([.. report.Receipts.Select(Lines)]);
            }
            else
            {
                receipts.Add([.. await Task.WhenAll(asked.Select(async one => Lines(await setting.Eraser().EraseAsync(mapping.Subject, one.Subject, one.Request))))]);
            }

            left.Add([.. setting.Contents().Where(static row => !row.StartsWith("Privacy", StringComparison.Ordinal)).Select(static row => Guids().Replace(row, "?")).Order(StringComparer.Ordinal)]);
            Assert.DoesNotContain(setting.Contents(), static row => new[] { "alice", "bruno", "ecila", "onurb" }.Any(canary => row.Contains(canary, StringComparison.OrdinalIgnoreCase)));
            Assert.Contains(left[^1], static row => row.Contains("chloe", StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(left[0], left[1]);

        // What both of them owned went with the last, and is now on the receipt of each.
        if (name != "LastOwner.Case" && name != "ManyToMany.Case")
        {
            Assert.Equal(receipts[0], receipts[1]);
        }
    }

    [GeneratedRegex("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")]
    private static partial Regex Guids();

    private static string Lines(ErasureReceipt receipt) => string.Join("\n", receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows} {line.Until} {line.Reason}"));
}
