using Microsoft.Extensions.Logging;

namespace Boutique.Logging;

/// <summary>Writes each log line to a text writer, without the time: two runs give the same text.</summary>
public sealed class TextLoggerProvider(TextWriter writer) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new TextLogger(writer, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
        // The writer belongs to whoever gave it.
    }

    private sealed class TextLogger(TextWriter writer, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) writer.WriteLine($"{category}: {formatter(state, exception)}");
        }
    }
}
