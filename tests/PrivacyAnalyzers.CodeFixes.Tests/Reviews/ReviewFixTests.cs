using PrivacyAnalyzers.CodeFixes.Reviews;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Tests.Reviews;

public sealed class ReviewFixTests
{
    private const string Usings = "using System;\nusing Microsoft.Extensions.Logging;\nusing PrivacyAnalyzers;\n";

    private const string Policy = """
        [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose;
        public class Customer { [PersonalData<Ordering>] public string Email { get; set; } = ""; }

        """;

    [Fact]
    public Task Finding_IsReviewedOnItsMember() => VerifyAsync(
        """
        class Desk(ILogger log)
        {
            // A comment that stays.
            public void Open(Customer c)
            {
                log.LogInformation("{E}", {|PRIV2001:c.Email|});
                log.LogInformation("{E} again", {|PRIV2001:c.Email|});
            }
            [Obsolete] public string Last { get { log.LogInformation("{E}", {|PRIV2001:new Customer().Email|}); return ""; } }
            public void Outer(Customer c)
            {
                Inner();
                void Inner() => log.LogInformation("{E}", {|PRIV2001:c.Email|});
            }
        }
        """,
        """
        class Desk(ILogger log)
        {
            // A comment that stays.
            [PrivacyReviewed("who reviewed?", "why is it in order?", "PRIV2001", Fingerprint = "FP0")]
            public void Open(Customer c)
            {
                log.LogInformation("{E}", c.Email);
                log.LogInformation("{E} again", c.Email);
            }
            [Obsolete] [PrivacyReviewed("who reviewed?", "why is it in order?", "PRIV2001", Fingerprint = "FP1")] public string Last { get { log.LogInformation("{E}", new Customer().Email); return ""; } }
            public void Outer(Customer c)
            {
                Inner();
                [PrivacyReviewed("who reviewed?", "why is it in order?", "PRIV2001", Fingerprint = "FP2")]
                void Inner() => log.LogInformation("{E}", c.Email);
            }
        }
        """);

    [Fact]
    public Task ReviewThatHolds_GetsTheRule_AndOneThatIsOutdatedTheFingerprint() => VerifyAsync(
        """
        class Desk(ILogger log)
        {
            [PrivacyReviewed("c", "r", "PRIV2010", Until = "2030-01-01")] void A(Customer c) => log.LogInformation("{E}", {|PRIV2001:c.Email|});
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = "0123456789abcdef")] void B(Customer c) => log.LogInformation("{E}", {|PRIV2001:c.Email|});
        }
        """,
        """
        class Desk(ILogger log)
        {
            [PrivacyReviewed("c", "r", "PRIV2010", "PRIV2001", Until = "2030-01-01")] void A(Customer c) => log.LogInformation("{E}", c.Email);
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = "FP1")] void B(Customer c) => log.LogInformation("{E}", c.Email);
        }
        """);

    /// <summary>There is no member to write on.</summary>
    [Fact]
    public Task TopLevelStatements_AreOfferedNothing() => Run(
        Usings + """
        ILogger log = null!;
        log.LogInformation("{E}", {|PRIV2001:new Customer().Email|});
        """ + "\n" + Policy, null);

    private static Task VerifyAsync(string before, string after) => Run(Usings + Policy + before, Usings + Policy + Fingerprints.Fill(after));

    private static Task Run(string before, string? after)
    {
        var test = new CSharpCodeFixTest<FlowAnalyzer, ReviewFix> { TestCode = before, ReferenceAssemblies = ReferenceSet.AspNetCore100, CompilerDiagnostics = CompilerDiagnostics.Errors };
        if (after is null)
        {
            test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        }
        else
        {
            test.FixedCode = after;
        }

        return test.RunAsync();
    }
}
