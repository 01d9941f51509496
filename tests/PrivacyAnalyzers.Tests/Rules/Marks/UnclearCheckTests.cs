using PrivacyAnalyzers.Rules.Marks;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.UnclearCheckAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class UnclearCheckTests
{
    private const string Policy = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Consent, "Letter", Marketing = true)] public sealed class Newsletter : IPurpose;
        [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose;
        [Purpose(LegalBasis.Contract, "Diet", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)] public sealed class Diet : IPurpose;
        [DataSubject] public class Customer { public Guid Id { get; set; } public Preferences Preferences { get; set; } }
        public enum Choice { Unset, Yes, No }
        public partial class Preferences { }

        """;

    [Theory]
    [InlineData("[[|ConsentCheck|]] bool Has(Customer customer)", "its purpose is not said: name it ('[ConsentCheck<TPurpose>]'), or take a type parameter constrained to 'IPurpose'")]
    [InlineData("[[|ConsentCheck|]] bool Has<T>(Customer customer)", "its purpose is not said: name it ('[ConsentCheck<TPurpose>]'), or take a type parameter constrained to 'IPurpose'")]
    [InlineData("[[|ObjectionCheck|]] bool Has(Customer customer, Type purpose)", "its purpose is not said: name it ('[ObjectionCheck<TPurpose>]'), or take a type parameter constrained to 'IPurpose'")]
    [InlineData("[[|ConsentCheck|]] bool Has<A, B>(Customer customer) where A : IPurpose where B : IPurpose", "type parameters 'A' and 'B' could each be its purpose")]
    [InlineData("[[|ConsentCheck|]] bool Has(Customer customer, Type a, Type b)", "arguments 'a' and 'b' could each be its purpose")]
    [InlineData("[[|ConsentCheck<Ordering>|]] bool Has(Customer customer)", "purpose 'Ordering' rests on Contract, not on consent")]
    [InlineData("[[|ConsentCheck|]] bool Has<T>(string email) where T : IPurpose", "no argument says whose it is; take the data subject or its SubjectId, or mark a parameter with '[SubjectKey]'")]
    [InlineData("[[|ConsentCheck<Newsletter>|]] bool Has(Customer a, Customer b)", "'a' and 'b' could each be the person; mark one with '[SubjectKey]'")]
    [InlineData("[[|ObjectionCheck<Ordering>|]] bool Has()", "no argument says whose it is; take the data subject or its SubjectId, or mark a parameter with '[SubjectKey]'")]
    [InlineData("[[|ConsentCheck<Newsletter>|]] Task DemandAsync(object subject)", "no argument says whose it is; take the data subject or its SubjectId, or mark a parameter with '[SubjectKey]'")]
    [InlineData("[[|ConsentCheck<Newsletter>|]] Choice Has(Customer customer)", "its 'Choice' is neither true nor null; set 'GrantedValue'")]
    [InlineData("[[|ConsentCheck<Newsletter>|]] Task<int> Has(Customer customer)", "its 'int' is neither true nor null; set 'GrantedValue'")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|\"yes\"|])] Choice Has(Customer customer)", "'GrantedValue' is a 'string', which its 'Choice' never equals")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|Choice.Yes|])] bool Has(Customer customer)", "'GrantedValue' is a 'Choice', which its 'bool' never equals")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|true|])] void Has(Customer customer)", "'GrantedValue' is set, and it returns nothing")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = [|true|])] Task Has(Customer customer)", "'GrantedValue' is set, and it returns nothing")]
    public Task Method_Triggers(string declaration, string problem) => Verify.VerifyAnalyzerAsync(
        Policy + "public interface IConsents { " + declaration.Replace("[|", "{|#0:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal) + "; }",
        Verify.Diagnostic().WithLocation(0).WithArguments("IConsents.Has".Replace("Has", declaration.Contains("Demand", StringComparison.Ordinal) ? "DemandAsync" : "Has", StringComparison.Ordinal) + TypeParameters(declaration), declaration.Contains("Objection", StringComparison.Ordinal) ? "objection" : "consent", problem));

    [Theory]
    [InlineData("[ConsentCheck] bool Has<T>(Customer customer) where T : IPurpose")]
    [InlineData("[ConsentCheck] bool Has<T, U>(U customer) where T : class, IPurpose where U : IDataSubject")]
    [InlineData("[ConsentCheck] bool Has(Customer customer, Type purpose)")]
    [InlineData("[ConsentCheck] bool Has<T>(Customer customer, Type other) where T : IPurpose")]
    [InlineData("[ObjectionCheck] bool Has<T>(SubjectId subject) where T : IPurpose")]
    [InlineData("[ConsentCheck<Newsletter>] bool Has([SubjectKey] string email)")]
    [InlineData("[ConsentCheck<Newsletter>] bool Has([SubjectKey] int tenant, [SubjectKey] int number)")]
    [InlineData("[ConsentCheck<Newsletter>] bool Has(Customer sponsor, [SubjectKey] Guid customer)")]
    [InlineData("[ConsentCheck<Newsletter>] void Demand(IDataSubject subject)")]
    [InlineData("[ConsentCheck<Newsletter>] ValueTask DemandAsync(IDataSubject subject)")]
    [InlineData("[ConsentCheck<Newsletter>] Task<IReadOnlyCollection<SubjectId>> Those(IReadOnlyCollection<SubjectId> subjects)")]
    [InlineData("[ConsentCheck<Newsletter>] IQueryable<Customer> All()")]
    [InlineData("[ConsentCheck<Newsletter>] Task<Customer?> FindAsync(string email)")]
    [InlineData("[ConsentCheck<Newsletter>] IQueryable<Customer> All { get; }")]
    [InlineData("[ConsentCheck<Newsletter>] Func<Customer, bool> Accepts { get; }")]
    [InlineData("[ConsentCheck<Newsletter>] Expression<Func<Customer, bool>> Accepts { get; }")]
    [InlineData("[ConsentCheck<Newsletter>] DateTime? At(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] Choice Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] Task<Choice?> Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = 1)] Choice Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = 1)] short Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = \"Y\")] string Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = false)] bool Refuses(Customer customer)")]
    [InlineData("[ConsentCheck<Diet>] bool Has(Customer customer)")]
    [InlineData("[ObjectionCheck<Ordering>] bool Has(Customer customer)")]
    [InlineData("[ConsentCheck<Newsletter>, CurrentSubject] bool Has()")]
    [InlineData("[CurrentSubject] Guid User { get; } [ConsentCheck<Newsletter>] bool Has { get; } [ConsentCheck<Newsletter>] bool HasNow()")]
    public Task Method_DoesNotTrigger(string declaration) => Verify.VerifyAnalyzerAsync(
        Policy + "public interface IConsents { " + declaration + (declaration.EndsWith('}') ? "" : ";") + " }");

    [Fact]
    public Task MemberOfNoPerson_Triggers() => Verify.VerifyAnalyzerAsync(
        Policy + """
        public class Form { public string Email { get; set; } [{|#0:ConsentCheck<Newsletter>|}] public bool Accepts { get; set; } }
        public record Command(string Email, [[|ConsentCheck<Newsletter>|]] bool Accepts);
        public record struct Request(string Email, [property: [|ConsentCheck<Newsletter>|]] bool Accepts);
        public static class Current { [[|ConsentCheck<Newsletter>|]] public static bool Accepts; }
        public class Controller { public void Subscribe(string email, [[|ConsentCheck<Newsletter>|]] bool accepts) { } }
        public class Body { void M() { [[|ConsentCheck<Newsletter>|]] bool Local(string email) => true; Local(""); } }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Form.Accepts", "consent", "'Form' is no data subject and belongs to none; mark it with '[DataSubject]' or '[OwnedBy<TSubject>]', or say whose it is with '[SubjectKey]'"));

    [Fact]
    public Task MemberOfSomePerson_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        Policy + """
        [DataSubject] public record Member(int Id, [ConsentCheck<Newsletter>] bool Accepts);
        public class Regular : Customer, IConsenting { [ConsentCheck<Newsletter>] public bool Accepts { get; set; } [ConsentCheck<Newsletter>] public DateTime? At; }
        public interface IConsenting { [ConsentCheck<Newsletter>] bool Accepts { get; } }
        public partial class Preferences { [ConsentCheck<Newsletter>] public bool Letter { get; set; } public Channels Channels { get; set; } }
        public struct Channels { [ConsentCheck<Newsletter>] public bool Email { get; set; } }
        [OwnedBy<Customer>] public class Owned { [ConsentCheck<Newsletter>] public bool Active { get; set; } }
        public class Subscription { public Customer Customer { get; set; } [ConsentCheck<Newsletter>] public bool Active { get; set; } [ConsentCheck<Newsletter>] public bool IsActive() => Active; }
        public class ByKey { public Guid CustomerId { get; set; } [ConsentCheck<Newsletter>] public bool Active { get; set; } }
        public class ByMark { [SubjectKey(typeof(Customer))] public Guid Who { get; set; } [ConsentCheck<Newsletter>] public bool Active { get; set; } }
        public class BySubjectId { public SubjectId Who { get; set; } [ConsentCheck<Newsletter>] public bool Active { get; set; } }
        public record Command([SubjectKey] string Email, [ConsentCheck<Newsletter>] bool Accepts);
        public static class Predicates
        {
            [ConsentCheck<Newsletter>] public static readonly Func<Customer, bool> Accepts = _ => true;
            [ConsentCheck<Newsletter>] public static bool AcceptsLetter(this Customer customer) => true;
            public static void Save(Customer customer, [ConsentCheck<Newsletter>] bool accepts) { }
            public static Customer Create(string email, [ConsentCheck<Newsletter>] bool accepts) => new();
            public static void Send([ConsentCheck<Newsletter>] IEnumerable<Customer> to) { }
            extension(Customer customer) { [ConsentCheck<Newsletter>] public bool Agrees => true; }
        }
        """);

    [Theory]
    [InlineData("[{|#0:ConsentCheck<Newsletter>|}] public class Gate { }")]
    [InlineData("[{|#0:ConsentCheck<Newsletter>|}] public record Gate(string Name);")]
    [InlineData("[DataSubject, {|#0:ConsentCheck<Newsletter>|}] public class Subscriber : Customer { }")]
    public Task ClassThatCannotBeApplied_Triggers(string declaration) => Verify.VerifyAnalyzerAsync(Policy + declaration, Verify.Diagnostic().WithLocation(0));

    [Theory]
    [InlineData("[ConsentCheck<Newsletter>] public class NeedsConsentAttribute : Attribute { }")]
    [InlineData("[ConsentCheck<Newsletter>] public class Gate : IFilter { } public interface IFilter { }")]
    [InlineData("[ConsentCheck<Newsletter>] public class Gate : Filter { } public abstract class Filter { }")]
    public Task ClassThatIsApplied_DoesNotTrigger(string declaration) => Verify.VerifyAnalyzerAsync(Policy + declaration);

    [Fact]
    public Task SubjectOfAnotherAssembly_DoesNotTrigger()
    {
        var test = new CSharpAnalyzerTest<UnclearCheckAnalyzer>
        {
            TestCode = """
            using PrivacyAnalyzers;
            public interface IConsents { [ConsentCheck<Newsletter>] bool Has(Customer customer); [[|ConsentCheck<Ordering>|]] bool HasOrder(Customer customer); }
            public class Row { public System.Guid CustomerId { get; set; } [ConsentCheck<Newsletter>] public bool Active { get; set; } }
            """,
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(Policy);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[ConsentCheck<{|CS0246:Unknown|}>] bool Has(Customer customer);")]
    [InlineData("[ConsentCheck<Newsletter>] bool Has({|CS0246:Unknown|} customer);")]
    [InlineData("[ConsentCheck<Newsletter>] {|CS0246:Unknown|} Has(Customer customer);")]
    [InlineData("[ConsentCheck<Newsletter>(GrantedValue = {|CS0103:unknown|})] Choice Has(Customer customer);")]
    [InlineData("[ConsentCheck] bool Has<T>(Customer customer) where T : {|CS0246:Unknown|};")]
    [InlineData("[{|CS0305:ConsentCheck<Newsletter, Newsletter>|}] bool Has(Customer customer);")]
    [InlineData("[ConsentCheck<{|CS0311:Customer|}>] bool Has(Customer customer);")]
    [InlineData("[{|CS0592:ConsentCheck|}] bool Has { get; }")]
    public Task BrokenCode_DoesNotTrigger(string declaration) => Verify.VerifyAnalyzerAsync(Policy + "public interface IConsents { " + declaration + " }");

    private static string TypeParameters(string declaration) => declaration.Contains("<A, B>", StringComparison.Ordinal) ? "<A, B>" : declaration.Contains("Has<T>", StringComparison.Ordinal) ? "<T>" : "";
}
