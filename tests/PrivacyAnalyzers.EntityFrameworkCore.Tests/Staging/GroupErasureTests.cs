using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Staging;

/// <summary>A list of people: each has all that an erasure of one gives.</summary>
public sealed class GroupErasureTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EachHasTheReceiptThatAnErasureAloneGives_WhateverStaysOfThem(ITestServer server)
    {
        var ended = new Dictionary<string, DateTimeOffset?> { ["1"] = null, ["2"] = Setting.Now.AddYears(-1), ["3"] = Setting.Now.AddYears(-2), ["4"] = null, ["5"] = null };
        var policy = new EachTheirOwn(ended, held: "4");
        var (contents, lines) = (new List<IReadOnlyList<string>>(), new List<List<string>>());
        foreach (var isTogether in new[] { false, true })
        {
            using var setting = Billing(server);
            var people = setting.With(context => new[] { context.Add("alice", 2010, 2025), context.Add("bruno", 2024), context.Add("chloe"), context.Add("david", 2011), context.Add("elena", 2012, 2013) }.Select(static buyer => buyer.GetSubjectId()).ToList());
            var eraser = setting.Eraser(policy);
            IReadOnlyList<ErasureReceipt> receipts;
            if (isTogether)
            {
                var report = await eraser.EraseManyAsync(Buyer.PersonalDataDescriptor, [.. people.Select(static person => new SubjectErasure(person, Setting.Request))]);
                receipts = report.Receipts;

                // A claim keeps one of them, who is told so alone.
                Assert.Equal((4, 5), (report.Together, receipts.Count));
                Assert.All(receipts[3].Members, static line => Assert.Equal((ErasureOutcome.Kept, "the claim 'case 7' (GDPR 17(3)(e))"), (line.Outcome, line.Reason)));
            }
            else
            {
                var each = new List<ErasureReceipt>();
                foreach (var person in people)
                {
                    each.Add(await eraser.EraseAsync(Buyer.PersonalDataDescriptor, person, Setting.Request));
                }

                receipts = each;
            }

            lines.Add([.. receipts.Select(static receipt => receipt.SubjectPseudonym + "\n" + string.Join("\n", receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows} {line.Basis} {line.Until:O} {line.Reason}")))]);
            contents.Add([.. setting.Contents().Where(static row => !row.StartsWith("PrivacyReceipt", StringComparison.Ordinal) && !row.StartsWith("PrivacyTombstones", StringComparison.Ordinal) && !row.StartsWith("PrivacyConsentEntries", StringComparison.Ordinal))]);
            Assert.Equal(5, setting.With(static context => context.Set<StoredReceipt>().Count()));
            Assert.Null(await new ReceiptChain<BillingContext>(setting).FindBreakAsync());
        }

        Assert.Equal(lines[0], lines[1]);
        Assert.Equal(contents[0], contents[1]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RecipientsAndOppositions_AreThoseOfEach(ITestServer server)
    {
        var told = new ToldRecipient("Mailer");
        using var setting = Club.Open(server);
        var people = new[] { "alice", "bruno", "chloe" }.Select(canary => setting.Add(canary, phone: canary == "bruno" ? "no number" : "06 12 34 56 78")).ToList();
        var report = await setting.EraserTelling(told).EraseManyAsync(Recipients.Member.PersonalDataDescriptor, [.. people.Take(2).Select(static person => new SubjectErasure(person, Setting.Request))]);
        Assert.Equal(2, report.Together);
        Assert.Contains(report.Receipts[1].Members, static line => line is { Path: "Phone", Outcome: ErasureOutcome.NotReached });
        Assert.DoesNotContain(report.Receipts[0].Members, static line => line is { Path: "Phone", Outcome: ErasureOutcome.NotReached });
        Assert.All(report.Receipts, static receipt => Assert.Equal(RecipientErasureState.Pending, receipt.Recipients.Single(static line => line.Recipient == "Mailer").State));
        await setting.Notices(Setting.Now, told).SendAsync();
        Assert.Equal(people.Take(2).Order(Comparer<SubjectId>.Create(static (a, b) => string.CompareOrdinal(a.Key, b.Key))), told.Told.Select(static one => one.Subject).Order(Comparer<SubjectId>.Create(static (a, b) => string.CompareOrdinal(a.Key, b.Key))));
        Assert.Equal(["alice", "bruno"], told.Told.SelectMany(static one => one.Identifiers.Values).SelectMany(static text => new[] { "alice", "bruno", "chloe" }.Where(canary => text.Contains(canary, StringComparison.Ordinal))).Distinct().Order());
        Assert.Equal(["alice@example.org", "bruno@example.org"], (await setting.Oppositions().WhereListedAsync(Channel.Email, ["alice@example.org", "bruno@example.org", "chloe@example.org"])).Order());
        Assert.False(setting.Contents().Names("alice") || setting.Contents().Names("bruno"));
        Assert.True(setting.Contents().Names("chloe"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task LateWriter_IsRefused_AndWhoIsNotThere_IsNamed(ITestServer server)
    {
        using var setting = BatchTests.Open(server);
        var (bruno, alice) = setting.With(static context => (context.Add("bruno", 2), context.Add("alice", 2)));
        var nobody = new SubjectId(bruno.GetSubjectId().Kind, Guid.NewGuid().ToString());
        var asked = new[] { bruno.GetSubjectId(), nobody }.Select(static person => new SubjectErasure(person, Setting.Request)).ToList();
        await using var late = setting.CreateDbContext();
        late.Add(new Message { Client = (await late.Clients.FindAsync(bruno.Id))!, Text = "bruno late" });
        var report = await setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, asked);
        Assert.Equal([asked[1]], report.NotFound);
        Assert.Single(report.Receipts);
        BatchTests.AssertErased(setting);
        await Assert.ThrowsAsync<ErasedPersonException>(() => late.SaveChangesAsync());
        setting.With(static context => context.Add(new Crashing.Lead { Email = "new@example.org" }));
        await Assert.ThrowsAsync<ErasedPersonException>(() => Task.Run(() => setting.With(static context => context.Add(new Crashing.Lead { Email = "BRUNO@example.org" }))));
        Assert.Contains(setting.Contents(), static row => row.Contains("alice", StringComparison.Ordinal));

        // Asked again: the same answer, and nobody else.
        var again = await setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, asked);
        Assert.Equal((0, report.Receipts[0].DoneAt, 1), (again.Together, again.Receipts.Single().DoneAt, again.NotFound.Count));
        Assert.Single(setting.With(static context => context.Set<StoredReceipt>().ToList()));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, [new SubjectErasure(alice.GetSubjectId(), asked[0].Request)]));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, [asked[0], new SubjectErasure(alice.GetSubjectId(), asked[0].Request)]));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoHasManyRows_GoesAlone_AndOthersInHalves(ITestServer server)
    {
        using var setting = BatchTests.Open(server);
        var people = setting.With(static context => new[] { context.Add("bruno 1", 1), context.Add("bruno 2", 30), context.Add("bruno 3", 1), context.Add("bruno 4", 1) }.Select(static client => client.GetSubjectId()).ToList());
        List<SubjectErasure> asked = [.. people.Append(people[0]).Select(static person => new SubjectErasure(person, Setting.Request))];
        var told = new List<long>();
        var report = await setting.Eraser(new Policy(Setting.Now.AddYears(-1)), BatchTests.Sized(20)).EraseManyAsync(Client.PersonalDataDescriptor, asked, new Told(told));

        // The one with many is erased in batches; the row of who is asked for twice is still there, emptied, since ratings stay.
        Assert.Equal((3, 5, 0), (report.Together, report.Receipts.Count, report.NotFound.Count));
        Assert.Equal([5L], told);
        Assert.Equal([1L, 30L, 1L, 1L], report.Receipts.Take(4).Select(static receipt => receipt.Members.Single(static line => line is { Path: "Text", Outcome: ErasureOutcome.Deleted }).Rows));
        Assert.DoesNotContain(report.Receipts[4].Members, static line => line.Outcome == ErasureOutcome.Deleted);
        BatchTests.AssertErased(setting);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WithoutTables_PeopleGoOneAfterTheOther(ITestServer server)
    {
        using var setting = new Setting<BillingContext>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<BillingContext>();
            configure(builder);
            return new BillingContext(builder.Options);
        });
        var people = setting.With(static context => new[] { context.Add("alice"), context.Add("bruno") }.Select(static buyer => new SubjectErasure(buyer.GetSubjectId(), Setting.Request)).ToList());
        var report = await setting.Eraser(new Policy(Setting.Now.AddYears(-1))).EraseManyAsync(Buyer.PersonalDataDescriptor, people);
        Assert.Equal((0, 2), (report.Together, report.Receipts.Count));
        Assert.Empty(setting.With(static context => context.Buyers.ToList()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TransientFaultAtEachCommand_IsTriedAgain_AndCountedOnce(ITestServer server)
    {
        var faults = new Faults();
        using var setting = BatchTests.Open(server, builder => builder.AddInterceptors(faults).ReplaceService<IExecutionStrategyFactory, RetryingFactory>());
        for (var failing = 1; ; failing++)
        {
            var people = setting.With(context => new[] { context.Add("bruno a" + failing, 1), context.Add("bruno b" + failing, 2) }.Select(static client => new SubjectErasure(client.GetSubjectId(), Setting.Request)).ToList());
            (faults.At, faults.Count, faults.HasFailed) = (failing, 0, false);
            var report = await setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, people);
            faults.At = 0;
            Assert.Equal(2, report.Together);
            Assert.Equal([1L, 2L], report.Receipts.Select(static receipt => receipt.Members.Single(static line => line is { Path: "Text", Outcome: ErasureOutcome.Deleted }).Rows));
            Assert.Equal([1L, 2L], report.Receipts.Select(static receipt => receipt.Members.Single(static line => line is { Path: "Nick", Outcome: ErasureOutcome.Pseudonymized }).Rows));
            BatchTests.AssertErased(setting);
            if (!faults.HasFailed)
            {
                Assert.True(failing > 8, $"{failing} commands");
                Assert.Null(await new ReceiptChain<ArchiveContext>(setting).FindBreakAsync());
                return;
            }
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatIsLeftOfOne_UndoesTheTransactionOfAll(ITestServer server)
    {
        using var setting = BatchTests.Open(server);
        var people = setting.With(static context => new[] { context.Add("bruno", 1), context.Add("alice", 1) }.Select(static client => new SubjectErasure(client.GetSubjectId(), Setting.Request)).ToList());
        setting.With(context => context.Database.ExecuteSqlRaw(server is SqliteServer
            ? """CREATE TRIGGER "back" AFTER DELETE ON "Messages" WHEN OLD."Text" LIKE 'bruno%' BEGIN INSERT INTO "Messages" ("Id", "ClientId", "Text") VALUES (OLD."Id" + 1000, OLD."ClientId", 'bruno is back'); END"""
            : """CREATE FUNCTION back() RETURNS trigger AS $$ BEGIN IF OLD."Text" LIKE 'bruno%' THEN INSERT INTO "Messages" ("Id", "ClientId", "Text") VALUES (OLD."Id" + 1000, OLD."ClientId", 'bruno is back'); END IF; RETURN OLD; END $$ LANGUAGE plpgsql; CREATE TRIGGER "back" AFTER DELETE ON "Messages" FOR EACH ROW EXECUTE FUNCTION back()"""));
        var before = setting.Contents();
        await Assert.ThrowsAnyAsync<Exception>(() => setting.Eraser().EraseManyAsync(Client.PersonalDataDescriptor, people));
        Assert.Equal(before, setting.Contents());
    }

    internal static Setting<BillingContext> Billing(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        builder.ReplaceService<IModelCustomizer, WithPrivacyTables>();
        return new BillingContext(builder.Options);
    });

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    private sealed class EachTheirOwn(Dictionary<string, DateTimeOffset?> ended, string held) : IErasurePolicy
    {
        public Task<DateTimeOffset?> RelationEndedAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult(ended[subject.Key]);

        public Task<LegalHold?> GetLegalHoldAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult(subject.Key == held ? new LegalHold("case 7", null) : null);
    }
}
