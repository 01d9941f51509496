using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.AmbiguousPurposeFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class AmbiguousPurposeFixTests
{
    private const string Client = """


        [Purpose(LegalBasis.Contract, "Delivery", Retention = "P3Y")] public sealed class Delivery : IPurpose;

        [DataSubject]
        public class Client
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>, PersonalData<Delivery>] public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public Task Member_SaysWhatItWorksFor() => Fix.VerifyAsync(
        AmbiguousPurposeFix.ProcessesForKeyPrefix + "Delivery",
        """
        using System.Net.Mail;

        public class C(SmtpClient smtp)
        {
            /// <summary>Tells.</summary>
            public void Tell(Client client)
            {
                void Inner() => smtp.Send("shop@example.org", {|PRIV1013:client.Email|}, "Parcel", "Hello");
                Inner();
            }

            [Obsolete]
            public void Old(Client client) => smtp.Send("shop@example.org", {|PRIV1013:client.Email|}, "Parcel", "Hello");
        }
        """ + Client,
        """
        using System.Net.Mail;

        public class C(SmtpClient smtp)
        {
            /// <summary>Tells.</summary>
            public void Tell(Client client)
            {
                [ProcessesFor<Delivery>]
                void Inner() => smtp.Send("shop@example.org", client.Email, "Parcel", "Hello");
                Inner();
            }

            [Obsolete]
            [ProcessesFor<Delivery>]
            public void Old(Client client) => smtp.Send("shop@example.org", client.Email, "Parcel", "Hello");
        }
        """ + Client);

    [Fact]
    public Task PurposeThatRestsOnConsent_WhichNobodyAsked_IsNotOffered() => Fix.VerifyNotOfferedAsync(
        AmbiguousPurposeFix.ProcessesForKeyPrefix + "Newsletter",
        """
        public class C(System.Net.Mail.SmtpClient smtp)
        {
            public void Tell(Client client) => smtp.Send("shop@example.org", {|PRIV1013:client.Email|}, "Parcel", "Hello");
        }
        """ + Client);
}
