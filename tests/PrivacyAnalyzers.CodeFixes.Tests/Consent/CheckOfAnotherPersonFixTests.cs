using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.CheckOfAnotherPersonFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class CheckOfAnotherPersonFixTests
{
    [Fact]
    public Task ThePersonConcerned_IsAsked() => Fix.VerifyBodyAsync(
        ConsentFix.LeaveEarlyKey,
        """
        if (customer.AcceptsNewsletter) mailer.Send({|PRIV1004:other.Email|});
        foreach (var one in customers)
        {
            if (!customer.AcceptsNewsletter) continue;
            mailer.Send({|PRIV1004:one.Email|});
        }
        """,
        """
        if (customer.AcceptsNewsletter) { if (!other.AcceptsNewsletter) return; mailer.Send(other.Email); }
        foreach (var one in customers)
        {
            if (!customer.AcceptsNewsletter) continue;
            if (!one.AcceptsNewsletter) continue;
            mailer.Send(one.Email);
        }
        """);
}
