using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>What is written once for everybody of whom nothing stays, and for nobody else. No connection is opened.</summary>
public sealed class WholeErasureTests
{
    private static readonly DateTimeOffset LongAgo = Setting.Now.AddYears(-30);

    [Fact]
    public void SomethingStays_NothingIsTheSameForAll()
    {
        using var context = new BillingContext(new DbContextOptionsBuilder<BillingContext>().UseSqlite("Data Source=:memory:").Options);
        var reach = PersonalDataPlan.Of(context).Find(Buyer.PersonalDataDescriptor)!.Reach;
        Assert.Null(WholeErasure.Of(reach, Decision(context, null)));
        Assert.Null(WholeErasure.Of(reach, Decision(context, LongAgo)));
        Assert.Null(WholeErasure.Of(reach, Decision(context, LongAgo, new LegalHold("a claim", null))));
        Assert.Null(WholeErasure.Of(reach, Decision(context, LongAgo, withdrawn: "letters")));
        Assert.NotNull(WholeErasure.Of(reach, NothingStays.Instance));
    }

    [Fact]
    public void NothingStays_InEachMapping_IsWhatIsWrittenAnew()
    {
        var (kept, anew) = (0, 0);
        foreach (var name in MappingCase.Names)
        {
            using var context = MappingCase.Named(name).Open(static builder => builder.UseSqlite("Data Source=:memory:"));
            foreach (var reach in PersonalDataPlan.Of(context).Subjects.Select(static subject => subject.Reach))
            {
                var whole = WholeErasure.Of(reach, NothingStays.Instance)!;
                Assert.Same(whole, WholeErasure.Of(reach, NothingStays.Instance));
                var written = Text(StepWriter.Write(reach, NothingStays.Instance));
                anew += whole.Steps is null ? 1 : 0;
                kept += whole.Steps is null ? 0 : 1;
                Assert.Equal(whole.Steps is null ? null : written, whole.Steps is null ? null : Text(whole.Steps));

                // A constant or a fresh token in a statement that is kept would be everybody's.
                Assert.All(whole.Steps ?? [], static step => Assert.All(step.Sql.Slots, static slot => Assert.Null(slot.Value)));
            }
        }

        Assert.True(kept > 5 && anew > 0, $"{kept} kept, {anew} written anew");
    }

    private static PurposeDecision Decision(DbContext context, DateTimeOffset? ended, LegalHold? hold = null, string? withdrawn = null) => new(StoreDialect.Of(context), Setting.Now, ended, hold, withdrawn);

    private static List<string> Text(IReadOnlyList<ErasureStep> steps) => [.. steps.Select(static step => $"{step.Kind} {step.Table.Name} {step.Sql} {step.Check} {step.Prepare}")];
}
