using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Rules.Rights;
using PrivacyAnalyzers.Verification;
using static PrivacyAnalyzers.Tests.Generation.Generation;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>The twins of <c>[LoggerMessage]</c> methods; the logging library's own generator is played by hand.</summary>
public sealed class LogMethodTests
{
    private const string Log = """
        using Microsoft.Extensions.Logging;
        public sealed class Lines : ILogger
        {
            public static string Text = "";
            public LogLevel From;
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel level) => level >= From;
            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Text += state + ";";
        }

        """;

    [Fact]
    public async Task Twin_LogsMasks() => Assert.Equal("Seen j***@e***.com 7 null;Seen *** 7 x;ext D***;", await TextOfLog("""
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Seen {Email} {Id} {Notes}")]
            public static partial void Seen(ILogger logger, [PersonalData<Delivery>(DataCategory.EmailAddress)] string email, int id, [PersonalData<Letter>(DataCategory.Name)] string? notes);
        }
        partial class Log
        {
            public static partial void Seen(ILogger logger, string email, int id, string? notes) => logger.Log(LogLevel.Information, 1, "Seen " + email + " " + id + " " + (notes is null ? "null" : "x"), null, (s, _) => s);
            [LoggerMessage(Level = LogLevel.Warning, Message = "ext {Who}")]
            internal static partial void Ext(this ILogger @event, [PersonalData<Delivery>(DataCategory.Name), AlsoFor<Letter>] string who);
            internal static partial void Ext(this ILogger @event, string who) => @event.Log(LogLevel.Warning, 1, "ext " + who, null, (s, _) => s);
        }
        public static class Program
        {
            public static string Main()
            {
                var lines = new Lines { From = LogLevel.Information };
                Log.SeenRedacted(lines, "jane.doe@example.com", 7, null);
                Log.SeenRedacted(lines, "canary", 7, "canary");
                lines.ExtRedacted("Doe, Jane");
                Log.SeenRedacted(new Lines { From = LogLevel.Error }, "canary", 7, null);
                return Lines.Text;
            }
        }
        """));

    [Fact]
    public async Task Twin_OfAnInstance_InANestedGenericType() => Assert.Equal("Hidden ***;Level j***@e***.com;", await TextOfLog("""
        namespace Shop
        {
            public partial class Outer<T>
            {
                internal partial class Service(ILogger logger)
                {
                    private readonly ILogger _logger = logger;
                    [LoggerMessage(LogLevel.Debug, "Hidden {Illness}")] partial void Hidden([PersonalData<Delivery>(DataCategory.Health)] string illness);
                    partial void Hidden(string illness) => _logger.Log(LogLevel.Debug, 1, "Hidden " + illness, null, (s, _) => s);
                    [LoggerMessage] private partial void Level(ILogger given, LogLevel level, [PersonalData<Delivery>] string email, Exception? error, Customer customer);
                    private partial void Level(ILogger given, LogLevel level, string email, Exception? error, Customer customer) => given.Log(level, 1, "Level " + email, error, (s, _) => s);
                    internal void Run() { HiddenRedacted("canary"); LevelRedacted(_logger, LogLevel.Trace, "jane.doe@example.com", null, new()); }
                }
            }
            public partial class Customer { [PersonalData<Delivery>] public string Nick = "canary"; }
        }
        public static class Program { public static string Main() { new Shop.Outer<int>.Service(new Lines()).Run(); return Lines.Text; } }
        """));

    [Fact]
    public async Task Twin_TakesWhatTheMethodTakes() => Assert.Equal("Seen J*** 3 Two null 1.5 True NaN 0.10 -5  ' 0 18446744073709551615 -Infinity;Seen J*** 3 One x 2.5 False NaN 0.10 -5  ' 0 18446744073709551615 -Infinity;", await TextOfLog("""
        public enum Kind { One = 1, Two = 2 }
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Seen {Who} {Count} {Kind} {More} {Rate}")]
            public static partial void Seen(ILogger logger, [PersonalData<Delivery>(DataCategory.Name)] string who = "Jane", int count = 3, Kind kind = Kind.Two, string? more = null, double rate = 1.5, bool? sure = true, float f = float.NaN, decimal m = 0.10m, long? l = -5, Kind? none = null, char c = '\'', DateTime at = default, ulong u = ulong.MaxValue, double low = double.NegativeInfinity);
        }
        partial class Log
        {
            public static partial void Seen(ILogger logger, string who, int count, Kind kind, string? more, double rate, bool? sure, float f, decimal m, long? l, Kind? none, char c, DateTime at, ulong u, double low) => logger.Log(LogLevel.Information, 1, FormattableString.Invariant($"Seen {who} {count} {kind} {more ?? "null"} {rate} {sure} {f} {m} {l} {none} {c} {at.Ticks} {u} {low}"), null, (s, _) => s);
        }
        public static class Program
        {
            public static string Main()
            {
                var lines = new Lines();
                Log.SeenRedacted(lines);
                Log.SeenRedacted(lines, "Jane", kind: Kind.One, more: "x", rate: 2.5, sure: false);
                return Lines.Text;
            }
        }
        """));

