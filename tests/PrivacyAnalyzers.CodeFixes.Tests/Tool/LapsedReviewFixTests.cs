using PrivacyAnalyzers.CodeFixes.Tests.Reviews;
using PrivacyAnalyzers.CodeFixes.Tool;
using PrivacyAnalyzers.Rules.Tool;

namespace PrivacyAnalyzers.CodeFixes.Tests.Tool;

public sealed class LapsedReviewFixTests
{
    [Fact]
    public Task ChangedBody_GetsItsFingerprint() => VerifyAsync(
        """
        using PrivacyAnalyzers;
        class Desk
        {
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = {|PRIV9002:"old"|})] void A() { }
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = {|PRIV9002:"older"|}, Until = "2030-01-01")] int B { get => 1; }
        }
        """,
        """
        using PrivacyAnalyzers;
        class Desk
        {
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = "FP0")] void A() { }
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = "FP1", Until = "2030-01-01")] int B { get => 1; }
        }
        """, LapsedReviewFix.UpdateKey);

    [Fact]
    public Task ReviewThatDoesNotHold_IsRemoved() => VerifyAsync(
        """
        using PrivacyAnalyzers;
        class Desk
        {
            /// <summary>First.</summary>
            [PrivacyReviewed("c", "r", "PRIV2001", Fingerprint = {|PRIV9002:"old"|})]
            void A() { }
            [System.Obsolete, {|PRIV9002:PrivacyReviewed("", "r", "PRIV2001")|}] void B() { }
            [PrivacyReviewed("c", "r", {|PRIV9002:"PRIV"|})] void C() { }
        }
        """,
        """
        using PrivacyAnalyzers;
        class Desk
        {
            /// <summary>First.</summary>
            void A() { }
            [System.Obsolete] void B() { }
            void C() { }
        }
        """, LapsedReviewFix.RemoveKey);

    [Fact]
    public Task RuleOfSeveral_IsRemoved() => VerifyAsync(
        """
        using PrivacyAnalyzers;
        class Desk
        {
            [PrivacyReviewed("c", "r", "PRIV2001", {|PRIV9002:"PRIV2999"|}, Until = "2030-01-01")] void A() { }
            [PrivacyReviewed("c", "r", {|PRIV9002:"PRIV2999"|}, "PRIV2001")] void B() { }
        }
        """,
        """
        using PrivacyAnalyzers;
        class Desk
        {
            [PrivacyReviewed("c", "r", "PRIV2001", Until = "2030-01-01")] void A() { }
            [PrivacyReviewed("c", "r", "PRIV2001")] void B() { }
        }
        """, LapsedReviewFix.RemoveRuleKey);

    private static Task VerifyAsync(string before, string after, string key) => new CSharpCodeFixTest<LapsedReviewAnalyzer, LapsedReviewFix>
    {
        TestCode = before,
        FixedCode = Fingerprints.Fill(after),
        CodeActionEquivalenceKey = key,
    }.RunAsync();
}
