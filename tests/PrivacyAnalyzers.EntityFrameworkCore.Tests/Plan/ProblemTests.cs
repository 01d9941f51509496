using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Plan;

/// <summary>What a plan cannot decide or do is said before anything is stored, with the table, the column, and what to write.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void UndecidedRelation_IsAQuestion()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Complaint>()));
        Assert.Equal(("PRIV4003", PlanSeverity.Question, "Complaints", "GuestId"), (problem.Id, problem.Severity, problem.Table, problem.Column));
        Assert.Contains("mark Complaint.Guest [OwnedBy<Guest>], [AccessedBy<Guest>] or [NotOwned(\"why\")]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UndecidedRelation_IsDecidedByARequiredKeyThatTheDatabaseFollows() =>
        Assert.Empty(Problems(model => model.Entity<Complaint>().HasOne(c => c.Guest).WithMany().HasForeignKey(c => c.GuestId).IsRequired()));

    [Fact]
    public void RequiredKeyWithoutACascade_DecidesNothing() => Assert.Equal(
        ["PRIV4003"],
        Problems(model => model.Entity<Complaint>().HasOne(c => c.Guest).WithMany().HasForeignKey(c => c.GuestId).IsRequired().OnDelete(DeleteBehavior.Restrict)).Select(static problem => problem.Id).Distinct().Order());

    [Fact]
    public void PersonalDataOfNobody_IsAQuestion()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Rumour>()));
        Assert.Equal(("PRIV4002", PlanSeverity.Question, "Rumours"), (problem.Id, problem.Severity, problem.Table));
    }

    [Fact]
    public void TableWithoutAKey_IsReported()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Rumour>(rumour => rumour.HasNoKey())));
        Assert.Equal(("PRIV4002", "Rumours"), (problem.Id, problem.Table));
    }

    [Fact]
    public void RowsForAPseudonymousPerson_AreRefused_WhereNobodyCanBeMade_WithWhatToWrite()
    {
        Assert.Empty(Problems(model => model.Entity<Score>()));
        var problem = Assert.Single(Problems(model => model.Entity<Score>(score =>
        {
            score.Property<string>("GuestName");
            score.HasOne(s => s.Guest).WithMany().HasForeignKey("GuestName").HasPrincipalKey(guest => guest.Name).IsRequired();
        })), static problem => problem.Severity == PlanSeverity.Error);
        Assert.Equal(("PRIV4004", "Scores", "GuestName"), (problem.Id, problem.Table, problem.Column));
        Assert.Contains("something else than a primary key", problem.Message, StringComparison.Ordinal);
        Assert.Contains("let the key be null, or write OnErasure = RowErasure.EraseMembers", problem.Message, StringComparison.Ordinal);
        var keys = Assert.Single(Problems(model =>
        {
            model.Entity<Score>();
            model.Entity<Guest>().Property(guest => guest.Id).ValueGeneratedNever();
        }));
        Assert.Contains("nothing makes a new key", keys.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void View_IsNoted_AndRefusesNothing()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Rumour>().HasNoKey().ToView("AllRumours")));
        Assert.Equal(("PRIV4002", PlanSeverity.Note, "AllRumours"), (problem.Id, problem.Severity, problem.Table));
    }

    [Fact]
    public void MarkedMemberThatIsNotMapped_IsNoted_AndRefusesNothing()
    {
        var problem = Assert.Single(Problems(static model => model.Entity<Guest>().Ignore(static guest => guest.Name)));
        Assert.Equal(("PRIV4002", PlanSeverity.Note, typeof(Guest).FullName + ".Name"), (problem.Id, problem.Severity, problem.Column));
    }

    [Fact]
    public void MarkedTypeWithoutADescriptor_IsAnError()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Whisper>().HasOne<Guest>().WithMany().HasForeignKey(whisper => whisper.GuestId)));
        Assert.Equal(("PRIV4001", PlanSeverity.Error, "Whisper"), (problem.Id, problem.Severity, problem.Table));
        Assert.Contains("make it partial", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoRequiredPeople_AreAQuestion() => Assert.Contains(
        Problems(model => model.Entity<Dinner>(dinner =>
        {
            dinner.HasOne(d => d.Host).WithMany().HasForeignKey(d => d.HostId);
            dinner.HasOne(d => d.Visitor).WithMany().HasForeignKey(d => d.VisitorId);
        })),
        static problem => problem is { Id: "PRIV4003", Severity: PlanSeverity.Question, Table: "Dinners" } && problem.Message.Contains("goes with either", StringComparison.Ordinal));

    [Fact]
    public void ColumnsThatCannotFollowTheirMark_AreErrors()
    {
        var problems = Problems(model => model.Entity<Account>(account =>
        {
            account.HasIndex(a => a.Nick).IsUnique();
            account.HasIndex(a => a.Number).IsUnique();
            account.Property(a => a.Title).HasMaxLength(10);
            account.Property(a => a.Initials).HasMaxLength(8);
            account.Ignore(a => a.Forgotten);
        }));
        Assert.Equal(["Initials", "Nick", "Number", "Title"], problems.Where(static problem => problem is { Id: "PRIV4004", Severity: PlanSeverity.Error, Table: "Accounts" }).Select(static problem => problem.Column).Order(StringComparer.Ordinal));
        Assert.Contains(problems, static problem => problem.Column == "Nick" && problem.Message.Contains("a constant fits one row only", StringComparison.Ordinal));
        Assert.Contains(problems, static problem => problem.Column == "Title" && problem.Message.Contains("longer than the column, which takes 10", StringComparison.Ordinal));
        Assert.Contains(problems, static problem => problem is { Severity: PlanSeverity.Note } && problem.Column.EndsWith("Account.Forgotten", StringComparison.Ordinal));
    }

    [Fact]
    public void ColumnThatNamesThePerson_OfARowThatStays_IsRefused_WhereItCannotBeNull()
    {
        var problem = Assert.Single(Problems(model => model.Entity<Bet>().Property(bet => bet.By).IsRequired()));
        Assert.Equal(("PRIV4004", PlanSeverity.Error, "Bets", "By"), (problem.Id, problem.Severity, problem.Table, problem.Column));
        Assert.Contains("would go on naming the person by 'Name': let the column be null, or mark it", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Problems(model => model.Entity<Bet>()));
        Assert.Empty(Problems(model => model.Entity<Wager>()));
    }

    [Fact]
    public void TemporalTable_IsRefused() => Assert.Contains(
        Problems(model => model.Entity<Guest>().HasAnnotation("SqlServer:IsTemporal", true)),
        static problem => problem is { Id: "PRIV3003", Severity: PlanSeverity.Error, Table: "Guests" });

    [Fact]
    public void PersonWhoseKeyIsNotStored_IsAnError() => Assert.Contains(
        Problems(model => model.Entity<Guest>(guest =>
        {
            guest.Ignore(g => g.Id);
            guest.Property<int>("Row");
            guest.HasKey("Row");
        })),
        static problem => problem is { Id: "PRIV4001", Severity: PlanSeverity.Error, Table: "Guests" });

    [Fact]
    public void Validate_ListsWhatToWrite_UnlessReceiptsAreToListIt()
    {
        using var context = Context(model => model.Entity<Complaint>());
        var plan = PersonalDataPlan.Of(context, context.GetPersonalData());
        var refused = Assert.Throws<PersonalDataPlanException>(() => plan.Validate());
        Assert.Contains("PRIV4003 Complaints.GuestId", refused.Message, StringComparison.Ordinal);
        Assert.Single(refused.Problems);
        plan.Validate(UnreachedPolicy.ReportInReceipt);
    }

    [Fact]
    public void Fingerprint_ChangesWithWhatWouldBeDone() =>
        Assert.Equal(3, new[] { Fingerprint(_ => { }), Fingerprint(model => model.Entity<Rumour>()), Fingerprint(model => model.Entity<Guest>().ToTable("Visitors")) }.Distinct().Count());

    private static string Fingerprint(Action<ModelBuilder> configure)
    {
        using var context = Context(configure);
        return PersonalDataPlan.Of(context, context.GetPersonalData()).Fingerprint;
    }

    private static IReadOnlyList<PlanProblem> Problems(Action<ModelBuilder> configure)
    {
        using var context = Context(configure);
        return PersonalDataPlan.Of(context, context.GetPersonalData()).Problems;
    }

    // Each test has a model of its own, which is not kept for the next.
    private static TroubledContext Context(Action<ModelBuilder> configure) =>
        new(new DbContextOptionsBuilder<TroubledContext>().UseSqlite("Data Source=:memory:").ReplaceService<IModelCacheKeyFactory, NoCache>().Options, configure);

    private sealed class NoCache : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context, designTime);
    }
}
