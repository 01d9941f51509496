using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Storage;

public sealed class NeverReadTests
{
    [Fact]
    public Task Members_Trigger() => VerifyAsync("""
        public class Client
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string {|PRIV3007:Email|} { get; set; } = "";
            [PersonalData<Newsletter>] public string {|PRIV3007:_phone|} = "";
            [PersonalData<Newsletter>] public virtual string? {|PRIV3007:Iban|} { get; set; }
        }
        [PersonalData<Newsletter>] public record Inscription(string {|PRIV3007:Prénom|}, string {|PRIV3007:Ville|});
        public interface IHas { [PersonalData<Newsletter>] string {|PRIV3007:BirthDate|} { get; set; } }
        public class Writer
        {
            public void Write(Client client, IHas has, string text)
            {
                client.Email = text;
                client._phone = text;
                var other = new Client { Iban = text, Id = nameof(Client.Email).Length };
                has.BirthDate = text;
                var list = new List<Client> { other };
                list.Add(client);
                _ = new Inscription(text, text) with { Ville = text };
            }

            [ExercisesRight(DataSubjectRight.Access)] public string Export(Client client) => client.Email;
        }
        """);

    [Fact]
    public Task Members_DoNotTrigger() => VerifyAsync("""
        public class Client
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [PersonalData<Newsletter>] public string Phone { get; set; } = "";
            [PersonalData<Newsletter>] public string Iban { get; set; } = "";
            [PersonalData<Newsletter>, RetentionStart] public DateTime CreatedAt { get; set; }
            public string Unmarked { get; set; } = "";
        }
        [PersonalData<Newsletter>] public record Inscription(string Prénom, string Ville);
        [PersonalData<Newsletter>] public record Serialised(string Prénom) { public Held? Inner { get; set; } }
        [PersonalData<Newsletter>] public class Held { public string Street { get; set; } = ""; }
        public abstract class Base { [PersonalData<Newsletter>] public abstract string BirthDate { get; set; } }
        public class Derived : Base { public override string BirthDate { get; set; } = ""; }
        public class Reader
        {
            public bool Read(List<Client> clients, Client client, Inscription one, Derived derived, Serialised whole)
            {
                var (first, city) = one;
                object boxed = whole;
                return clients.Any(c => c.Email != "") && client is { Phone: "x" } && client.Iban.Length > 0 && derived.BirthDate == first + city && boxed is null;
            }
        }
        """);

    [Fact]
    public Task PublicMembersOfLibraries_DoNotTrigger() => RuleSource.VerifyAsync<NeverReadAnalyzer>("""
        public class Client { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; [PersonalData<Newsletter>] internal string {|PRIV3007:Phone|} { get; set; } = ""; }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => VerifyAsync("""
        public class A : B { [PersonalData<Missing>] public string Email { get; set; } = ""; [PersonalData<Newsletter>] public Missing Phone { get; set; } } public class B : A { }
        public class C { void M(A a) { var (x, y) = a; foreach (var (p, q) in a) { } a.Phone
        """, test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    private static Task VerifyAsync(string source, Action<CSharpAnalyzerTest<NeverReadAnalyzer>>? configure = null) => RuleSource.VerifyAsync<NeverReadAnalyzer>(source, test =>
    {
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add(("Main.cs", "public static class EntryPoint { public static void Main() { } }"));
        configure?.Invoke(test);
    });
}
