using System.Threading.Channels;
using PrivacyAnalyzers;

namespace Boutique.Rights;

/// <summary>What each purge did, until whoever answers for it has read it.</summary>
public sealed class PurgeReports
{
    private readonly Channel<RetentionReport> _reports = System.Threading.Channels.Channel.CreateUnbounded<RetentionReport>();

    public Task AddAsync(RetentionReport report, CancellationToken cancellationToken) => _reports.Writer.WriteAsync(report, cancellationToken).AsTask();

    /// <summary>The oldest that was not read; waits for it.</summary>
    public ValueTask<RetentionReport> NextAsync(CancellationToken cancellationToken) => _reports.Reader.ReadAsync(cancellationToken);
}
