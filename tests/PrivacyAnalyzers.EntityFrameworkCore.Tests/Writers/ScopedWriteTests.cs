using System.Transactions;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>Writers may save within a transaction scope, where the database takes part in one: SQLite does not.</summary>
public sealed class ScopedWriteTests
{
    [Theory]
    [OnPostgreSql]
    public async Task SaveWithinAScope_IsKeptOrRefused_AsAnyOther(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var (member, other) = setting.With(static context => (context.Add("bruno"), context.Add("alice")));
        await LateWriteTests.EraseAsync(setting, member, new Policy(Setting.Now.AddMonths(-1)));
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var context = setting.CreateDbContext();
            context.Add(new Visit { MemberId = other.Id, Note = "alice in a scope" });
            await context.SaveChangesAsync();
            scope.Complete();
        }

        Assert.Contains(setting.Contents(), static row => row.Contains("alice in a scope", StringComparison.Ordinal));
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var context = setting.CreateDbContext();
            context.Add(new Member { Id = member.Id, Name = "bruno" });
            await Assert.ThrowsAsync<ErasedPersonException>(() => context.SaveChangesAsync());
        }

        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }
}
