using PrivacyAnalyzers.Rules.Marks;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.UndeclaredRecipientAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class UndeclaredRecipientTests
{
    private const string Policy = """
        using System;
        using PrivacyAnalyzers;
        [assembly: Recipient("OVH", RecipientRole.Processor)]
        [Purpose(LegalBasis.Consent, "Letter"), Recipient("Brevo", RecipientRole.Processor)] public sealed class Newsletter : IPurpose;

        """;

    [Fact]
    public Task UndeclaredRecipient_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        public class Mailer { [Discloses({|#0:"Mailjet"|})] public void Send(string email) { } }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Mailjet", ""));

    [Theory]
    [InlineData("brevo", "Brevo")]
    [InlineData("Brevoo", "Brevo")]
    [InlineData("Bervo", "Brevo")]
    [InlineData("Brev", "Brevo")]
    [InlineData(" Brevo", "Brevo")]
    [InlineData("ovh", "OVH")]
    public Task NearlyDeclaredRecipient_IsSuggested(string written, string meant) => Verify.VerifyAnalyzerAsync(
        Policy + $$"""
        public class Mailer { [Discloses({|#0:"{{written}}"|})] public void Send(string email) { } }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments(written, "; did you mean '" + meant + "'?"));

    [Fact]
    public Task EveryPlaceOfAMark_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        [Discloses([|"A"|])] public class OnClass { }
        [Discloses([|"A"|])] public struct OnStruct { }
        [Discloses([|"A"|])] public interface IOnInterface { [Discloses([|"B"|])] void OnMethod(); }
        public delegate void OnDelegate([Discloses([|"A"|])] string email);
        public record OnRecord([Discloses([|"A"|])] string Email);
        public static partial class Places
        {
            static Places() { }
            [Discloses([|"A"|]), Discloses([|"B"|]), Discloses("OVH")] public static void Several() { }
            public static void OnParameter([Discloses([|Name|])] string email) { }
            private const string Name = "Constant";
            [Discloses([|"A"|])] static partial void OnPartial();
            static partial void OnPartial() { }
            public static void Body()
            {
                Action onLambda = [Discloses([|"A"|])] () => { };
                [Discloses([|"B"|])] void OnLocal([Discloses([|"C"|])] string email) { }
                OnLocal("");
                onLambda();
            }
        }
        public class Constructor { [Discloses([|"A"|])] public Constructor() { } [Discloses([|"A"|])] ~Constructor() { } }
        public class Indexer { public int this[[Discloses([|"A"|])] string email] { get => 0; [param: Discloses([|"B"|])] set { } } }
        public class Generic<T> { [Discloses([|""|])] public void Send<U>(T t, U u) { } public class Nested { [Discloses([|"A"|])] public static Generic<T> operator +(Nested a, Generic<T> b) => b; } }
        """);

    [Fact]
    public Task ExtensionBlock_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        public static class Mailing { extension(string email) { [Discloses([|"A"|])] public void Send() { } } }
        """);

    [Fact]
    public Task DeclaredRecipient_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        Policy + """
        [Discloses("OVH")] public class OnClass { }
        public class Mailer
        {
            [Discloses("Brevo")] public void Send(string email) { }
            public void Other([Discloses(Name), Discloses(nameof(Brevo))] string email) { }
            private const string Name = "Bre" + "vo";
            private class Brevo { }
        }
        """);

    [Fact]
    public Task RecipientOfAnotherAssembly_DoesNotTrigger()
    {
        var test = new CSharpAnalyzerTest<UndeclaredRecipientAnalyzer>
        {
            TestCode = """
            using PrivacyAnalyzers;
            public class Mailer { [Discloses("Brevo"), Discloses("OVH"), Discloses([|"Acme"|])] public void Send(string email) { } }
            """,
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(Policy);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }

    [Fact]
    public Task LibraryThatSeesNoPurpose_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        public class Mailer { [Discloses("Brevo")] public void Send(string email) { } }
        """);

    [Theory]
    [InlineData("[Discloses({|CS1503:42|})]")]
    [InlineData("[{|CS7036:Discloses|}]")]
    [InlineData("[Discloses({|CS0103:Unknown|})]")]
    [InlineData("[{|CS0246:{|CS0246:Disclose|}|}(\"A\")]")]
    [InlineData("[Discloses({|CS8625:null|})]")]
    public Task BrokenAttribute_DoesNotTrigger(string attribute) => Verify.VerifyAnalyzerAsync(
        Policy + $$"""
        public class Mailer { {{attribute}} public void Send(string email) { } }
        """);
}
