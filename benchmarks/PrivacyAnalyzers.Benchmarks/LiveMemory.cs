namespace PrivacyAnalyzers.Benchmarks;

/// <summary>The most that is alive at a time while something runs: all that is not is collected first, again and again, on a thread of its own.</summary>
internal static class LiveMemory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>Bytes, and how often they were counted.</returns>
    internal static (long Most, int Counted) While(Action run)
    {
        var (most, counted) = (0L, 0);
        using var ended = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            do
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                counted++;
            }
            while (!ended.Wait(Pause));
        });
        watch.Start();
        run();
        ended.Set();
        watch.Join();
        return (most, counted);
    }
}
