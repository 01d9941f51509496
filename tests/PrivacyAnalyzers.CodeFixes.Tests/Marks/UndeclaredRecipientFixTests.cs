using PrivacyAnalyzers.CodeFixes.Marks;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Marks.UndeclaredRecipientAnalyzer, PrivacyAnalyzers.CodeFixes.Marks.UndeclaredRecipientFix>;
using Verify = PrivacyAnalyzers.Verification.CSharpCodeFixVerifier<PrivacyAnalyzers.Rules.Marks.UndeclaredRecipientAnalyzer, PrivacyAnalyzers.CodeFixes.Marks.UndeclaredRecipientFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class UndeclaredRecipientFixTests
{
    [Fact]
    public Task NearlyDeclared_IsRenamed() => Verify.VerifyCodeFixAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Consent, "Letter"), Recipient("Brevo", RecipientRole.Processor)] public sealed class Newsletter : IPurpose;
        public class Mailer { [Discloses([|"brevo"|])] public void Send() { } [Discloses([|"Brevvo"|])] public void SendAll() { } }
        """,
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Consent, "Letter"), Recipient("Brevo", RecipientRole.Processor)] public sealed class Newsletter : IPurpose;
        public class Mailer { [Discloses("Brevo")] public void Send() { } [Discloses("Brevo")] public void SendAll() { } }
        """);

    [Fact]
    public Task Declared_OncePerRecipient_WhereThePurposeIs()
    {
        var test = new Test { CodeActionEquivalenceKey = UndeclaredRecipientFix.DeclareKeyPrefix + "Shop.Newsletter" };
        test.TestState.Sources.Add(
            """
            using PrivacyAnalyzers;
            public class Mailer
            {
                [Discloses([|"Mailjet"|])] public void Send() { }
                [Discloses([|"Mailjet"|])] public void SendAll() { }
                [Discloses([|"Acme \"x\""|])] public void Copy() { }
            }
            """);
        test.TestState.Sources.Add(
            """
            using PrivacyAnalyzers;

            namespace Shop;

            [Purpose(LegalBasis.Contract, "Order")]
            public sealed class Order : IPurpose;

            /// <summary>The letter.</summary>
            [Purpose(LegalBasis.Consent, "Letter")]
            public sealed class Newsletter : IPurpose;
            """);
        test.FixedState.Sources.Add(
            """
            using PrivacyAnalyzers;
            public class Mailer
            {
                [Discloses("Mailjet")] public void Send() { }
                [Discloses("Mailjet")] public void SendAll() { }
                [Discloses("Acme \"x\"")] public void Copy() { }
            }
            """);
        test.FixedState.Sources.Add(
            """
            using PrivacyAnalyzers;

            namespace Shop;

            [Purpose(LegalBasis.Contract, "Order")]
            public sealed class Order : IPurpose;

            /// <summary>The letter.</summary>
            [Purpose(LegalBasis.Consent, "Letter")]
            [Recipient("Mailjet", RecipientRole.Processor)]
            [Recipient("Acme \"x\"", RecipientRole.Processor)]
            public sealed class Newsletter : IPurpose;
            """);
        return test.RunAsync();
    }

    [Fact]
    public Task PurposesElsewhere_NoFix()
    {
        var test = new Test
        {
            TestCode = """
                using PrivacyAnalyzers;
                public class Mailer { [Discloses([|"Mailjet"|])] public void Send() { } [Discloses([|" "|])] public void Blank() { } }
                """,
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(
            """
            using PrivacyAnalyzers;
            [Purpose(LegalBasis.Consent, "Letter")] public sealed class Newsletter : IPurpose;
            """);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }
}
