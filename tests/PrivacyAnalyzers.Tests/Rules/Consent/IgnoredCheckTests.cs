using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1005: an answer that is not awaited, or that nobody looks at.</summary>
public sealed class IgnoredCheckTests
{
    [Theory]
    [InlineData("{|PRIV1005:consent.Has<Newsletter>(u)|};")]
    [InlineData("_ = {|PRIV1005:consent.Has<Newsletter>(u)|};")]
    [InlineData("_ = {|PRIV1005:consent.RequireAsync<Newsletter>(u)|};")]
    [InlineData("{|PRIV1005:consent.HasAsync<Newsletter>(u)|}.ConfigureAwait(false);")]
    [InlineData("await {|PRIV1005:consent.HasAsync<Newsletter>(u)|};")]
    [InlineData("await {|PRIV1005:consent.HasAsync<Newsletter>(u)|}.ConfigureAwait(false);")]
    [InlineData("_ = await {|PRIV1005:consent.HasAsync<Newsletter>(u)|};")]
    [InlineData("var asked = {|PRIV1005:consent.Has<Newsletter>(u)|}; Console.Beep();")]
    [InlineData("var asked = await {|PRIV1005:consent.HasAsync<Newsletter>(u)|}; Console.Beep();")]
    [InlineData("var task = {|PRIV1005:consent.RequireAsync<Newsletter>(u)|}; Console.Beep();")]
    [InlineData("if ({|PRIV1005:consent.HasAsync<Newsletter>(u)|} != null) Console.Beep();")]
    [InlineData("if ({|PRIV1005:consent.HasAsync<Newsletter>(u)|} is not null) Console.Beep();")]
    [InlineData("{|PRIV1005:objections.Objected(u)|};")]
    public Task Ignored_Triggers(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("if (consent.Has<Newsletter>(u)) Console.Beep();")]
    [InlineData("consent.Require<Newsletter>(u);")]
    [InlineData("await consent.RequireAsync<Newsletter>(u);")]
    [InlineData("await consent.RequireAsync<Newsletter>(u).ConfigureAwait(false);")]
    [InlineData("if (await consent.HasAsync<Newsletter>(u)) Console.Beep();")]
    [InlineData("var asked = await consent.HasAsync<Newsletter>(u); if (asked) Console.Beep();")]
    [InlineData("var task = consent.RequireAsync<Newsletter>(u); await task;")]
    [InlineData("await Task.WhenAll(consent.RequireAsync<Newsletter>(u), Task.Delay(1));")]
    [InlineData("_ = consent.Has<Newsletter>(u) && f;")]
    [InlineData("Func<bool> ask = () => consent.Has<Newsletter>(u); Func<Task> demand = () => consent.RequireAsync<Newsletter>(u); await demand(); ask();")]
    [InlineData("if (consent.HasAsync<Newsletter>(u).Result) Console.Beep();")]
    public Task LookedAt_DoesNotTrigger(string body) => VerifyAsync(body);

    private static Task VerifyAsync(string body)
    {
        var test = new CSharpAnalyzerTest<IgnoredCheckAnalyzer>
        {
            TestCode = "using System;\nusing System.Threading.Tasks;\nusing PrivacyAnalyzers;\n"
                + "interface IObjections { [ObjectionCheck<Newsletter>] bool Objected(User u); }\n"
                + "#pragma warning disable CS4014\nclass C<T>(Ledger consent, IObjections objections) { class D { } async Task M(User u, bool f) { " + body + " await Task.Yield(); } }",
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        return test.RunAsync();
    }
}
