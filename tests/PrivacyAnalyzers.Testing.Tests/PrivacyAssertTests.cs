using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace PrivacyAnalyzers.Testing.Tests;

[Purpose(LegalBasis.Consent, "Send you letters", Key = "letters", Retention = "P3Y")]
public sealed class Letters : IPurpose;

[DataSubject, PersonalData<Letters>]
public partial class Reader
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

public partial class Loan
{
    public int Id { get; set; }
    public Reader? Reader { get; set; }
    [PersonalData<Letters>] public string? Remark { get; set; }
}

[PersonalDataStore]
public partial class GoodContext(DbContextOptions<GoodContext> options) : DbContext(options)
{
    public DbSet<Reader> Readers => Set<Reader>();
}

[PersonalDataStore]
public partial class BadContext(DbContextOptions<BadContext> options) : DbContext(options)
{
    public DbSet<Loan> Loans => Set<Loan>();
}

public sealed class PrivacyAssertTests
{
    [Fact]
    public void PlanIsValid_TakesAModelThatCanBeErased() => PrivacyAssert.PlanIsValid(Good());

    [Fact]
    public void PlanIsValid_SaysWhatToWrite()
    {
        using var context = new BadContext(new DbContextOptionsBuilder<BadContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains("mark Loan.Reader [OwnedBy<Reader>]", Assert.Throws<PersonalDataPlanException>(() => PrivacyAssert.PlanIsValid(context)).Message, StringComparison.Ordinal);
        PrivacyAssert.PlanIsValid(context, UnreachedPolicy.ReportInReceipt);
    }

    [Fact]
    public void PlanIs_ShowsTheFirstLineThatDiffers()
    {
        var reviewed = PersonalDataPlan.Of(Good()).ToMarkdown();
        PrivacyAssert.PlanIs(reviewed.ReplaceLineEndings("\r\n"), Good());
        var changed = Assert.Throws<PersonalDataChangedException>(() => PrivacyAssert.PlanIs(reviewed.Replace("Readers", "Members", StringComparison.Ordinal), Good()));
        Assert.Contains("`Members`", changed.Message, StringComparison.Ordinal);
        Assert.Contains("`Readers`", changed.Message, StringComparison.Ordinal);
    }

    private static GoodContext Good() => new(new DbContextOptionsBuilder<GoodContext>().UseSqlite("Data Source=:memory:").Options);
}
