using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>Keeps what a provider of Microsoft.Extensions.Logging is given, as text.</summary>
internal sealed class CapturingProvider : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _messages = new();

    internal IReadOnlyCollection<string> Messages => [.. _messages];

    internal ConcurrentQueue<KeyValuePair<string, string>> Properties { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _messages.Enqueue(formatter(state, exception) + exception);
        Keep(state);
    }

    public void Dispose()
    {
    }

    private void Keep<TState>(TState state)
    {
        foreach (var (name, value) in state as IReadOnlyList<KeyValuePair<string, object?>> ?? [new("Text", state)])
        {
            if (value is System.Collections.IEnumerable and not string)
            {
                foreach (var item in (System.Collections.IEnumerable)value)
                    Properties.Enqueue(new(name, item?.ToString() ?? "null"));
            }

            Properties.Enqueue(new(name, value?.ToString() ?? "null"));
        }
    }
}
