using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>When the service purges, and who gets its reports.</summary>
public sealed class PersonalDataPurgeOptions
{
    /// <summary>How long to wait between two runs.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long to wait after the start of the application before the first run.</summary>
    public TimeSpan FirstAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>True to change nothing and only report: the first weeks of a new plan.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>Gets the report of each run, with the services of the run; null to only log how much it did.</summary>
    public Func<IServiceProvider, RetentionReport, CancellationToken, Task>? OnReport { get; set; }

    internal void Validate()
    {
        if (Every <= TimeSpan.Zero || FirstAfter < TimeSpan.Zero)
        {
            throw new InvalidOperationException($"'{nameof(PersonalDataPurgeOptions)}' needs times above zero.");
        }
    }
}
