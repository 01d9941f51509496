using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>In every way to map people: nothing of the person is left, and others keep every byte.</summary>
public sealed class MappingErasureTests
{
    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task Erasure_LeavesNothingOfThePerson_AndEverythingOfOthers(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        var before = setting.Contents();
        Assert.Contains(before, static row => Names(row, "bruno"));

        var receipt = await setting.Eraser().EraseAsync(mapping.Subject, people[1], Setting.Request);
        var after = setting.Contents();
        Assert.DoesNotContain(after, static row => Names(row, "bruno"));
        foreach (var other in new[] { "alice", "chloe" })
        {
            Assert.Equal(Of(before, other), Of(after, other));
        }

        Assert.NotEmpty(receipt.Members);
        Assert.DoesNotContain(receipt.Members, static member => member.Outcome == ErasureOutcome.Kept);
        Assert.Equal(PersonalDataPlan.Of(setting.CreateDbContext()).Fingerprint, receipt.PlanFingerprint);
        Assert.Equal(32, receipt.SubjectPseudonym.Length);
    }

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task EverybodyErased_LeavesNobody(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        foreach (var person in people)
        {
            await setting.Eraser().EraseAsync(mapping.Subject, person, Setting.Request);
        }

        // What two people owned has gone with the last of them.
        Assert.DoesNotContain(setting.Contents(), static row => Names(row, "alice") || Names(row, "bruno") || Names(row, "chloe") || Names(row, "shared"));
    }

    private static bool Names(string row, string canary) => row.Contains(canary, StringComparison.OrdinalIgnoreCase) || row.Contains(new string([.. canary.Reverse()]), StringComparison.OrdinalIgnoreCase);

    // Keys of rows that went may be cleared in the rows of others: what they hold of their person is the same.
    private static List<string> Of(IEnumerable<string> rows, string canary) =>
        [.. rows.Where(row => Names(row, canary)).Select(static row => System.Text.RegularExpressions.Regex.Replace(row, "(FavouriteId|ManagerId|WriterId|EditorId)=[^|]*", "$1=?"))];
}
