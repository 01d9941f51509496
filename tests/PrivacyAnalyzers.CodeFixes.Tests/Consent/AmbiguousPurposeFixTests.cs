using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.AmbiguousPurposeFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class AmbiguousPurposeFixTests
{
    private const string Client = """


        [Purpose(LegalBasis.Contract, "Delivery", Retention = "P3Y"), Recipient("Post", RecipientRole.Processor)] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.Consent, "Catalogue", Retention = "P3Y"), Recipient("Post", RecipientRole.Processor)] public sealed class Catalogue : IPurpose;

        public interface IPost { [Discloses("Post")] void Send(string to); }

        [DataSubject]
        public class Client
        {
            public int Id { get; set; }
            [PersonalData<Delivery>, AlsoFor<Catalogue>] public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public Task Member_SaysWhatItWorksFor() => Fix.VerifyAsync(
        AmbiguousPurposeFix.ProcessesForKeyPrefix + "Delivery",
        """
        public class C(IPost post)
        {
            /// <summary>Tells.</summary>
            public void Tell(Client client)
            {
                void Inner() => post.Send({|PRIV1013:client.Email|});
                Inner();
            }

            [Obsolete]
            public void Old(Client client) => post.Send({|PRIV1013:client.Email|});
        }
        """ + Client,
        """
        public class C(IPost post)
        {
            /// <summary>Tells.</summary>
            public void Tell(Client client)
            {
                [ProcessesFor<Delivery>]
                void Inner() => post.Send(client.Email);
                Inner();
            }

            [Obsolete]
            [ProcessesFor<Delivery>]
            public void Old(Client client) => post.Send(client.Email);
        }
        """ + Client);

    [Fact]
    public Task PurposeThatRestsOnConsent_WhichNobodyAsked_IsNotOffered() => Fix.VerifyNotOfferedAsync(
        AmbiguousPurposeFix.ProcessesForKeyPrefix + "Catalogue",
        """
        public class C(IPost post)
        {
            public void Tell(Client client) => post.Send({|PRIV1013:client.Email|});
        }
        """ + Client);
}
