using System.Globalization;
using PrivacyAnalyzers.Generated.Tests.Domain;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>Serilog with the generated destructuring policy: rendered messages and JSON.</summary>
public sealed class SerilogTests
{
    [Fact]
    public void Objects_TakenApart_AndStates()
    {
        var sink = new TextSink();
        using (var log = new LoggerConfiguration().Destructure.RedactedObjects().WriteTo.Sink(sink).CreateLogger())
        {
            foreach (var value in Canaries.All)
            {
                log.Information("Saved {Value}", value);
                log.Information("Saved {@Value}", value);
                log.Information("Saved {$Value}", value);
                log.Information("Saved {@State}", value.ToRedactedState());
                log.Information("Saved {State}", value.ToRedactedState());
                log.ForContext("Value", value, destructureObjects: true).Information("Saved");
                log.Error(new InvalidOperationException("Cannot save " + value), "Failed");
            }

            log.Information("All {@Values}", Canaries.All);
            log.Information("By name {@Values}", Canaries.All.Select((value, i) => (Value: value, i)).ToDictionary(pair => pair.i, pair => pair.Value));
            log.Information("In {@Holder}", new { Number = 1, Person = Canaries.All[0] });
        }

        Assert.Equal((Canaries.All.Count * 7) + 3, sink.Texts.Count);
        Assert.All(sink.Texts, Canaries.AssertAbsent);
        Assert.Contains(sink.Texts, text => text.Contains("\"Email\":\"c***@c***.example\"", StringComparison.Ordinal));
        Assert.Contains(sink.Texts, text => text.Contains("\"Home\":{\"City\":\"C***\"", StringComparison.Ordinal));
    }

    private sealed class TextSink : ILogEventSink
    {
        private readonly JsonFormatter _json = new(renderMessage: true, formatProvider: CultureInfo.InvariantCulture);

        internal List<string> Texts { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            _json.Format(logEvent, writer);
            Texts.Add(writer.ToString());
        }
    }
}
