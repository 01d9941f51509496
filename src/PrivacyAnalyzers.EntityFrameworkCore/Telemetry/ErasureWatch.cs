using System;
using System.Diagnostics;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

/// <summary>Measures an erasure, and writes in the log how it ended.</summary>
internal sealed class ErasureWatch(DbContext context, string kind, Guid request)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ILogger _log = PrivacyLog.Of(context);

    internal void Batch(ErasureProgress progress)
    {
        PrivacyMeter.Batch(kind);
        PrivacyLog.Batch(_log, request, progress.Batches, progress.Rows);
    }

    internal void Done(ErasureReceipt receipt)
    {
        PrivacyMeter.Erased(kind, "done", _start, receipt);
        var kept = receipt.Members.Where(static member => member.Outcome is ErasureOutcome.Kept or ErasureOutcome.NotReached).Sum(static member => member.Rows);
        PrivacyLog.Erased(_log, request, kind, receipt.Members.Sum(static member => member.Rows) - kept, kept);
    }

    /// <returns>False: the exception is the caller's.</returns>
    internal bool Failed(Exception exception)
    {
        PrivacyMeter.Erased(kind, PrivacyMeter.OutcomeOf(exception), _start, receipt: null);
        if (exception is OperationCanceledException)
        {
            PrivacyLog.Interrupted(_log, request, kind);
        }
        else
        {
            PrivacyLog.Failed(_log, request, kind, exception.GetType().FullName!);
        }

        return false;
    }
}
