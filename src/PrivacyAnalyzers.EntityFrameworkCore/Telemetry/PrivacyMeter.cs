using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

namespace PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

/// <summary>What is measured of erasures, exports and purges: kinds of people and outcomes, never a person.</summary>
internal static class PrivacyMeter
{
    /// <summary>The name that listeners ask for.</summary>
    internal const string Name = "PrivacyAnalyzers.EntityFrameworkCore";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Erasures = Meter.CreateCounter<long>("privacy.erasures", "{erasure}", "Erasures, by how they ended.");
    private static readonly Histogram<double> ErasureDuration = Meter.CreateHistogram<double>("privacy.erasure.duration", "s", "How long erasures took.");
    private static readonly Counter<long> ErasureBatches = Meter.CreateCounter<long>("privacy.erasure.batches", "{transaction}", "Transactions of erasures before their last one.");
    private static readonly Counter<long> Values = Meter.CreateCounter<long>("privacy.erasure.values", "{value}", "Values that were erased, or are kept, by what became of them.");
    private static readonly Counter<long> Exports = Meter.CreateCounter<long>("privacy.exports", "{export}", "Exports, by how they ended.");
    private static readonly Histogram<double> ExportDuration = Meter.CreateHistogram<double>("privacy.export.duration", "s", "How long exports took.");
    private static readonly Counter<long> Purges = Meter.CreateCounter<long>("privacy.purges", "{purge}", "Purges, by how they ended.");
    private static readonly Histogram<double> PurgeDuration = Meter.CreateHistogram<double>("privacy.purge.duration", "s", "How long purges took.");
    private static readonly Counter<long> PurgedValues = Meter.CreateCounter<long>("privacy.purge.values", "{value}", "Values that purges erased, by what became of them.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("privacy.writes.refused", "{save}", "Saves that were refused, since they were of erased people.");
    private static readonly Counter<long> Returns = Meter.CreateCounter<long>("privacy.sweep.erasures", "{erasure}", "Erased people of whom a sweep found and erased something.");

    internal static void Erased(string kind, string outcome, long start, ErasureReceipt? receipt)
    {
        var tags = new TagList { { "privacy.subject_kind", kind }, { "privacy.outcome", outcome } };
        Erasures.Add(1, tags);
        ErasureDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        foreach (var group in receipt?.Members.GroupBy(static member => member.Outcome) ?? [])
        {
            Values.Add(group.Sum(static member => member.Rows), new KeyValuePair<string, object?>("privacy.subject_kind", kind), new KeyValuePair<string, object?>("privacy.became", NameOf(group.Key)));
        }
    }

    internal static void Batch(string kind) => ErasureBatches.Add(1, new KeyValuePair<string, object?>("privacy.subject_kind", kind));

    internal static void Exported(string kind, DataSubjectRight right, string outcome, long start)
    {
        var tags = new TagList { { "privacy.subject_kind", kind }, { "privacy.right", right.ToString().ToLowerInvariant() }, { "privacy.outcome", outcome } };
        Exports.Add(1, tags);
        ExportDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
    }

    internal static void Purged(bool isDryRun, string outcome, long start, RetentionReport? report)
    {
        var tags = new TagList { { "privacy.dry_run", isDryRun }, { "privacy.outcome", outcome } };
        Purges.Add(1, tags);
        PurgeDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        foreach (var group in isDryRun ? [] : report?.Members.GroupBy(static member => member.Outcome) ?? [])
        {
            PurgedValues.Add(group.Sum(static member => member.Rows), new KeyValuePair<string, object?>("privacy.became", NameOf(group.Key)));
        }
    }

    internal static void Refused() => Refusals.Add(1);

    internal static void Swept(int people) => Returns.Add(people);

    /// <summary>How something ended that failed.</summary>
    internal static string OutcomeOf(Exception exception) => exception is OperationCanceledException ? "interrupted" : "failed";

    private static string NameOf(ErasureOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
