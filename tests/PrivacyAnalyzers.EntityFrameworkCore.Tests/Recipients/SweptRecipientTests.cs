using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

/// <summary>What came back after an erasure may have gone out again.</summary>
public sealed class SweptRecipientTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RecipientsOfWhatCameBack_AreToldAgain(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (mailer, printer, ines) = (new ToldRecipient("Mailer"), new ToldRecipient("Printer"), setting.Add("ines"));
        IRecipientEraser[] both = [mailer, printer];

        await setting.EraserTelling(both).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        await setting.Notices(Setting.Now.AddMinutes(1), both).SendAsync();
        Assert.Equal((1, 1), (mailer.Told.Count, printer.Told.Count));
        mailer.Told.Clear();
        printer.Told.Clear();
        Assert.Empty((await Sweeper(setting, both).SweepAsync()).Receipts);

        // What the application says of the relation now keeps nothing: no purpose kept anything at the erasure, and nobody has said that she may come back.
        setting.With(context => { context.Add(new Member { Id = Guid.Parse(ines.Key), Name = "ines", Email = "ines.late@example.org" }); });
        var receipt = Assert.Single((await Sweeper(setting, both).SweepAsync()).Receipts);
        Assert.All(["Mailer", "Printer"], recipient => Assert.Contains((recipient, RecipientErasureState.Pending), receipt.Recipients.Select(static line => (line.Recipient, line.State))));
        await setting.Notices(Setting.Now.AddMinutes(2), both).SendAsync();
        var told = Assert.Single(mailer.Told);
        Assert.Equal((ines, "ines.late@example.org"), (told.Subject, told.Identifiers["Email"]));
        Assert.Equal(ines, Assert.Single(printer.Told).Subject);
        Assert.False(setting.Contents().Names("ines.late"));
        Assert.True(await setting.Oppositions().ContainsAsync(Channel.Email, "ines.late@example.org"));
    }

    private static PersonalDataSweeper<ClubContext> Sweeper(Setting<ClubContext> setting, IRecipientEraser[] recipients) => new(setting, Club.Options, policy: null, new StoppedClock(Setting.Now), recipients);
}
