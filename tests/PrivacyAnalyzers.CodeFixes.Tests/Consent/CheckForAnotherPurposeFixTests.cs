using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.CheckForAnotherPurposeFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class CheckForAnotherPurposeFixTests
{
    [Fact]
    public Task Check_AsksAboutThePurposeOfTheUse() => Fix.VerifyAsync(
        CheckForAnotherPurposeFix.ChangePurposeKey,
        """
        public class C(Mailer mailer, ITrialLedger ledger, IGate gate)
        {
            public void Type(Customer customer)
            {
                gate.Demand<Panel>(customer);
                mailer.Send({|PRIV1003:customer.Email|});
            }

            public async Task Awaited(Customer customer)
            {
                if (await ledger.AgreesAsync<Newsletter>(customer.Id))
                    mailer.Try({|PRIV1003:customer.Diary|});
            }

            [RequiresConsent<Panel>]
            public void Required(Customer customer) => mailer.Send({|PRIV1003:customer.Email|});
        }

        public class Reader : Customer
        {
            [ConsentCheck<Panel>] public bool AcceptsPanel { get; set; }

            public static void Read(Mailer mailer, Reader reader)
            {
                if (!reader.AcceptsPanel) return;
                mailer.Send({|PRIV1003:reader.Email|});
            }

            public static void Match(Mailer mailer, Reader reader)
            {
                if (reader is { AcceptsPanel: true }) mailer.Send({|PRIV1003:reader.Email|});
            }
        }
        """,
        """
        public class C(Mailer mailer, ITrialLedger ledger, IGate gate)
        {
            public void Type(Customer customer)
            {
                gate.Demand<Newsletter>(customer);
                mailer.Send(customer.Email);
            }

            public async Task Awaited(Customer customer)
            {
                if (await ledger.AgreesAsync<Trials>(customer.Id))
                    mailer.Try(customer.Diary);
            }

            [RequiresConsent<Newsletter>]
            public void Required(Customer customer) => mailer.Send(customer.Email);
        }

        public class Reader : Customer
        {
            [ConsentCheck<Panel>] public bool AcceptsPanel { get; set; }

            public static void Read(Mailer mailer, Reader reader)
            {
                if (!reader.AcceptsNewsletter) return;
                mailer.Send(reader.Email);
            }

            public static void Match(Mailer mailer, Reader reader)
            {
                if (reader is { AcceptsNewsletter: true }) mailer.Send(reader.Email);
            }
        }
        """);

    [Fact]
    public Task ThePurposeOfTheUse_IsAskedAboutToo() => Fix.VerifyBodyAsync(
        ConsentFix.LeaveEarlyKey,
        """
        if (customer.AdviceAcceptedAt is not null)
        {
            mailer.Advise(customer.Allergies);
            mailer.Send({|PRIV1003:customer.Email|});
        }
        """,
        """
        if (customer.AdviceAcceptedAt is not null)
        {
            mailer.Advise(customer.Allergies);
            if (!customer.AcceptsNewsletter) return;
            mailer.Send(customer.Email);
        }
        """);

    [Fact]
    public Task AnotherUseNeedsTheCheck_NotChanged() => Fix.VerifyNotOfferedAsync(
        CheckForAnotherPurposeFix.ChangePurposeKey,
        """
        public class C(Mailer mailer, IGate gate)
        {
            public void M(Customer customer)
            {
                gate.Demand<Panel>(customer);
                mailer.Ask(customer.Street);
                mailer.Send({|PRIV1003:customer.Email|});
            }
        }
        """);
}
