using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>The baseline as the analyzers of the rules in it honour it.</summary>
public sealed class StaleBaselineEntryTests
{
    private const string LogIn = "log.LogInformation(\"{M}\", u.Email);";
    private const string Found = "log.LogInformation(\"{M}\", {|PRIV2001:u.Email|});";

    [Theory]
    [InlineData("M:C.M", "void M() { LOG }")]
    [InlineData("M:C.M", "void M() { LOG LOG }")]
    [InlineData("M:C.M", "void M() { F(); void F() { LOG } }")]
    [InlineData("M:C.M``1(``0)", "void M<T>(T t) { LOG }")]
    [InlineData("M:C.M", "partial void M(); partial void M() { LOG }")]
    [InlineData("P:C.P", "int P { get { LOG return 1; } }")]
    [InlineData("P:C.Item(System.Int32)", "int this[int i] { get { LOG return i; } }")]
    [InlineData("M:C.op_LogicalNot(C)", "public static bool operator !(C c) { ILogger log = null!; User u = new(); LOG return true; }")]
    [InlineData("M:C.#ctor(Microsoft.Extensions.Logging.ILogger,User,System.Int32)", "C(ILogger log, User u, int n) : this(log, u) { LOG }")]
    [InlineData("F:C.First", "static Action<ILogger, User> First = (log, u) => { LOG }, Second;")]
    [InlineData("M:C.Inner`1.M", "class Inner<T>(ILogger log, User u) { void M() { LOG } }")]
    public Task OldFinding_IsNotReported(string symbol, string member) => VerifyAsync(member, Entry(symbol));

    [Theory]
    [InlineData("M:C.Other", "User.Email", "PRIV2001", "void M() { FOUND }")]
    [InlineData("M:C.M", "User.Phone", "PRIV2001", "void M() { FOUND }")]
    [InlineData("M:C.M", "User.Email", "PRIV1001", "void M() { FOUND }")]
    [InlineData("M:C.M", "User.Email", "PRIV2001", "void M() { } void N() { FOUND }")]
    [InlineData("M:C.M", "User.Email", "PRIV2999", "void M() { FOUND }")]
    [InlineData("M:C.M", "User.Email", "PRIV9002", "void M() { FOUND }")]
    public Task EntryThatMeetsNothing_IsReported_AndExcusesNothingElse(string symbol, string members, string rule, string member) =>
        VerifyAsync(member, Entry(symbol, members, rule), "PRIV9005");

    [Fact]
    public Task EntryOfARuleThatIsNotAsked_IsNotHeldAgainstIt() => VerifyAsync(
        "void M() { }", Entry("M:C.M", rule: "PRIV1001"), configure: test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.level = what")));

    [Fact]
    public Task FileThatCannotBeRead_ExcusesNothing_AndSaysSo() => VerifyAsync("void M() { FOUND }", Entry("M:C.M").Replace("\"version\": 1", "\"version\": 7", StringComparison.Ordinal), "PRIV9001");

    [Fact]
    public Task OtherAdditionalFiles_AreNotRead() => VerifyAsync("void M() { FOUND }", "nothing to read", path: "notes.json");

    private static string Entry(string symbol, string members = "User.Email", string rule = "PRIV2001") =>
        PrivacyAnalyzers.Baselines.BaselineText.Write([new(rule, symbol, members)]);

    private static Task VerifyAsync(string member, string baseline, string? expected = null, string path = "/0/privacy.baseline.json", Action<CSharpTest>? configure = null)
    {
        var test = new Together
        {
            TestCode = "using System;\nusing PrivacyAnalyzers;\nusing Microsoft.Extensions.Logging;\npartial class C(ILogger log, User u)\n{\n    "
                + member.Replace("LOG", LogIn, StringComparison.Ordinal).Replace("FOUND", Found, StringComparison.Ordinal) + "\n}",
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            HalfTypedSkippedBecause = "The bodies are those of the reviews, which are cut off; the file is not.",
        };
        test.TestState.Sources.Add(("Prelude.cs", Flow.Corpus.Prelude));
        test.TestState.AdditionalFiles.Add((path, baseline));
        if (expected is not null)
        {
            test.ExpectedDiagnostics.Add(expected == "PRIV9005"
                ? new DiagnosticResult(Catalogue.PRIV9005_StaleBaselineEntry).WithSpan(path, 4, 5, 4, baseline.Split('\n')[3].Length + 1)
                : new DiagnosticResult(Catalogue.PRIV9001_UnknownOption).WithSpan(path, 2, 15, 2, 15));
        }

        configure?.Invoke(test);
        return test.RunAsync();
    }

    private sealed class Together : CSharpAnalyzerTest<FlowAnalyzer>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new FlowAnalyzer(), new StaleBaselineEntryAnalyzer(), new UnknownOptionAnalyzer()];
    }
}
