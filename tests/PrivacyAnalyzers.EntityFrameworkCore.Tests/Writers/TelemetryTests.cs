using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>What operators see: numbers, and a log that names nobody.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task ErasuresExportsAndPurges_AreMeasured_AndLogged_WithoutThePerson()
    {
        var log = new Journal();
        using var setting = BatchTests.Open(new SqliteServer(), builder => builder.UseLoggerFactory(log));
        var client = setting.With(static context => context.Add("bruno", 3));
        using var measured = new Measurements();
        using var copy = new MemoryStream();
        await new PersonalDataExporter<ArchiveContext>(setting).ExportAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, Setting.Now), copy);
        await new PersonalDataPurger<ArchiveContext>(setting, Setting.Keys).PurgeAsync(isDryRun: true);
        var request = Setting.Request;
        await setting.Eraser(options: BatchTests.Sized(2)).EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), request);
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Client.PersonalDataDescriptor, new SubjectId("somebody", "else"), Setting.Request));
        Assert.Throws<ErasedPersonException>(() => setting.With(static context => context.Clients.Single().Name = "bruno again"));

        var kind = Client.PersonalDataDescriptor.Facts.SubjectName;
        Assert.Contains($"privacy.exports 1 privacy.outcome=done privacy.right=access privacy.subject_kind={kind}", measured.All);
        Assert.Contains("privacy.purges 1 privacy.dry_run=True privacy.outcome=done", measured.All);
        Assert.Contains($"privacy.erasures 1 privacy.outcome=done privacy.subject_kind={kind}", measured.All);
        Assert.Contains($"privacy.erasures 1 privacy.outcome=failed privacy.subject_kind={kind}", measured.All);
        Assert.Contains($"privacy.erasure.batches 1 privacy.subject_kind={kind}", measured.All);
        Assert.Contains(measured.All, line => line.StartsWith("privacy.erasure.values ", StringComparison.Ordinal) && line.Contains("privacy.became=pseudonymized", StringComparison.Ordinal));
        Assert.Contains(measured.All, static line => line.StartsWith("privacy.erasure.duration ", StringComparison.Ordinal));
        Assert.Contains("privacy.writes.refused 1", measured.All);
        Assert.Contains(log.Lines, line => line.Contains(request.Id + " of a " + kind + " is done", StringComparison.Ordinal));
        Assert.Contains(log.Lines, static line => line.Contains("failed: System.ArgumentException", StringComparison.Ordinal));
        Assert.Contains(log.Lines, static line => line.Contains("A save was refused", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines.Concat(measured.All), line => line.Contains("bruno", StringComparison.OrdinalIgnoreCase) || line.Contains(client.Id.ToString(), StringComparison.OrdinalIgnoreCase) || line.Contains("else", StringComparison.Ordinal));
    }

    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();

        internal Measurements()
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "PrivacyAnalyzers.EntityFrameworkCore")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name + " " + value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name + " ", tags));
            _listener.Start();
        }

        internal List<string> All { get; } = [];

        public void Dispose() => _listener.Dispose();

        // Other tests measure too.
        private void Add(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var line = name + string.Concat(tags.ToArray().OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => " " + tag.Key + "=" + tag.Value));
            lock (All)
            {
                All.Add(line);
            }
        }
    }

    private sealed class Journal : ILoggerFactory, ILogger
    {
        internal List<string> Lines { get; } = [];

        // What others log is theirs.
        public ILogger CreateLogger(string categoryName) => categoryName == "PrivacyAnalyzers.EntityFrameworkCore" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception) + " " + exception);

        public void Dispose()
        {
        }
    }
}
