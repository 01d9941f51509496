using System.Threading.Channels;

namespace Boutique.Scenario;

/// <summary>A clock that the scenario moves: the same day at every run. Whoever sleeps until a moment wakes when the scenario gets there.</summary>
internal sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Channel<Alarm> _set = Channel.CreateUnbounded<Alarm>();
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    /// <summary>Waits until so many services sleep, then moves, and wakes those whose time has come.</summary>
    public async Task AdvanceAsync(TimeSpan time, int sleepers, CancellationToken cancellationToken)
    {
        var alarms = new List<Alarm>();
        while (alarms.Count < sleepers) alarms.Add(await _set.Reader.ReadAsync(cancellationToken));
        Advance(time);
        foreach (var alarm in alarms.Where(alarm => alarm.Due <= _now)) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(_now + dueTime, () => callback(state));
        _set.Writer.TryWrite(alarm);
        return alarm;
    }

    /// <summary>Rings once: a scenario does not wait for a second time.</summary>
    private sealed class Alarm(DateTimeOffset due, Action ring) : ITimer
    {
        private volatile bool _isOff;

        public DateTimeOffset Due { get; } = due;

        public void Ring()
        {
            if (!_isOff) ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isOff;

        public void Dispose() => _isOff = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
