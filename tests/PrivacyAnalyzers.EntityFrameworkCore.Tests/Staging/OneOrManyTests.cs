using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Staging;

/// <summary>
/// Two copies of a database with data made up: the same people go from the one, one after the other, and from the other together. The receipt of the last of them is the same to its last field, as it is stored,
/// and so is every row. Only the last: what two people own goes with the last of them, and together is on the receipt of each.
/// </summary>
public sealed partial class OneOrManyTests
{
    private const int People = 6;

    public static IEnumerable<string> Cases => MappingCase.Names;

    public static IEnumerable<string> Seeds => ["1", "2", "3", "4"];

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task InEveryWayToMapPeople_TheReceiptIsTheSame(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, configure => mapping.Open(builder =>
        {
            configure(builder);
            builder.ReplaceService<IModelCustomizer, WithPrivacyTables>();
        }));
        var people = setting.With(context => Enumerable.Range(1, People).Select(number => mapping.Add(context, "canary" + number, number)).ToList());
        await CompareAsync(setting, mapping.Subject, people, new System.Random(name.Length), policy: null);
    }

    [Theory]
    [OnSqlite(For = nameof(Seeds))]
    [OnPostgreSql(For = nameof(Seeds))]
    public async Task WhatPurposesKeep_IsToldAlike(ITestServer server, string seed)
    {
        var random = new System.Random(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        using var setting = GroupErasureTests.Billing(server);
        var people = setting.With(context => Enumerable.Range(1, People).Select(number => context.Add("canary" + number, [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(2008, 2026))]).GetSubjectId()).ToList());
        await CompareAsync(setting, Buyer.PersonalDataDescriptor, people, random, new Policy(random.Next(2) == 0 ? null : Setting.Now.AddYears(-random.Next(1, 9))));
    }

    [Theory]
    [OnSqlite(For = nameof(Seeds))]
    [OnPostgreSql(For = nameof(Seeds))]
    public async Task RowsThatPeopleShare_AreToldAlike(ITestServer server, string seed)
    {
        var random = new System.Random(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        using var setting = Academy.Open(server);
        var people = setting.With(context =>
        {
            var dancers = Enumerable.Range(0, People).Select(static number => new Dancer { Name = "canary" + number, Email = $"canary{number}@example.org" }).ToList();
            context.AddRange(dancers);
            for (var i = 0; i < 3 * People; i++)
            {
                // In pairs: who shares rows with two others may go before one of them, whom the list names first.
                var number = random.Next(People);
                var (one, other) = (dancers[number], dancers[number ^ 1]);
                var booking = new Booking { Dancer = random.Next(3) == 0 ? null : one, PaidBy = random.Next(3) == 0 ? null : other.Email.ToUpperInvariant(), Remark = "remark " + i };
                context.AddRange(
                    booking,
                    new Partnership { Lead = one, Follow = random.Next(2) == 0 ? null : other, Remark = "remark " + i },
                    new Deposit { Payer = random.Next(2) == 0 ? null : one.Email, Remark = "remark " + i },
                    new Ticket { Booking = random.Next(2) == 0 ? null : booking, Holder = other, Remark = "remark " + i });
            }

            context.SaveChanges();
            return dancers.ConvertAll(static dancer => dancer.GetSubjectId());
        });
        await CompareAsync(setting, Dancer.PersonalDataDescriptor, people, random, new Policy(Setting.Now.AddYears(-9)));
    }

    [Theory]
    [OnSqlite(For = nameof(Seeds))]
    [OnPostgreSql(For = nameof(Seeds))]
    public async Task RowsThatStayAndRowsThatAreFoundByValue_AreToldAlike(ITestServer server, string seed)
    {
        var random = new System.Random(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        using var setting = BatchTests.Open(server);
        var people = setting.With(context => Enumerable.Range(1, People).Select(number => context.Add("canary" + number, random.Next(1, 5)).GetSubjectId()).ToList());
        await CompareAsync(setting, Client.PersonalDataDescriptor, people, random, policy: null);
    }

    /// <summary>Of some rows there is nothing to replace: what was replaced before, and what is empty.</summary>
    [Theory]
    [OnSqlite(For = nameof(Seeds))]
    [OnPostgreSql(For = nameof(Seeds))]
    public async Task RowsOfWhichSomeAreErased_AreToldAlike(ITestServer server, string seed)
    {
        var random = new System.Random(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        using var setting = Workshop.Open(server);
        var people = setting.With(context => Enumerable.Range(1, People).Select(number => context.Add("canary" + number, number).GetSubjectId()).ToList());
        var policy = new Policy(Setting.Now.AddYears(-9));
        foreach (var person in people.Where(_ => random.Next(2) == 0))
        {
            await setting.Eraser(policy).EraseAsync(Artisan.PersonalDataDescriptor, person, Setting.Request);
        }

        setting.With(context => context.Artisans.ToList().ForEach(artisan => context.AddRange(Enumerable.Range(0, random.Next(3)).Select(i => new Piece { Artisan = artisan, Signature = i == 0 ? "late " + artisan.Id : null }))));
        await CompareAsync(setting, Artisan.PersonalDataDescriptor, people, random, policy);
    }

    private static async Task CompareAsync<TContext>(Setting<TContext> setting, EntityDescriptor type, IReadOnlyList<SubjectId> people, System.Random random, IErasurePolicy? policy)
        where TContext : DbContext
    {
        // Two stay.
        var asked = people.OrderBy(_ => random.Next()).Skip(2).Select(static person => new SubjectErasure(person, Setting.Request)).ToList();
        using var copy = setting.Copy();
        ErasureReceipt? one = null;
        Assert.Equal(Rows(setting), Rows(copy));
        foreach (var person in asked)
        {
            one = await setting.Eraser(policy).EraseAsync(type, person.Subject, person.Request);
        }

        var report = await copy.Eraser(policy).EraseManyAsync(type, asked);
        Assert.Equal(asked.Count, report.Together);
        Assert.Equal(Lines(one!), Lines(report.Receipts[^1]));
        Assert.Equal(Stored(setting, asked[^1].Request.Id), Stored(copy, asked[^1].Request.Id));
        Assert.Equal(Rows(setting), Rows(copy));
    }

    internal static string Lines(ErasureReceipt receipt) => string.Join(
        "\n",
        receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows} {line.Basis} {line.Until:O} {line.Reason}")
            .Concat(receipt.Recipients.Select(static line => $"{line.Recipient} {line.State} {line.At:O} {line.Reason}"))
            .Append($"{receipt.Request.Id} {receipt.Request.ReceivedAt:O} {receipt.SubjectPseudonym} {receipt.DoneAt:O} {receipt.PlanFingerprint} {receipt.Backups}"));

    // All of the receipt is in its text. Its place is the same too; what differs is the hash, since those before it have other lines: what two people own is on the receipt of each.
    private static (long Sequence, string Subject, string Text) Stored<TContext>(Setting<TContext> setting, Guid request)
        where TContext : DbContext => setting.With(context =>
        {
            var stored = context.Set<StoredReceipt>().AsNoTracking().Single(receipt => receipt.RequestId == request);
            return (stored.Sequence, stored.SubjectPseudonym, stored.Body);
        });

    // Receipts have other lines, and so another chain. What a recipient is told is encrypted anew each time; an act in the ledger has an id of its own, and a row that was written a fresh token.
    private static List<string> Rows<TContext>(Setting<TContext> setting)
        where TContext : DbContext =>
        [.. setting.Contents().Where(static row => !row.StartsWith("PrivacyReceipt", StringComparison.Ordinal)).Select(static row => Anew().Replace(row, "$1=?")).Order(StringComparer.Ordinal)];

    [GeneratedRegex("(SealedIdentity|Version|PrivacyConsentEntries: Id)=[^|]*")]
    private static partial Regex Anew();
}
