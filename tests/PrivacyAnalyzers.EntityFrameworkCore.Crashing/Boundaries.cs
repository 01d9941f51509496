using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrivacyAnalyzers.EntityFrameworkCore.Crashing;

/// <summary>
/// Counts what is done between one step and the next, statement by statement where several make a command, and stops for ever at one of them: whoever started the process kills it there. Stopping at none, it says what there is.
/// </summary>
/// <param name="number">Tells databases apart.</param>
/// <param name="stopAt">The boundary; 0 for none.</param>
public sealed partial class Boundaries(int number, int stopAt) : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>What is said of a commit that has arrived.</summary>
    public const string Committed = "after the commit";

    private int _count;
    private int _commits;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await PassAsync(command);
        return result;
    }

    // What changes something outside a transaction is committed with it.
    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            _commits++;
            await PassAsync(Committed);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await PassAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await PassAsync(command);
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
        await PassAsync(Committed);
    }

    // What comes before the boundary in the same command is done, and the rest never is.
    private async Task PassAsync(DbCommand command)
    {
        var statements = command.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < statements.Length; i++)
        {
            if (i > 0 && _count + 1 == stopAt)
            {
                command.CommandText = string.Join(";\n", statements[..i]);
                await command.ExecuteNonQueryAsync();
            }

            var step = Statement().Match(statements[i]);
            await PassAsync(step.Success ? step.Groups["verb"].Value + " " + step.Groups["table"].Value : statements[i]);
        }
    }

    private async Task PassAsync(string where)
    {
        _count++;
        if (stopAt == 0)
        {
            Console.WriteLine("boundary " + where);
        }
        else if (_count == stopAt)
        {
            Console.WriteLine($"stopped {number} {_commits} {where}");
            await Task.Delay(Timeout.Infinite);
        }
    }

    [GeneratedRegex("\\b(?<verb>DELETE|INSERT|UPDATE|SELECT|CREATE TEMP TABLE|DROP TABLE)\\b[^\"]*\"(?<table>\\w+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();
}
