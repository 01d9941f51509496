using PrivacyAnalyzers.CodeFixes.Disclosure;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Disclosure.PersonalDataInTelemetryFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class PersonalDataInTelemetryFixTests
{
    [Fact]
    public Task Key_TakesThePlaceOfTheMember() => Fix.VerifyAsync(
        DisclosureFix.ShowKeyKey,
        """
        using System.Diagnostics;
        public class C
        {
            public void M(Activity activity, Customer customer)
            {
                activity.SetTag("customer", {|PRIV2004:customer.Email|});
                activity.AddBaggage("customer", {|PRIV2004:customer.Email|});
            }
        }
        """,
        """
        using System.Diagnostics;
        public class C
        {
            public void M(Activity activity, Customer customer)
            {
                activity.SetTag("customer", customer.Id);
                activity.AddBaggage("customer", customer.Id.ToString());
            }
        }
        """);
}
