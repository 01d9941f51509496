using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>
/// Tables, relations and marks made up, full of canaries: after an erasure none of the person's is left that the receipt does not explain, and what is not the
/// person's has lost nothing. Rows that are to stay on their own name nobody, or somebody made up for each. A failure is shown by the smallest schema that has it.
/// </summary>
public sealed class RandomSchemaTests
{
    internal const int People = 3;

    // How many smaller schemas are tried after a failure.
    private const int Attempts = 300;

    // More by PRIVACY_SCHEMAS. Another seed looks elsewhere.
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("PRIVACY_SCHEMAS"), out var count) ? count : 40;
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261123UL, 7UL).WithMaxTest(Count);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public void Erasure_DoesWhatTheModelSays(ITestServer server)
    {
        var (run, letGo) = (0, 0L);
        Prop.ForAll(Schemas.Arbitrary(Attempts), schemas =>
        {
            if (RunAsync(server, schemas.Draw()).GetAwaiter().GetResult() is { } released)
            {
                run++;
                letGo += released;
            }
        }).Check(Fixed);

        // The others are refused at start: people who are required twice, personal data of nobody.
        Assert.True(run >= Count / 4, $"only {run} of {Count} schemas have a plan");
        Assert.True(letGo > 0, "no schema has rows that stay on their own");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public void Together_PeopleLeaveNothingThatTheyDoNotLeaveOneAfterTheOther(ITestServer server)
    {
        var run = 0;
        Prop.ForAll(Schemas.Arbitrary(Attempts), schemas =>
        {
            if (LeftAsync(server, schemas.Draw(), isTogether: false).GetAwaiter().GetResult() is { } alone)
            {
                run++;
                alone.Compare(LeftAsync(server, schemas.Draw(), isTogether: true).GetAwaiter().GetResult()!);
            }
        }).Check(Fixed.WithMaxTest(Math.Max(Count / 2, 1)));
        Assert.True(run >= Count / 8, $"only {run} of {Count / 2} schemas have a plan");
    }

    /// <summary>The search for a smaller failure finds it, or a failure would be twelve tables.</summary>
    [Fact]
    public void AFailure_IsShownAtItsSmallest()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Prop.ForAll(Schemas.Arbitrary(20_000), static schemas => !new RandomSchema(schemas.Draw()).Tables.Any(static table => table.OnErasure == RowErasure.EraseMembers)).Check(Fixed.WithMaxTest(1000)));
        var shown = failure.Message[(failure.Message.IndexOf("Shrunk", StringComparison.Ordinal) + 1)..];
        Assert.Contains("EraseMembers", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("T3", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("optional", shown, StringComparison.Ordinal);
    }

    // How many rows were let go of; null where the schema is refused. Some erase a row at a time.
    private static async Task<long?> RunAsync(ITestServer server, System.Random random)
    {
        var schema = new RandomSchema(random);
        var isBatched = random.Next(2) == 1;
        using var database = server.Create();
        var factory = new Factory(database, schema, isBatched);
        if (!await FillAsync(factory, schema, random))
        {
            return null;
        }

        var before = Read(factory, schema);
        var person = before[0].Keys.First();
        var theirs = Ownership.Of(schema, before, [person]);
        var options = Batches.BatchTests.Sized(1);
        options.Unreached = UnreachedPolicy.ReportInReceipt;
        var receipt = await new PersonalDataEraser<RandomContext>(factory, options).EraseAsync(schema.Store.Entities[0], new SubjectId("person", person.ToString(System.Globalization.CultureInfo.InvariantCulture)), Setting.Request);
        var after = Read(factory, schema);
        foreach (var table in schema.Tables)
        {
            foreach (var (id, was) in before[table.Number])
            {
                Compare(table, was, after[table.Number].GetValueOrDefault(id), theirs.Contains((table.Number, id)), receipt, schema, after);
            }
        }

        return LettingGo.Check(schema, before, after, theirs, receipt);
    }

    // Two of three people go.
    private static async Task<LeftByTwo?> LeftAsync(ITestServer server, System.Random random, bool isTogether)
    {
        var schema = new RandomSchema(random);
        random.Next(2);
        using var database = server.Create();
        var factory = new Factory(database, schema, isBatched: true);
        if (!await FillAsync(factory, schema, random))
        {
            return null;
        }

        var options = Setting.Keys;
        options.Unreached = UnreachedPolicy.ReportInReceipt;
        var eraser = new PersonalDataEraser<RandomContext>(factory, options, time: new StoppedClock(Setting.Now));
        var before = Read(factory, schema);
        List<int> people = [.. before[0].Keys.Take(2)];
        List<SubjectErasure> asked = [.. people.Select(static id => new SubjectErasure(new SubjectId("person", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new ErasureRequest(new Guid(id, 0, 0, new byte[8]), Setting.Request.ReceivedAt)))];
        ErasureReceipt? last = null;
        if (isTogether)
        {
            // Where rows may stay of which both are owners, they go one after the other.
            var report = await eraser.EraseManyAsync(schema.Store.Entities[0], asked);
            Assert.Equal(2, report.Receipts.Count);
            last = report.Receipts[1];
        }
        else
        {
            foreach (var one in asked)
            {
                last = await eraser.EraseAsync(schema.Store.Entities[0], one.Subject, one.Request);
            }
        }

        return new LeftByTwo(schema, Ownership.Of(schema, before, people), Read(factory, schema), Staging.OneOrManyTests.Lines(last!));
    }

    /// <returns>False where the schema is refused.</returns>
    private static async Task<bool> FillAsync(Factory factory, RandomSchema schema, System.Random random)
    {
        await using var context = factory.CreateDbContext();
        if (IsRefused(context))
        {
            return false;
        }

        await context.Database.EnsureCreatedAsync();
        Fill(context, schema, random);
        return true;
    }

    private static bool IsRefused(RandomContext context)
    {
        var plan = PersonalDataPlan.Of(context);
        return plan.Refusals(UnreachedPolicy.ReportInReceipt).Count > 0 || plan.Problems.Any(static problem => problem.Message.Contains("goes with either", StringComparison.Ordinal));
    }

    private static void Compare(RandomTable table, Row was, Row? row, bool isTheirs, ErasureReceipt receipt, RandomSchema schema, IReadOnlyList<IReadOnlyDictionary<int, Row>> after)
    {
        var place = $"T{table.Number} {was.Id}";
        foreach (var (path, basis, old, value) in new[] { (nameof(Row.Text), table.Text, was.Text, row?.Text), (nameof(Row.Name), table.Name, was.Name, row?.Name) })
        {
            if (isTheirs && basis == LegalBasis.Consent)
            {
                Assert.True(value != old, place + " still has its " + path);
            }
            else if (!isTheirs || basis == LegalBasis.LegalObligation)
            {
                Assert.True(value == old, place + " lost its " + path);
            }

            if (isTheirs && basis == LegalBasis.LegalObligation)
            {
                Assert.True(receipt.Members.Any(member => member.Entity == "T" + table.Number && member.Path == path && member.Outcome == ErasureOutcome.Kept), place + ": the receipt does not say why " + path + " stays");
            }
        }

        for (var i = 0; row is not null && i < 2; i++)
        {
            if (LettingGo.IsMeant(schema, table, i, isTheirs))
            {
                continue;
            }

            // A key that was cleared led to what has gone, or to somebody's data.
            Assert.True(row.Reference(i) == was.Reference(i) || row.Reference(i) is null, place + " refers elsewhere");
            if (table.Links[i] is { } link && row.Reference(i) is { } target)
            {
                Assert.True(after[link.Target].ContainsKey(target), place + " refers to nothing");
            }

            if (!isTheirs && was.Reference(i) is not null && row.Reference(i) is null)
            {
                var to = table.Links[i]!.Target;
                Assert.True(to == 0 || !after[to].ContainsKey(was.Reference(i)!.Value), place + " lost a key to a row that stays");
            }
        }
    }

    private static void Fill(RandomContext context, RandomSchema schema, System.Random random)
    {
        var id = 0;
        var rows = schema.Tables.Select(table => Enumerable.Range(0, table.Number == 0 ? People : 8).Select(number =>
        {
            var row = RandomSchema.New(table);
            (row.Id, row.Text, row.Name) = (table.Number == 0 ? 0 : ++id, $"canary text T{table.Number} {number}", $"canary name T{table.Number} {number}");
            return row;
        }).ToList()).ToList();
        context.AddRange(rows[0]);
        context.SaveChanges();
        foreach (var isRequired in new[] { true, false })
        {
            foreach (var table in schema.Tables)
            {
                foreach (var row in rows[table.Number])
                {
                    for (var i = 0; i < 2; i++)
                    {
                        if (table.Links[i] is { } link && link.IsRequired == isRequired && (isRequired || random.Next(4) > 0))
                        {
                            row.Refer(i, rows[link.Target][random.Next(rows[link.Target].Count)].Id);
                        }
                    }

                    if (isRequired && table.Number > 0)
                    {
                        context.Add(row);
                    }
                }
            }

            context.SaveChanges();
        }
    }

    private static IReadOnlyList<IReadOnlyDictionary<int, Row>> Read(Factory factory, RandomSchema schema)
    {
        using var context = factory.CreateDbContext();
        return [.. schema.Tables.Select(table => Rows(context, table))];
    }

    private static Dictionary<int, Row> Rows(RandomContext context, RandomTable table) => (table.Number switch
    {
        0 => All<T0>(context),
        1 => All<T1>(context),
        2 => All<T2>(context),
        3 => All<T3>(context),
        4 => All<T4>(context),
        5 => All<T5>(context),
        6 => All<T6>(context),
        7 => All<T7>(context),
        8 => All<T8>(context),
        9 => All<T9>(context),
        10 => All<T10>(context),
        _ => All<T11>(context),
    }).ToDictionary(static row => row.Id);

    private static IEnumerable<Row> All<TTable>(RandomContext context) => context.Set<Row<TTable>>().AsNoTracking().OrderBy(static row => row.Id);

    private sealed class Factory(ITestDatabase database, RandomSchema schema, bool isBatched) : IDbContextFactory<RandomContext>
    {
        private readonly object _model = new();

        public RandomContext CreateDbContext()
        {
            var builder = new DbContextOptionsBuilder<RandomContext>();
            database.Configure(builder);
            ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelOf(_model));
            builder.ReplaceService<IModelCacheKeyFactory, ByExtension>();
            if (isBatched)
            {
                builder.ReplaceService<IModelCustomizer, Batches.WithPrivacyTables>();
            }

            return new RandomContext(builder.Options, schema);
        }
    }
}
