using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1012: a yes that cannot be refused, or that is given for two purposes at once.</summary>
public sealed class ForcedConsentTests
{
    private const string Validation = """
        namespace FluentValidation
        {
            using System;
            using System.Linq.Expressions;
            public class AbstractValidator<T> { public Rule<T, P> RuleFor<P>(Expression<Func<T, P>> member) => new(); }
            public class Rule<T, P> { public Rule<T, P> Must(Func<P, bool> holds) => this; public Rule<T, P> Cascade(int mode) => this; }
            public static class Rules
            {
                public static Rule<T, P> Equal<T, P>(this Rule<T, P> rule, P value) => rule;
                public static Rule<T, P> NotEmpty<T, P>(this Rule<T, P> rule) => rule;
                public static Rule<T, P> NotNull<T, P>(this Rule<T, P> rule) => rule;
            }
        }
        """;

    [Theory]
    [InlineData("class F { [ConsentCheck<Newsletter>, {|PRIV1012:Required|}] public bool Accepts { get; set; } }")]
    [InlineData("class F { [{|PRIV1012:Range(typeof(bool), \"true\", \"true\")|}] [ConsentCheck<Newsletter>] public bool Accepts { get; set; } }")]
    [InlineData("class F { [{|PRIV1012:AllowedValues(true)|}] [ConsentCheck<Newsletter>] public bool Accepts; }")]
    [InlineData("class MustBeTrueAttribute : Attribute { } class F { class G<T> { [{|PRIV1012:MustBeTrue|}] [ConsentCheck<Newsletter>] public bool? Accepts { get; set; } } }")]
    [InlineData("struct F { [{|PRIV1012:Required|}] [ConsentCheck<Newsletter>] public DateTimeOffset? AcceptedAt { get; set; } }")]
    [InlineData("record F([{|PRIV1012:Required|}, ConsentCheck<Newsletter>] bool Accepts);")]
    [InlineData("class F { [ConsentCheck<Newsletter>, {|PRIV1012:ConsentCheck<Analytics>|}] public bool Both { get; set; } }")]
    [InlineData("interface IF { [ConsentCheck<Newsletter>, {|PRIV1012:ConsentCheck<Analytics>|}] bool Both(User u); }")]
    [InlineData("partial class F { } partial class F { [ConsentCheck<Newsletter>, {|PRIV1012:ConsentCheck<Analytics>|}] public bool Both; }")]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } } class V : FluentValidation.AbstractValidator<F> { V() => RuleFor(x => x.Accepts).{|PRIV1012:Equal|}(true); }")]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } } class V : FluentValidation.AbstractValidator<F> { V() { RuleFor(x => x.Accepts).Cascade(1).{|PRIV1012:Must|}(x => x); RuleFor(x => x.Accepts).{|PRIV1012:Must|}(x => x == true); } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } } class V : FluentValidation.AbstractValidator<F> { V() => RuleFor(x => x.Accepts).{|PRIV1012:NotEmpty|}(); }")]
    public Task Forced_Triggers(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } [Required] public bool Other { get; set; } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>, Required] public bool? Accepts { get; set; } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>, Range(typeof(bool), \"false\", \"true\")] public bool Accepts { get; set; } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool A { get; set; } [ConsentCheck<Analytics>] public bool B { get; set; } }")]
    [InlineData("[Flags] enum Choice { No, Letter, Measure } class F { [ConsentCheck<Newsletter>(GrantedValue = Choice.Letter), ConsentCheck<Analytics>(GrantedValue = Choice.Measure)] public Choice Chosen { get; set; } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } public bool Terms { get; set; } } class V : FluentValidation.AbstractValidator<F> { V() { RuleFor(x => x.Terms).Equal(true); RuleFor(x => x.Accepts).Equal(false); RuleFor(x => x.Accepts).NotNull(); } }")]
    [InlineData("class F { [ObjectionCheck<Newsletter>, Required] public bool Objects { get; set; } }")]
    [InlineData("class F { [ConsentCheck<Newsletter>, {|CS0246:{|CS0246:Missing|}|}] public bool Accepts { get; set; } }")]
    public Task Free_DoesNotTrigger(string code) => VerifyAsync(code);

    private static Task VerifyAsync(string code)
    {
        var test = new CSharpAnalyzerTest<ForcedConsentAnalyzer>
        {
            TestCode = "using System;\nusing System.ComponentModel.DataAnnotations;\nusing FluentValidation;\nusing PrivacyAnalyzers;\n" + code,
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        test.TestState.Sources.Add(("Validation.cs", Validation));
        return test.RunAsync();
    }
}
