using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

internal sealed class TransientException : DbException
{
    public override string Message => "The connection was lost, in passing.";
}

internal sealed class RetryingFactory(ExecutionStrategyDependencies dependencies) : IExecutionStrategyFactory
{
    public IExecutionStrategy Create() => new Retrying(dependencies);
}

internal sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.FromMilliseconds(1))
{
    protected override bool ShouldRetryOn(Exception exception) => exception is TransientException;
}

/// <summary>Fails, or cancels, at one command of a run.</summary>
internal sealed class Faults : DbCommandInterceptor
{
    internal int At { get; set; }

    internal int Count { get; set; }

    internal bool HasFailed { get; set; }

    internal CancellationTokenSource? Cancellation { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Fail(cancellationToken);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Fail(cancellationToken);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Fail(CancellationToken cancellationToken)
    {
        if (At == 0 || HasFailed || ++Count != At)
        {
            return;
        }

        HasFailed = true;
        if (Cancellation is null)
        {
            throw new TransientException();
        }

        Cancellation.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
