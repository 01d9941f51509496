namespace Boutique.Scenario;

/// <summary>A clock that the scenario moves: the same day at every run.</summary>
internal sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
