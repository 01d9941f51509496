using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Reviews;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>Reviews as the analyzers of the rules they name honour them: what they excuse, and what is said when they excuse nothing.</summary>
public sealed class LapsedReviewTests
{
    [Theory]
    [InlineData("[REVIEW] void M() { LOG }")]
    [InlineData("[REVIEW] void M<T>(T t) where T : User => log.LogInformation(\"{M}\", t.Email);")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"priv2001\", Until = \"2000-01-01\")] void M() { LOG }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", new[] { \"PRIV2001\" })] void M() { LOG }")]
    [InlineData("[PrivacyAnalyzers.PrivacyReviewedAttribute(\"c\", \"r\", Rule)] void M() { LOG } const string Rule = \"PRIV2001\";")]
    [InlineData("[REVIEW] C(ILogger log, User u, int n) : this(log, u) { LOG }")]
    [InlineData("[REVIEW] int P { get { LOG return 1; } }")]
    [InlineData("int P { [REVIEW] get { LOG return 1; } }")]
    [InlineData("[REVIEW] int this[int i] { get { LOG return i; } set { LOG } }")]
    [InlineData("void M() { F(); [REVIEW] void F() { LOG } }")]
    [InlineData("void M() { var f = [REVIEW] () => { LOG }; f(); }")]
    [InlineData("[REVIEW] public static bool operator !(C c) { ILogger log = null!; User u = new(); LOG return true; }")]
    [InlineData("[REVIEW] class Inner(ILogger log, User u) { class Deep(ILogger log, User u) { void M() { LOG } } }")]
    [InlineData("[REVIEW] record struct Inner(ILogger log, User u) { void M() { LOG } }")]
    [InlineData("[REVIEW] partial void M(); partial void M() { LOG }")]
    [InlineData("partial void M(); [REVIEW] partial void M() { LOG }")]
    [InlineData("[REVIEW] partial int P { get; } partial int P { get { LOG return 1; } }")]
    [InlineData("[REVIEW] partial class Inner { } partial class Inner { void M(ILogger log, User u) { LOG } }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"PRINT\")] void M() { LOG }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"PRINT\")] int P { get { LOG return 1; } }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"PRINT\")] class Inner(ILogger log, User u) { [REVIEW] void M() { LOG } }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"PRINT\")] void M() {\r\n\t// why\r\n\tLOG }")]
    public Task ReviewThatHolds_ExcusesWhatItNames(string member) =>
        VerifyAsync(member, test => test.HalfTypedSkippedBecause = "The bodies are those of the next test, which is cut off.");

    [Theory]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = {|PRIV9002:\"0123456789abcdef\"|})] void M() { FOUND }")]
    [InlineData("[{|PRIV9002:PrivacyReviewed(\"\", \"r\", \"PRIV2001\")|}] void M() { FOUND }")]
    [InlineData("[{|PRIV9002:PrivacyReviewed(\"c\", \" \", \"PRIV2001\")|}] void M() { FOUND }")]
    [InlineData("[{|PRIV9002:PrivacyReviewed(\"c\", \"r\")|}] void M() { FOUND }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Until = {|PRIV9002:\"soon\"|})] void M() { FOUND }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV1001\"|})] void M() { FOUND }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV2999\"|}, \"PRIV2001\")] void M() { LOG }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV9002\"|})] void M() { FOUND }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"CA1822\"|})] void M() { FOUND }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV2001\"|})] void M() { log.LogInformation(\"{M}\", u.Id); }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", {|PRIV9002:\"PRIV1001\"|})] void M() { LOG }")]
    [InlineData("[{|PRIV9002:PrivacyReviewed(\"c\", \"r\", new[] { \"PRIV2001\" })|}] void M() { }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV2001\"|})] void M() { } void Other() { FOUND }")]
    [InlineData("void M() { [PrivacyReviewed(\"c\", \"r\", {|PRIV9002:\"PRIV2001\"|})] void F() { } FOUND F(); }")]
    public Task ReviewThatDoesNotHold_ExcusesNothing_AndIsReported(string member) => VerifyAsync(member);

    [Fact]
    public Task RuleThatTheLevelDoesNotAsk_IsNotHeldAgainstTheReview() => VerifyAsync(
        "[PrivacyReviewed(\"c\", \"r\", \"PRIV1001\")] void M() { }", test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.level = what")));

    [Fact]
    public Task HalfTypedBody_IsNotHeldAgainstTheReview() => VerifyAsync(
        "[REVIEW] void M() { log.LogInformation(\"{M}\", u. {|CS1525:;|}{|CS1026:|} }".Replace("{|CS1525:;|}{|CS1026:|}", ";"), test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    [Fact]
    public Task Alias_CountsAsTheName() => VerifyAsync("[Seen(\"c\", \"r\", \"PRIV2001\")] void M() { LOG }", test => test.TestState.Sources.Add("global using Seen = PrivacyAnalyzers.PrivacyReviewedAttribute;"));

    [Fact]
    public Task AttributeOfThatNameThatIsNotOurs_ExcusesNothing() => VerifyAsync(
        "[Other.PrivacyReviewed(\"c\", \"r\", \"PRIV2001\")] void M() { FOUND }",
        test => test.TestState.Sources.Add("namespace Other; public sealed class PrivacyReviewedAttribute(string by, string reason, string rule) : System.Attribute { public string Text => by + reason + rule; }"));

    [Fact]
    public async Task TopLevelStatements_AreReviewedOnTheProgramClass()
    {
        var test = new Both
        {
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add("""
            using Microsoft.Extensions.Logging;
            using PrivacyAnalyzers;
            ILogger log = null!;
            log.LogInformation("{M}", new User().Email);
            public class Beside(ILogger log) { void M(User u) => log.LogInformation("{M}", {|PRIV2001:u.Email|}); }
            [PrivacyReviewed("c", "r", "PRIV2001")] public partial class Program;
            """);
        test.TestState.Sources.Add(("Prelude.cs", Flow.Corpus.Prelude));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    private static Task VerifyAsync(string member, Action<CSharpTest>? configure = null)
    {
        member = member.Replace("REVIEW", "PrivacyReviewed(\"c.durand\", \"agreed\", \"PRIV2001\")")
            .Replace("LOG", "log.LogInformation(\"{M}\", u.Email);")
            .Replace("FOUND", "log.LogInformation(\"{M}\", {|PRIV2001:u.Email|});");
        var test = new Both
        {
            TestCode = "using PrivacyAnalyzers;\nusing Microsoft.Extensions.Logging;\npartial class C(ILogger log, User u)\n{\n    " + member.Replace("PRINT", Fingerprint(member)) + "\n}",
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Flow.Corpus.Prelude));
        configure?.Invoke(test);
        return test.RunAsync();
    }

    private static string Fingerprint(string member) =>
        BodyFingerprint.Of([((TypeDeclarationSyntax)CSharpSyntaxTree.ParseText("class C { " + member + " }").GetCompilationUnitRoot().Members[0]).Members[0]]);

    private sealed class Both : CSharpAnalyzerTest<FlowAnalyzer>
    {
        protected override IEnumerable<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new FlowAnalyzer(), new LapsedReviewAnalyzer()];
    }
}
