using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>A table that says "deleted", or "changed", and keeps its rows: the erasure does not say that it was done, changes nothing, and says what to write.</summary>
public sealed class SwallowedDeletionTests
{
    private static readonly Policy Ended = new(ended: Setting.Now.AddYears(-20));

    public static IEnumerable<string> Triggers => ["swallows", "writes back"];

    public static IEnumerable<string> Rules =>
    [
        """CREATE RULE keeps AS ON DELETE TO "Wishes" DO INSTEAD NOTHING""",
        """CREATE RULE keeps AS ON DELETE TO "Wishes" WHERE OLD."Id" > 0 DO INSTEAD NOTHING""",
        """CREATE RULE keeps AS ON DELETE TO "Wishes" DO INSTEAD UPDATE "Wishes" SET "Thing" = 'gone' WHERE "Id" = OLD."Id" """,
        """CREATE RULE keeps AS ON DELETE TO "Wishes" DO INSTEAD UPDATE "Wishes" SET "Thing" = "Thing" WHERE "Id" = OLD."Id" RETURNING *""",
        """CREATE RULE keeps AS ON DELETE TO "Wishes" DO ALSO NOTIFY wishes""",
        """CREATE RULE keeps AS ON UPDATE TO "Buyers" DO INSTEAD NOTHING""",
    ];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TriggerThatSwallowsDeletions_IsFound(ITestServer server)
    {
        using var setting = Open(server);
        var id = setting.With(static context => context.Add("bruno", 2025)).GetSubjectId();
        setting.With(static context => context.Database.ExecuteSqlRaw(context.Database.IsSqlite()
            ? "CREATE TRIGGER keeps BEFORE DELETE ON Wishes BEGIN SELECT RAISE(IGNORE); END"
            : """
              CREATE FUNCTION keeps() RETURNS trigger AS $$ BEGIN RETURN NULL; END $$ LANGUAGE plpgsql;
              CREATE TRIGGER keeps BEFORE DELETE ON "Wishes" FOR EACH ROW EXECUTE FUNCTION keeps()
              """));
        var before = setting.Contents();
        var failed = await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request));
        Assert.Contains("1 rows of 'Wishes' are left", failed.Message, StringComparison.Ordinal);
        Assert.Contains("drop the trigger, or let it pass for the role that erases", failed.Message, StringComparison.Ordinal);
        Assert.Equal(before, setting.Contents());
    }

    [Theory]
    [OnPostgreSql(For = nameof(Rules))]
    public async Task RuleThatRewrites_IsNamed_AndNothingIsErased(ITestServer server, string rule)
    {
        using var setting = Open(server);
        var id = setting.With(static context => context.Add("bruno", 2025)).GetSubjectId();
        setting.With(context => context.Database.ExecuteSqlRaw(rule));
        var before = setting.Contents();
        var failed = await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request));
        Assert.Matches(@"CREATE RULE.*drop the rule|A trigger or a rule of the table keeps them", failed.Message);
        Assert.Equal(before, setting.Contents());
        setting.With(static context => context.Database.ExecuteSqlRaw("""DROP RULE IF EXISTS keeps ON "Wishes"; DROP RULE IF EXISTS keeps ON "Buyers" """));
        await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno thing", StringComparison.Ordinal));
    }

    /// <summary>Values that are replaced one by one: what they are is asked again as well.</summary>
    [Theory]
    [OnSqlite(For = nameof(Triggers))]
    [OnPostgreSql(For = nameof(Triggers))]
    public async Task TriggerThatKeepsAValue_IsFound(ITestServer server, string does)
    {
        using var setting = new Setting<ArchiveOfNobody>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<ArchiveOfNobody>();
            configure(builder);
            return new ArchiveOfNobody(builder.Options);
        });
        var id = setting.With(static context =>
        {
            var charter = new Charter { Signer = new Author { Name = "bruno" }, Text = "the charter" };
            context.Add(charter);
            context.SaveChanges();
            return charter.Signer.GetSubjectId();
        });
        setting.With(context => context.Database.ExecuteSqlRaw((context.Database.IsSqlite(), does) switch
        {
            (true, "swallows") => "CREATE TRIGGER keeps BEFORE UPDATE ON Authors BEGIN SELECT RAISE(IGNORE); END",
            (true, _) => "CREATE TRIGGER keeps AFTER UPDATE ON Authors BEGIN UPDATE Authors SET Name = OLD.Name WHERE Id = OLD.Id; END",
            (false, "swallows") => """
                CREATE FUNCTION keeps() RETURNS trigger AS $$ BEGIN RETURN NULL; END $$ LANGUAGE plpgsql;
                CREATE TRIGGER keeps BEFORE UPDATE ON "Authors" FOR EACH ROW EXECUTE FUNCTION keeps()
                """,
            _ => """
                CREATE FUNCTION keeps() RETURNS trigger AS $$ BEGIN NEW."Name" = OLD."Name"; RETURN NEW; END $$ LANGUAGE plpgsql;
                CREATE TRIGGER keeps BEFORE UPDATE ON "Authors" FOR EACH ROW EXECUTE FUNCTION keeps()
                """,
        }));
        var before = setting.Contents();
        var failed = await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser().EraseAsync(Author.PersonalDataDescriptor, id, Setting.Request));
        Assert.Contains("1 rows of 'Authors' are left", failed.Message, StringComparison.Ordinal);
        Assert.Equal(before, setting.Contents());
    }

    private static Setting<BillingContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        return new BillingContext(builder.Options);
    });
}
