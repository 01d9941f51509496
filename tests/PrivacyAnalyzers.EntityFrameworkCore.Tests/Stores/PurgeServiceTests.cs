using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Stores;

/// <summary>What nothing keeps any longer goes by itself, run after run.</summary>
public sealed class PurgeServiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Purges_OnTheClockOfTheApplication_AndReportsEachRun(bool isDryRun)
    {
        using var setting = Open();
        setting.With(static context => context.Add("bruno", 2010));
        var clock = new TurnedClock(Setting.Now);
        var reports = new List<RetentionReport>();
        using var isReported = new SemaphoreSlim(0);
        await using var provider = Services(setting, clock, options =>
        {
            (options.FirstAfter, options.Every, options.IsDryRun) = (TimeSpan.FromHours(1), TimeSpan.FromDays(1), isDryRun);
            options.OnReport = (_, report, _) =>
            {
                reports.Add(report);
                isReported.Release();
                return Task.CompletedTask;
            };
        });
        var service = Assert.Single(provider.GetServices<IHostedService>());
        await service.StartAsync(default);
        await clock.TurnAsync(TimeSpan.FromHours(1));
        Assert.True(await isReported.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(reports[0].Members, static member => member is { Path: "AddressedTo", PurposeKey: "accounts" });
        Assert.Equal(isDryRun, setting.Contents().Any(static row => row.Contains("bruno 2010", StringComparison.Ordinal)));
        await clock.TurnAsync(TimeSpan.FromDays(1));
        Assert.True(await isReported.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(isDryRun, reports[1].Members.Any(static member => member.Path == "AddressedTo"));
        await service.StopAsync(default);
        Assert.Equal(2, reports.Count);
    }

    [Fact]
    public async Task ARunThatFails_DoesNotEndTheService()
    {
        using var setting = Open();
        var clock = new TurnedClock(Setting.Now);
        using var isReported = new SemaphoreSlim(0);
        await using var provider = Services(setting, clock, options =>
        {
            options.FirstAfter = TimeSpan.FromHours(1);
            options.OnReport = (_, _, _) =>
            {
                isReported.Release();
                throw new InvalidOperationException();
            };
        });
        var service = Assert.Single(provider.GetServices<IHostedService>());
        await service.StartAsync(default);
        await clock.TurnAsync(TimeSpan.FromHours(1));
        Assert.True(await isReported.WaitAsync(TimeSpan.FromSeconds(30)));
        await clock.TurnAsync(TimeSpan.FromDays(1));
        Assert.True(await isReported.WaitAsync(TimeSpan.FromSeconds(30)));
        await service.StopAsync(default);
    }

    private static Setting<BillingContext> Open() => new(new SqliteServer(), static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        return new BillingContext(builder.Options);
    });

    private static ServiceProvider Services(Setting<BillingContext> setting, TimeProvider clock, Action<PersonalDataPurgeOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IDbContextFactory<BillingContext>>(setting);
        services.AddSingleton(clock);
        services.AddSingleton<IErasurePolicy>(new Policy(ended: Setting.Now.AddYears(-1)));
        services.AddPrivacy<BillingContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        services.AddPersonalDataPurge<BillingContext>(configure);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>A clock whose timers go off when the test turns it.</summary>
    private sealed class TurnedClock(DateTimeOffset now) : TimeProvider
    {
        private readonly List<Alarm> _alarms = [];
        private DateTimeOffset _now = now;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var alarm = new Alarm(this, callback, state);
            alarm.Change(dueTime, period);
            lock (_alarms)
            {
                _alarms.Add(alarm);
            }

            return alarm;
        }

        /// <summary>Turns the clock once a timer waits for it.</summary>
        internal async Task TurnAsync(TimeSpan time)
        {
            for (var i = 0; i < 1000 && !Alarms().Any(static alarm => alarm.Due is not null); i++)
            {
                await Task.Delay(20);
            }

            _now += time;
            foreach (var alarm in Alarms())
            {
                alarm.Ring();
            }
        }

        private List<Alarm> Alarms()
        {
            lock (_alarms)
            {
                return [.. _alarms];
            }
        }

        private sealed class Alarm(TurnedClock clock, TimerCallback callback, object? state) : ITimer
        {
            private TimeSpan _period;

            internal DateTimeOffset? Due { get; private set; }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                return true;
            }

            internal void Ring()
            {
                if (Due <= clock._now)
                {
                    Due = _period > TimeSpan.Zero ? clock._now + _period : null;
                    callback(state);
                }
            }

            public void Dispose() => Due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
