using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PrivacyAnalyzers.EntityFrameworkCore.Retention;

/// <summary>Purges on a schedule. A run that fails does not end the service: what it did is done, and the next run does the rest.</summary>
internal sealed class PurgeService<TContext>(IServiceScopeFactory scopes, PersonalDataPurgeOptions options, ILogger<PurgeService<TContext>> logger, TimeProvider time) : BackgroundService
    where TContext : DbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        options.Validate();
        await Task.Delay(options.FirstAfter, time, stoppingToken).ConfigureAwait(false);
        using var timer = new PeriodicTimer(options.Every, time);
        do
        {
            try
            {
                await RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The kind only: the text of an exception may hold a value.
                logger.LogError("The purge failed: {Problem}", exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<PersonalDataPurger<TContext>>().PurgeAsync(options.IsDryRun, progress: null, cancellationToken).ConfigureAwait(false);
        logger.LogInformation("{Kind} of {Members} members in {Rows} rows", report.IsDryRun ? "Trial purge" : "Purge", report.Members.Count, report.Members.Sum(static member => member.Rows));
        await (options.OnReport?.Invoke(scope.ServiceProvider, report, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
    }
}
