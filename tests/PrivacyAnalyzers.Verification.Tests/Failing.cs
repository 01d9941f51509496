namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>Runs a verification that must fail, and gives its message.</summary>
internal static class Failing
{
    public static async Task<string> MessageOf(Task verification)
        => (await Assert.ThrowsAsync<VerificationException>(() => verification)).Message;
}
