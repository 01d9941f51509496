namespace PrivacyAnalyzers.Rules.Discovery;

public sealed class UnmarkedPersonalDataTests
{
    [Fact]
    public Task Members_Trigger() => VerifyAsync("""
        public class Client { public int Id { get; set; } public string {|PRIV5001:Email|} { get; set; } = ""; public string {|PRIV5001:Nom|} { get; set; } = ""; private string? {|PRIV5001:_phoneNumber|}; public string? Call() => _phoneNumber; }
        public record Inscription(string {|PRIV5001:Prénom|}, DateOnly {|PRIV5001:DateNaissance|}, string Formule);
        public record struct Visit(System.Net.IPAddress {|PRIV5001:Remote|}, int Pages);
        public struct Card { public string {|PRIV5001:CardNumber|}; }
        public class Order2 { public Parcel.PostalAddress? {|PRIV5001:ShippingAddress|} { get; set; } }
        public class Parcel { public class PostalAddress { public string {|PRIV5001:Line1|} { get; set; } = ""; public string {|PRIV5001:PostalCode|} { get; set; } = ""; } }
        public class Holder<T> { public T? {|PRIV5001:Email|} { get; set; } }
        public partial class Split { public string {|PRIV5001:FirstName|} { get; set; } = ""; } public partial class Split { public string {|PRIV5001:LastName|} { get; set; } = ""; }
        public class CreateAccountRequest { public string {|PRIV5001:Email|} { get; set; } = ""; public string {|PRIV5001:Password|} { get; set; } = ""; }
        """);

    [Fact]
    public Task Members_DoNotTrigger() => VerifyAsync("""
        public class Product { public string Name { get; set; } = ""; public string FileName { get; set; } = ""; }
        public class Client { [PersonalData<Newsletter>] public string Email { get; set; } = ""; [NotPersonalData("shown")] public string Nom { get; set; } = ""; public bool EmailConfirmed { get; set; } }
        [PersonalData<Newsletter>] public class Abonné { public int Id { get; set; } public string Email { get; set; } = ""; public string Nom { get; set; } = ""; }
        [NotPersonalData("made up")] public class Persona { public string FirstName { get; set; } = ""; }
        public class Constants { public const string Email = ""; public static string Phone = ""; }
        public class MailService(string email) { private readonly string _smtpHost = email; public void Send(string firstName) { var lastName = firstName + _smtpHost; _ = lastName; } public string GetEmail() => email; }
        public class SmtpOptions { public string UserName { get; set; } = ""; }
        public enum Kind { Email, Phone }
        public class Attempt { [ConsentCheck<Newsletter>] public DateTime? EmailAcceptedBirthDate { get; set; } }
        """);

    [Fact]
    public Task OneValue_IsAskedOnce() => VerifyAsync("""
        public interface IHasEmail { string {|PRIV5001:Email|} { get; } }
        public class One : IHasEmail { private string _email = ""; public string Email { get => _email; set => _email = value; } }
        public class Two : IHasEmail { string IHasEmail.Email => ""; }
        public abstract class Base { public abstract string {|PRIV5001:PhoneNumber|} { get; set; } }
        public class Derived : Base { private string m_phoneNumber = ""; public override string PhoneNumber { get => m_phoneNumber; set => m_phoneNumber = value; } }
        public interface IMarked { [PersonalData<Newsletter>] string FirstName { get; } [NotPersonalData("none")] string LastName { get; } }
        public class Three : IMarked { public string FirstName => ""; public string LastName => ""; }
        """);

    [Fact]
    public Task MarksOfOtherLibraries_Count() => VerifyAsync("""
        public class Login { [Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string Email { get; set; } = ""; public string {|PRIV5001:PhoneNumber|} { get; set; } = ""; }
        """);

    [Fact]
    public Task TestProjects_AreNotAsked() => VerifyAsync("public class Client { public string Email { get; set; } = \"\"; }", test =>
        test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)));

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => VerifyAsync("""
        public class A : B { public Missing Email { get; set; } } public class B : A { public string {|PRIV5001:LastName|} { get; set; } = ""; }
        public class C { public string {|PRIV5001:Email2|}
        """, test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    private static Task VerifyAsync(string source, Action<CSharpAnalyzerTest<UnmarkedPersonalDataAnalyzer>>? configure = null)
    {
        var test = new CSharpAnalyzerTest<UnmarkedPersonalDataAnalyzer>
        {
            TestCode = "using System;\nusing PrivacyAnalyzers;\n[Purpose(LegalBasis.Consent, \"Letter\", Retention = \"P3Y\")] public sealed class Newsletter : IPurpose;\n" + source,
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        configure?.Invoke(test);
        return test.RunAsync();
    }
}
