using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Plan;

/// <summary>Plans of every way to map people.</summary>
public sealed class PlanTests
{
    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public void Mapping_HasAPlanWithoutRefusals(ITestServer server, string name)
    {
        using var database = server.Create();
        using var context = MappingCase.Named(name).Open(database);
        var plan = PersonalDataPlan.Of(context);
        Assert.Empty(plan.Refusals());
        Assert.NotEmpty(plan.Find(MappingCase.Named(name).Subject)!.Steps);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public void Plan_IsReadWithoutADatabase_InOrder_AndIsText(ITestServer server)
    {
        using var database = server.Create();
        using var context = new Tests.Cases.OneToMany.Case().Open(database);
        var plan = PersonalDataPlan.Of(context);
        var steps = plan.Find(Tests.Cases.OneToMany.Customer.PersonalDataDescriptor)!.Steps;
        Assert.Equal(["1 Delete Line", "2 Delete Orders", "3 Delete Customers"], steps.Select(static step => step.ToString()));
        Assert.Equal(["Email", "Name"], steps[2].Columns.Order(StringComparer.Ordinal));
        Assert.Equal("""DELETE FROM "Line" AS r1 WHERE r1."OrderId" IN (SELECT r2."Id" FROM "Orders" AS r2 WHERE r2."CustomerId" = @subject0)""", steps[0].Sql);
        Assert.Contains("the key is required and the database deletes the row with the other", steps[0].Explanation, StringComparison.Ordinal);
        Assert.Contains(steps[0].Sql, plan.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Fingerprint: `" + plan.Fingerprint + "`", plan.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_IsMadeOnce_AndIsTheSameOnEveryRun()
    {
        using var context = OpenOneToMany();
        Assert.Same(PersonalDataPlan.Of(context), PersonalDataPlan.Of(context));
        Assert.Equal(PersonalDataPlan.Of(context).ToMarkdown(), PersonalDataPlan.Of(context, ((IPersonalDataContext)context).GetPersonalData()).ToMarkdown());
    }

    [Fact]
    public void LastOwner_IsAskedBeforeOwnersAreLost()
    {
        using var context = new Tests.Cases.LastOwner.Case().Open(static builder => new SqliteServer().Create().Configure(builder));
        var steps = PersonalDataPlan.Of(context).Subjects.Single().Steps;
        Assert.Equal(
            ["1 SetAside Books", "2 Delete Page", "3 Delete Drafts", "4 Unlink Drafts", "5 Unlink Drafts", "6 Delete AuthorBook", "7 Delete Books", "8 Delete Authors"],
            steps.Select(static step => step.ToString()));
    }

    [Fact]
    public void Circle_IsOpenedByClearingTheKeyThatMayBeNull()
    {
        using var context = new Tests.Cases.Cycles.Case().Open(static builder => new SqliteServer().Create().Configure(builder));
        Assert.Equal(["1 Unlink Customers", "2 Delete Addresses", "3 Delete Customers"], PersonalDataPlan.Of(context).Subjects.Single().Steps.Select(static step => step.ToString()));
    }

    [Fact]
    public void ContextThatSaysNothing_IsRefused()
    {
        using var context = new Microsoft.EntityFrameworkCore.DbContext(new Microsoft.EntityFrameworkCore.DbContextOptions<Microsoft.EntityFrameworkCore.DbContext>());
        Assert.Contains("[PersonalDataStore]", Assert.Throws<ArgumentException>(() => PersonalDataPlan.Of(context)).Message, StringComparison.Ordinal);
    }

    private static Microsoft.EntityFrameworkCore.DbContext OpenOneToMany() => new Tests.Cases.OneToMany.Case().Open(static builder => new SqliteServer().Create().Configure(builder));
}