    [Fact]
    public async Task NothingMarked_NothingGenerated()
    {
        var test = TestLog("""
            public partial class Customer { public int Id { get; set; } }
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Seen {Id}")] internal static partial void Seen(ILogger logger, int id, Customer customer);
                internal static partial void Seen(ILogger logger, int id, Customer customer) { }
                internal static void Plain(ILogger logger, [PersonalData<Delivery>] string email) { }
            }
            """);
        test.ExpectsNothingGenerated = true;
        await test.RunAsync();
    }

    [Fact]
    public async Task WrittenByHand_IsLeftAlone()
    {
        var test = TestLog("""
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Seen {Email}")] internal static partial void Seen(ILogger logger, [PersonalData<Delivery>] string email);
                internal static partial void Seen(ILogger logger, string email) { }
                internal static void SeenRedacted(ILogger logger, string email) => Seen(logger, "by hand");
            }
            """);
        test.ExpectsNothingGenerated = true;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("DateOnly born", "", "'born' is no text, and what is redacted is one")]
    [InlineData("object born", "", "'born' is no text, and what is redacted is one")]
    [InlineData("in string born", "", "'born' is passed by reference")]
    [InlineData("string born", "internal static int SeenRedacted;", "another member has the name")]
    [InlineData("DateOnly born", "", "'born' is no text, and what is redacted is one", true)]
    public async Task WhatHasNoTwin_IsToldWhy(string parameter, string other, string reason, bool isSigned = false)
    {
        // As the logging library's generator signs its half.
        var signed = isSigned ? "[System.CodeDom.Compiler.GeneratedCode(\"Microsoft.Extensions.Logging.Generators\", \"10.0.14.0\")] " : "";
        var source = Log + $$"""
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Seen {Born}")] internal static partial void Seen(ILogger logger, [PersonalData<Delivery>] {{parameter}});
                {{signed}}internal static partial void Seen(ILogger logger, {{parameter}}) { }
                {{other}}
            }
            """;
        var run = TestLog(source[Log.Length..]).Run();
        Assert.Empty(run.GeneratedSources);
        var test = new CSharpAnalyzerTest<GenerationSkippedAnalyzer> { TestCode = Prelude.Replace("using PrivacyAnalyzers;", "using PrivacyAnalyzers; using Microsoft.Extensions.Logging;", StringComparison.Ordinal) + source["using Microsoft.Extensions.Logging;".Length..].Replace(isSigned ? "partial class Log\n" : "partial void Seen(ILogger logger, [", isSigned ? "partial class {|#0:Log|}\n" : "partial void {|#0:Seen|}(ILogger logger, [", StringComparison.Ordinal), ReferenceAssemblies = ReferenceSet.AspNetCore100 };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<GenerationSkippedAnalyzer>.Diagnostic("PRIV4001").WithLocation(0).WithArguments("Log.SeenRedacted", reason));
        await test.RunAsync();
    }

    [Fact]
    public void TypingInABodyElsewhere_RunsNothing()
    {
        var test = TestLog("""
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Seen {Email}")] internal static partial void Seen(ILogger logger, [PersonalData<Delivery>] string email);
                internal static partial void Seen(ILogger logger, string email) { }
            }
            """);
        test.TestState.Sources.Add(("/Other.cs", "class Other { int M() => 1; }"));
        var run = test.Run();
        Assert.Single(run.GeneratedSources);
        var edited = run.Edit("/Other.cs", "class Other { int M() => 2; }");
        Assert.All(edited.Reasons(TrackingNames.LogMethods), reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString()));
        Assert.All(edited.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Values(TrackingNames.LogMethods), model => Assert.Empty(ObjectGraph.Impurities(model)));
    }

    private static CSharpSourceGeneratorTest<PrivacyGenerator> TestLog(string source) => new()
    {
        TestCode = Prelude.Replace("using PrivacyAnalyzers;", "using PrivacyAnalyzers; using Microsoft.Extensions.Logging;", StringComparison.Ordinal) + Log["using Microsoft.Extensions.Logging;".Length..] + source,
        ReferenceAssemblies = ReferenceSet.Net100.AddFiles(ReferencePaths.Package("Microsoft.Extensions.Logging.Abstractions", "10.0.14", "lib/net10.0")).AddFiles(ReferencePaths.Package("Microsoft.Extensions.DependencyInjection.Abstractions", "10.0.14", "lib/net10.0")),
    };

    private static async Task<string> TextOfLog(string source)
    {
        var test = TestLog(source);
        await test.RunAsync();
        return Call(test.Run());
    }
}
