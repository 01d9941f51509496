using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PrivacyAnalyzers.EntityFrameworkCore.Recipients;

/// <summary>Looks at the outbox now and then. A look that fails does not end the service.</summary>
internal sealed class RecipientNoticeService<TContext>(IServiceScopeFactory scopes, RecipientNoticeOptions timing, ILogger<RecipientNoticeService<TContext>> logger, TimeProvider time) : BackgroundService
    where TContext : DbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(timing.Every, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var report = await scope.ServiceProvider.GetRequiredService<RecipientNotices<TContext>>().SendAsync(stoppingToken).ConfigureAwait(false);
                if (report.Failed > 0)
                {
                    logger.LogWarning("{Failed} recipients could not be told of erasures, {Told} were told", report.Failed, report.Told);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The kind only: the text of an exception may hold a value.
                logger.LogError("Recipients could not be told of erasures: {Problem}", exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
