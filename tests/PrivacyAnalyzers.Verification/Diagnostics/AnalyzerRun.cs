using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>One run of analyzers over one compilation: what they found, and what they threw.</summary>
internal static class AnalyzerRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <exception cref="VerificationException">An analyzer threw, or did not finish.</exception>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, bool withCompiler, Func<string> describe)
    {
        if (analyzers.IsEmpty)
            return withCompiler ? compilation.GetDiagnostics() : [];
        // Half-typed runs are many and small: threads would cost more than they bring.
        var thrown = new ConcurrentQueue<(Exception Exception, DiagnosticAnalyzer Analyzer)>();
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options, (exception, analyzer, _) => thrown.Enqueue((exception, analyzer)), concurrentAnalysis: withCompiler, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found;
        try
        {
            var task = Task.Run(() => withCompiler ? run.GetAllDiagnosticsAsync() : run.GetAnalyzerDiagnosticsAsync());
            found = await task.WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new VerificationException($"The analyzers did not finish within {Patience.TotalSeconds} s.\n{describe()}");
        }

        if (thrown.TryPeek(out var first))
            throw new VerificationException($"{first.Analyzer.GetType().Name} threw {first.Exception.GetType().Name}: {first.Exception.Message}\n{describe()}\n{first.Exception}", first.Exception);
        if (found.FirstOrDefault(d => d.Id == "AD0001") is { } crash)
            throw new VerificationException($"{crash.GetMessage()}\n{describe()}");
        return found;
    }
}
