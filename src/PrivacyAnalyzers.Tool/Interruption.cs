using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PrivacyAnalyzers.Tool;

/// <summary>
/// Ctrl-C, or a signal to end: the command is asked to stop, and left a moment to take away what it has begun. Files are put in their places at the very end, all or none
/// (<see cref="Commands.OutputFiles"/>): what stops before has written none, and what is that far ends as if nobody had asked.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>What binds a large body hears nothing until it is done, and need not be waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<int> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;

    internal Interruption() => _signals = [On(PosixSignal.SIGINT, ExitCodes.Interrupted), On(PosixSignal.SIGTERM, ExitCodes.Terminated)];

    /// <param name="command">Runs until it is done or asked to stop.</param>
    /// <param name="host">Where it is said that it was stopped.</param>
    internal async Task<int> RunAsync(Func<CancellationToken, Task<int>> command, ToolHost host)
    {
        // Not here: what runs without a pause would not come back before it is done. Threads of the pool have the stack that NestingGuard counts on, too.
        var work = Task.Run(() => command(_stop.Token));
        if (await Task.WhenAny(work, _asked.Task).ConfigureAwait(false) == _asked.Task)
        {
            await Task.WhenAny(work, Task.Delay(Patience)).ConfigureAwait(false);
        }

        if (work.IsCompletedSuccessfully)
        {
            return await work.ConfigureAwait(false);
        }

        // What goes wrong because it has to stop is no defect.
        if (!_asked.Task.IsCompleted)
        {
            return await work.ConfigureAwait(false);
        }

        await SayAsync(host.Error, "privacy: stopped before it was done; no file was written.").ConfigureAwait(false);
        return await _asked.Task.ConfigureAwait(false);
    }

    public void Dispose()
    {
        Array.ForEach(_signals, static signal => signal.Dispose());
        _stop.Dispose();
    }

    // What nobody reads waits to be written, and the console lets nothing be written beside it, on the error output neither.
    private static async Task SayAsync(TextWriter error, string sentence)
    {
        var said = Task.Run(() => error.WriteLine(sentence));
        if (await Task.WhenAny(said, Task.Delay(Patience)).ConfigureAwait(false) == said || OperatingSystem.IsWindows())
        {
            return;
        }

        const int StandardError = 2;
        using var handle = new SafeFileHandle(StandardError, ownsHandle: false);
        await using var direct = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        await direct.WriteAsync(Encoding.UTF8.GetBytes(sentence + "\n")).ConfigureAwait(false);
    }

    // Asked a second time, the system ends it at once.
    private PosixSignalRegistration On(PosixSignal signal, int exitCode) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = _asked.TrySetResult(exitCode);
        if (context.Cancel)
        {
            // Whoever has to hear it may take long: a signal is answered at once.
            _ = Task.Run(_stop.Cancel);
        }
    });
}
