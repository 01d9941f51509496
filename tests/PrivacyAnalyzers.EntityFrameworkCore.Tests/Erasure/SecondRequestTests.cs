using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Somebody who was erased, and of whom something stays, asks again: what was replaced stays as it is, and what was written since goes.</summary>
public sealed class SecondRequestTests
{
    private static readonly Policy Ended = new(Setting.Now.AddYears(-9));

    public static IEnumerable<string> Ways => ["one", "many", "batches"];

    public static IEnumerable<string> Before => ["erasure", "purge", "withdrawal"];

    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task WhatWasReplaced_StaysAsItIs_AndIsNotOnTheReceipt(ITestServer server, string way)
    {
        using var setting = Workshop.Open(server);
        var (ines, marc) = setting.With(static context => (context.Add("ines", 1), context.Add("marc", 2)));
        var first = await EraseAsync(setting, way, ines, marc);
        Assert.All(first, static receipt =>
        {
            Assert.Equal(11, receipt.Members.Count);
            Assert.All(receipt.Members, static line => Assert.Equal(1, line.Rows));
        });
        AssertGone(setting);
        var before = Rows(setting);
        foreach (var receipt in await EraseAsync(setting, way, ines, marc))
        {
            Assert.Empty(receipt.Members);
        }

        Assert.Equal(before, Rows(setting));
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task WhatWasWrittenSince_Goes_UnderTheSamePseudonym(ITestServer server, string way)
    {
        using var setting = Workshop.Open(server);
        var (ines, marc) = setting.With(static context => (context.Add("ines", 1), context.Add("marc", 2)));
        await EraseAsync(setting, way, ines, marc);
        var before = Rows(setting);
        setting.With(context => context.Add(new Piece { Artisan = context.Artisans.Single(artisan => artisan.Id == ines.Id), Signature = "ines" }));
        var receipts = await EraseAsync(setting, way, ines, marc);
        var line = Assert.Single(receipts[0].Members);
        Assert.Equal(("Signature", ErasureOutcome.Pseudonymized, 1L), (line.Path, line.Outcome, line.Rows));
        Assert.Empty(receipts[1].Members);
        AssertGone(setting);
        var signatures = setting.With(context => context.Pieces.Where(piece => piece.Artisan!.Id == ines.Id && piece.Signature != null).Select(static piece => piece.Signature).ToList());
        Assert.Equal((2, 1), (signatures.Count, signatures.Distinct().Count()));
        Assert.Equal(before.Count + 1, Rows(setting).Count);
        Assert.Superset(before.ToHashSet(), Rows(setting).ToHashSet());
    }

    [Theory]
    [OnSqlite(For = nameof(Before))]
    [OnPostgreSql(For = nameof(Before))]
    public async Task WhatAnotherRunReplaced_StaysToo(ITestServer server, string before)
    {
        using var setting = Workshop.Open(server);
        var ines = setting.With(static context => context.Add("ines", 1));
        switch (before)
        {
            case "purge":
                await Purger(setting).PurgeAsync(isDryRun: false);
                break;
            case "withdrawal":
                await setting.Eraser(Ended).EraseForAsync<Delivery>(Artisan.PersonalDataDescriptor, ines.GetSubjectId(), Setting.Request);
                break;
            default:
                await setting.Eraser(Ended).EraseAsync(Artisan.PersonalDataDescriptor, ines.GetSubjectId(), Setting.Request);
                break;
        }

        var left = setting.With(static context => context.Artisans.Single());
        await setting.Eraser(Ended).EraseAsync(Artisan.PersonalDataDescriptor, ines.GetSubjectId(), Setting.Request);
        var after = setting.With(static context => context.Artisans.Single());
        Assert.Equal((left.Name, left.Nick, left.Reference, left.Bench.Label, Convert.ToHexString(left.Print)), (after.Name, after.Nick, after.Reference, after.Bench.Label, Convert.ToHexString(after.Print)));
        AssertGone(setting);
    }

    /// <summary>A purge and a sweep leave pseudonyms alone: a value that has their length and letters is none of ours.</summary>
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RealValues_ThatLookLikePseudonyms_Go(ITestServer server)
    {
        using var setting = Workshop.Open(server);
        var ines = setting.With(static context => context.Add("ines", 1));
        await Purger(setting).PurgeAsync(isDryRun: false);
        var left = setting.With(static context => context.Artisans.Single());
        Assert.NotEqual((Convert.ToHexString(ines.Print), ines.Nick, ines.Reference), (Convert.ToHexString(left.Print), left.Nick, left.Reference));
        Assert.False(left.Print.SequenceEqual(ines.Print));
        Assert.NotEqual(ines.Nick, left.Nick);
        Assert.NotEqual(ines.Reference, left.Reference);
        Assert.Empty((await Purger(setting).PurgeAsync(isDryRun: false)).Members);
    }

    /// <summary>Whoever was erased has the same number in the same place: it names none of them any longer.</summary>
    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task WhatEverybodyGetsInstead_NamesNobody(ITestServer server, string way)
    {
        using var setting = Workshop.Open(server);
        var (ines, marc, paul) = setting.With(static context => (context.Add("ines", 1), context.Add("marc", 2), context.Add("paul", 3)));

        // A contract keeps the note of the one, whose number is gone.
        await setting.Eraser().EraseAsync(Artisan.PersonalDataDescriptor, paul.GetSubjectId(), Setting.Request);
        Assert.Equal("0000000000", setting.With(context => context.Artisans.Single(artisan => artisan.Id == paul.Id).Phone));
        await EraseAsync(setting, way, ines, marc);
        await EraseAsync(setting, way, ines, marc);
        Assert.Contains(setting.With(static context => context.Calls.Select(static call => call.Note).ToList()), static note => note == "paul note");
        Assert.Equal(3 + 3, setting.With(static context => context.Set<Tombstone>().Count()));
        Assert.Equal(0, (await new PersonalDataSweeper<WorkshopContext>(setting, Setting.Keys, Ended, new StoppedClock(Setting.Now)).SweepAsync()).Receipts.Count(static receipt => receipt.Members.Any(static line => line.Path == "Note")));
    }

    /// <summary>What stands in the place of an address is none: it is on no list, and nobody is told that it could not be read.</summary>
    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task WhatStandsForAnAddress_IsNotListed(ITestServer server, string way)
    {
        using var setting = Workshop.Open(server);
        var (ines, marc) = setting.With(static context => (context.Add("ines", 1), context.Add("marc", 2)));
        await EraseAsync(setting, way, ines, marc);
        var listed = setting.With(static context => context.Set<ListedAddress>().Count());
        Assert.Equal(4, listed);
        Assert.All(await EraseAsync(setting, way, ines, marc), static receipt => Assert.DoesNotContain(receipt.Members, static line => line.Outcome == ErasureOutcome.NotReached));
        Assert.Equal(listed, setting.With(static context => context.Set<ListedAddress>().Count()));
    }

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task InEveryWayToMapPeople_NothingChangesTwice(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, configure => mapping.Open(builder =>
        {
            configure(builder);
            builder.ReplaceService<IModelCustomizer, WithPrivacyTables>();
        }));
        var people = setting.With(context => new[] { "alice", "bruno" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        await setting.Eraser().EraseAsync(mapping.Subject, people[1], Setting.Request);
        var before = Rows(setting);
        try
        {
            Assert.Empty((await setting.Eraser().EraseAsync(mapping.Subject, people[1], Setting.Request)).Members);
        }
        catch (KeyNotFoundException)
        {
            // Nothing of the person stayed.
        }

        Assert.Equal(before, Rows(setting));
    }

    private static async Task<IReadOnlyList<ErasureReceipt>> EraseAsync(Setting<WorkshopContext> setting, string way, params Artisan[] people)
    {
        var options = Setting.Keys;
        options.TelephoneCountryCode = "33";
        options.BatchSize = way == "batches" ? 1 : options.BatchSize;
        var eraser = setting.Eraser(Ended, options);
        if (way == "many")
        {
            var report = await eraser.EraseManyAsync(Artisan.PersonalDataDescriptor, [.. people.Select(static person => new SubjectErasure(person.GetSubjectId(), Setting.Request))]);
            Assert.Equal(people.Length, report.Together);
            return report.Receipts;
        }

        var receipts = new List<ErasureReceipt>();
        foreach (var person in people)
        {
            receipts.Add(await eraser.EraseAsync(Artisan.PersonalDataDescriptor, person.GetSubjectId(), Setting.Request));
        }

        return receipts;
    }

    private static PersonalDataPurger<WorkshopContext> Purger(Setting<WorkshopContext> setting) => new(setting, Setting.Keys, Ended, new StoppedClock(Setting.Now));

    private static List<string> Rows<TContext>(Setting<TContext> setting)
        where TContext : DbContext => [.. setting.Contents().Where(static row => !row.StartsWith("Privacy", StringComparison.Ordinal))];

    private static void AssertGone(Setting<WorkshopContext> setting) =>
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.Ordinal) || row.Contains("marc", StringComparison.Ordinal) || row.Contains("06123456", StringComparison.Ordinal));
}
