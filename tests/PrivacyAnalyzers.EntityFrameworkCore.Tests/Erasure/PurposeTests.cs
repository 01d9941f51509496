using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>What a purpose keeps, for how long, and what a receipt says of it.</summary>
public sealed class PurposeTests
{
    private static readonly DateTimeOffset Ended = Setting.Now.AddMonths(-1);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ContractThatLasts_KeepsWhatItNeeds_AndNothingElse(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno"));
        var receipt = await setting.Eraser(new Policy()).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        var left = setting.With(static context => context.Buyers.Include(b => b.Wishes).Single());
        Assert.Equal(("bruno", "bruno@example.org", null, null), (left.Name, left.Email, left.Taste, left.LastAddress));
        Assert.Empty(left.Wishes);
        Assert.Equal(
            ["Buyer.Email Kept 1 Contract", "Buyer.LastAddress Cleared 1 ", "Buyer.Name Kept 1 Contract", "Buyer.Taste Cleared 1 ", "Wish.Thing Deleted 1 "],
            Lines(receipt));
        Assert.Contains("'delivery': the relation lasts", receipt.Members.Single(static member => member.Path == "Name").Reason, StringComparison.Ordinal);
        Assert.False(receipt.IsComplete);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RelationThatEnded_LeavesNothing(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno"));
        var receipt = await setting.Eraser(new Policy(Ended)).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        Assert.Empty(setting.Contents());
        Assert.True(receipt.IsComplete);
        Assert.Equal(receipt.Request.ReceivedAt.AddMonths(1), receipt.Request.DueAt);
        Assert.Equal(Setting.Now, receipt.DoneAt);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task LawKeepsInvoicesUntilTheirTimeIsOver_AndTheEmptiedRowTheyNeed(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2010, 2016, 2020, 2025));
        var receipt = await setting.Eraser(new Policy(Ended)).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);

        // Two years in use and eight in the archive: those of 2010 and of March 2016 are over.
        Assert.Equal(["bruno 2020", "bruno 2025"], setting.With(static context => context.Invoices.IgnoreQueryFilters().Select(invoice => invoice.AddressedTo).ToList()).Order());
        Assert.All(setting.With(static context => context.Invoices.IgnoreQueryFilters().Select(invoice => invoice.Compliment).ToList()), Assert.Null);
        Assert.Equal(2, setting.With(static context => context.Set<InvoiceLine>().IgnoreQueryFilters().Count()));
        var left = setting.With(static context => context.Buyers.Single());
        Assert.DoesNotContain("bruno", left.Name + left.Email, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Buyer.Email Pseudonymized 1 ", "Buyer.LastAddress Cleared 1 ", "Buyer.Name Pseudonymized 1 ", "Buyer.Taste Cleared 1 ",
                "Invoice.AddressedTo Deleted 2 ", "Invoice.AddressedTo Kept 2 LegalObligation", "Invoice.Compliment Deleted 2 ", "Invoice.Compliment Cleared 2 ", "Wish.Thing Deleted 1 ",
            ],
            Lines(receipt));
        var kept = receipt.Members.Single(static member => member.Outcome == ErasureOutcome.Kept);
        Assert.Contains("Code de commerce, L123-22", kept.Reason, StringComparison.Ordinal);
        Assert.Equal(2035, kept.Until!.Value.Year);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Claim_KeepsEverything_ByName(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2025));
        var before = setting.Contents();
        var receipt = await setting.Eraser(new Policy(Ended, new LegalHold("case 2026/17", Setting.Now.AddYears(1)))).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        Assert.Equal(before, setting.Contents());
        Assert.All(receipt.Members, static member => Assert.Equal((ErasureOutcome.Kept, Setting.Now.AddYears(1)), (member.Outcome, member.Until)));
        Assert.All(receipt.Members, static member => Assert.Contains("case 2026/17", member.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ClaimThatIsOver_KeepsNothing(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno"));
        await setting.Eraser(new Policy(Ended, new LegalHold("case 2020/3", Setting.Now.AddDays(-1)))).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        Assert.Empty(setting.Contents());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Withdrawal_ErasesWhatOnlyThatConsentKept(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2025));
        var receipt = await setting.Eraser(new Policy(Ended)).EraseForAsync<Letters>(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        var left = setting.With(static context => context.Buyers.Include(b => b.Invoices).ThenInclude(invoice => invoice.Lines).Include(b => b.Wishes).Single());
        Assert.Equal(("bruno", "bruno@example.org", null, "bruno address"), (left.Name, left.Email, left.Taste, left.LastAddress));
        Assert.Equal(("bruno 2025", null), (left.Invoices.Single().AddressedTo, left.Invoices.Single().Compliment));
        Assert.Single(left.Invoices.Single().Lines);
        Assert.Empty(left.Wishes);
        Assert.Equal(["Buyer.Email Kept 1 Contract", "Buyer.Taste Cleared 1 ", "Invoice.Compliment Cleared 1 ", "Wish.Thing Deleted 1 "], Lines(receipt));
    }

    private static Setting<BillingContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        return new BillingContext(builder.Options);
    });

    private static IEnumerable<string> Lines(ErasureReceipt receipt) =>
        receipt.Members.Select(static member => member.Entity.Split('.')[^1] + "." + member.Path + " " + member.Outcome + " " + member.Rows + " " + member.Basis);
}
