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

    /// <summary>Code in which nothing is marked asks the ledger all the same, by the interface or by a type that implements it.</summary>
    [Theory]
    [InlineData("{|PRIV1005:ledger.HasConsentAsync<Newsletter>(id)|};")]
    [InlineData("{|PRIV1005:own.HasConsentAsync<Newsletter>(id)|};")]
    [InlineData("_ = {|PRIV1005:ledger.DemandAsync<Newsletter>(id)|};")]
    [InlineData("await {|PRIV1005:ledger.HasObjectedAsync<Newsletter>(id)|};")]
    [InlineData("if (await own.HasConsentAsync<Newsletter>(id)) Console.Beep();")]
    [InlineData("await ledger.DemandAsync<Newsletter>(id);")]
    [InlineData("other.HasConsentAsync<Newsletter>(id);")]
    public Task NothingMarked_AsksTheLedger(string statement) => new CSharpAnalyzerTest<IgnoredCheckAnalyzer>
    {
        TestCode = $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using PrivacyAnalyzers;
            #pragma warning disable CS4014
            sealed class Newsletter : IPurpose { }
            abstract class Own : IConsentLedger { public abstract Task<bool> HasConsentAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose; }
            abstract class Other { public abstract Task<bool> HasConsentAsync<TPurpose>(SubjectId subject); }
            class C { async Task M(IConsentLedger ledger, Own own, Other other, SubjectId id) { {{statement}} await Task.Yield(); } }
            """,
        ReferenceAssemblies = ReferenceSet.AspNetCore100,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

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
