using System.Transactions;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Nothing of ours runs within a transaction that somebody else ends.</summary>
public sealed class AmbientTransactionTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Scope_IsRefused_WithASentence_AndNothingIsDone(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        var before = setting.Contents();
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await RefusedAsync(() => setting.Eraser(Club.Ended).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request));
            await RefusedAsync(() => setting.Eraser(Club.Ended).EraseForAsync<ClubNews>(Member.PersonalDataDescriptor, ines, Setting.Request));
            await RefusedAsync(() => setting.Eraser(Club.Ended).EraseManyAsync(Member.PersonalDataDescriptor, [new SubjectErasure(ines, Setting.Request)]));
            await RefusedAsync(() => new PersonalDataPurger<ClubContext>(setting, Setting.Keys).PurgeAsync(isDryRun: true));
            await RefusedAsync(() => new PersonalDataSweeper<ClubContext>(setting, Setting.Keys).SweepAsync());
            await RefusedAsync(() => new ConsentLedger<ClubContext>(setting, Setting.Keys).WithdrawAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now, "1", "en", "test")));
        }

        Assert.Equal(before, setting.Contents());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ScopeThatSuppresses_IsNone(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
        {
            await setting.Eraser(Club.Ended).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        }

        Assert.False(setting.Contents().Names("ines"));
    }

    private static async Task RefusedAsync(Func<Task> work) => Assert.Contains("cannot be part of a 'TransactionScope'", (await Assert.ThrowsAsync<InvalidOperationException>(work)).Message, StringComparison.Ordinal);
}
