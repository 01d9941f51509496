using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Tool;

namespace PrivacyAnalyzers.Tests.Rules.Tool;

public sealed class InvalidSinkTests
{
    private const string Code = """
        using System;
        namespace TestProject.Audit
        {
            public class Trail<T>
            {
                public Trail(string name) { }
                public virtual void Write(string message, params object[] args) { }
                public string Note { get; set; } = "";
                public string this[string key] { get => ""; set { } }
                public class Page { public static void Turn(int number) { } }
            }

            public sealed class Log : Trail<int> { public Log() : base("") { } }
            public interface IJournal { void Enter(string text); }
            public sealed class AuditedAttribute : Attribute;
        }
        """;

    [Theory]
    [InlineData("log M:TestProject.Audit.Trail`1.Write message,args")]
    [InlineData("log M:TestProject.Audit.Trail`1.Wr* *")]
    [InlineData("log M:TestProject.Audit.*.Write *")]
    [InlineData("log M:TestProject.*.Turn number")]
    [InlineData("log M:TestProject.Audit.Trail`1.Page.Turn number")]
    [InlineData("log M:TestProject.Audit.Trail`1.#ctor name")]
    [InlineData("log M:TestProject.Audit.Log.Write message")] // inherited
    [InlineData("log M:TestProject.Audit.IJournal.Enter text")]
    [InlineData("log P:TestProject.Audit.Trail`1.Note value")]
    [InlineData("log P:TestProject.Audit.Trail`1.Item key,value")]
    [InlineData("log A:TestProject.Audit.AuditedAttribute *")]
    [InlineData("log D:TestProject.Audit.IJournal *")]
    [InlineData("log M:System.Console.WriteLine value,format")]
    [InlineData("log M:Other.Library.Journal.Write *")] // not referenced here
    [InlineData("log M:Microsoft.Extensions.Logging.LoggerExtensions.Log* *")] // nor that
    [InlineData("# log M:TestProject.Audit.Nothing *")]
    [InlineData("")]
    public Task Line_NamesSomething_DoesNotTrigger(string line) => VerifyAsync("\n" + line + "\n");

    [Theory]
    [InlineData("lgo M:TestProject.Audit.Log.Write *", 1, 4, "'lgo' is no kind of sink (cache, console, disclosure, exception, file, log, processing, prompt, response, telemetry, token, url); did you mean 'log'?")]
    [InlineData("log M:TestProject.Audit.Log.Wirte *", 5, 34, "'TestProject.Audit.Log' has no method 'Wirte'; did you mean 'Write'?")]
    [InlineData("log M:TestProject.Audit.Log.#ctor name", 35, 39, "'name' is no parameter of 'TestProject.Audit.Log.#ctor' ()")]
    [InlineData("log M:TestProject.Audit.Log.Note *", 5, 33, "'TestProject.Audit.Log' has no method 'Note'")]
    [InlineData("log P:TestProject.Audit.Log.Write *", 5, 34, "'TestProject.Audit.Log' has no property 'Write'")]
    [InlineData("log M:TestProject.Audit.Loog.Write *", 5, 35, "there is no type 'TestProject.Audit.Loog'; did you mean 'Log'?")]
    [InlineData("log M:TestProject.Audit.Elsewhere.Write *", 5, 40, "there is no type 'TestProject.Audit.Elsewhere'")]
    [InlineData("log M:TestProject.Audit.Trail.Write *", 5, 36, "there is no type 'TestProject.Audit.Trail'; did you mean 'Trail`1'?")]
    [InlineData("log A:TestProject.Audit.AuditAttribute *", 5, 39, "there is no type 'TestProject.Audit.AuditAttribute'; did you mean 'AuditedAttribute'?")]
    [InlineData("log M:System.Consol.WriteLine *", 5, 30, "there is no type 'System.Consol'; did you mean 'Console'?")]
    [InlineData("log M:TestProject.Audit.Trail`1.Write text", 39, 43, "'text' is no parameter of 'TestProject.Audit.Trail`1.Write' (args, message)")]
    [InlineData("log M:TestProject.Audit.Trail`1.Write mesage,args", 39, 50, "'mesage' is no parameter of 'TestProject.Audit.Trail`1.Write' (args, message); did you mean 'message'?")]
    [InlineData("log P:TestProject.Audit.Trail`1.Note key", 38, 41, "'key' is no parameter of 'TestProject.Audit.Trail`1.Note' (value)")]
    [InlineData("  disclosure M:TestProject.Audit.Log.Write *", 3, 13, "a disclosure says who receives the data: recipient=Name, or recipient=(unknown) for a transport; what is sent to the person is 'processing' with recipient=(subject)")]
    public Task Line_Wrong_Triggers(string line, int from, int to, string message) =>
        VerifyAsync("# ours\r\n" + line + "\r\n", new DiagnosticResult(Catalogue.PRIV9003_InvalidSink).WithSpan("/repo/PrivacySinks.txt", 2, from, 2, to).WithMessage("In 'PrivacySinks.txt' " + message));

    [Fact]
    public async Task OtherFile_DoesNotTrigger()
    {
        var test = Test();
        test.TestState.AdditionalFiles.Add(("/repo/MySinks.txt", "nonsense"));
        await test.RunAsync();
    }

    [Fact]
    public Task NoReferenceToTheAbstractions_DoesNotTrigger() =>
        VerifyAsync(test => { test.ReferenceAssemblies = test.ReferenceAssemblies.WithoutAbstractions(); }, "nonsense");

    [Fact]
    public Task ManyLines_EachInItsPlace() => VerifyAsync(
        "nonsense\nlog M:TestProject.Audit.Log.Write *\nlog x y",
        new DiagnosticResult(Catalogue.PRIV9003_InvalidSink).WithSpan("/repo/PrivacySinks.txt", 1, 1, 1, 9),
        new DiagnosticResult(Catalogue.PRIV9003_InvalidSink).WithSpan("/repo/PrivacySinks.txt", 3, 5, 3, 6));

    private static Task VerifyAsync(string file, params DiagnosticResult[] expected) => VerifyAsync(_ => { }, file, expected);

    private static Task VerifyAsync(Action<CSharpAnalyzerTest<InvalidSinkAnalyzer>> configure, string file, params DiagnosticResult[] expected)
    {
        var test = Test();
        test.TestState.AdditionalFiles.Add(("/repo/PrivacySinks.txt", file));
        test.ExpectedDiagnostics.AddRange(expected);
        configure(test);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<InvalidSinkAnalyzer> Test() => new() { TestCode = Code, HalfTypedSkippedBecause = "Half a type names less: findings in the file are due." };
}
