using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrivacyAnalyzers.EntityFrameworkCore.Crashing;

/// <summary>Counts what an erasure does between one step and the next, and stops for ever at one of them: whoever started the process kills it there.</summary>
public sealed class Boundaries(int stopAt, bool countsCommands) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _count;
    private int _commits;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (countsCommands)
        {
            await PassAsync("command");
        }

        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await PassAsync("before the commit");
        return result;
    }

    public async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _commits++;
        await PassAsync("after the commit");
    }

    private async Task PassAsync(string where)
    {
        if (++_count == stopAt)
        {
            Console.WriteLine($"stopped {_commits} {where}");
            await Task.Delay(Timeout.Infinite);
        }
    }
}
