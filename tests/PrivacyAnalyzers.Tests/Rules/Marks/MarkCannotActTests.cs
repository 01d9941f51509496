using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class MarkCannotActTests
{
    [Fact]
    public async Task Place_Triggers() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        public class Customer
        {
            [{|#0:PersonalData<Orders>|}] public const string Constant = "";
            [{|PRIV0008:PersonalData<Orders>|}] public string WriteOnly { set { } }
            [{|PRIV0008:PersonalData<Orders>|}] public static string Static { get; set; } = "";
            [{|PRIV0008:PersonalData<Orders>|}] private static readonly string One = "", Two = "";
            [return: {|PRIV0008:PersonalData<Orders>|}] public void Nothing() { }
            [return: {|PRIV0008:PersonalData<Orders>|}] public Task Later([{|PRIV0008:PersonalData<Orders>|}] System.Threading.CancellationToken token) => Task.CompletedTask;
            [return: {|PRIV0008:PersonalData<Orders>|}] public async ValueTask Sooner([{|PRIV0008:PersonalData<Orders>|}] Type type) => await Task.Yield();
            public void M() { [return: {|PRIV0008:PersonalData<Orders>|}] void Local() { } Local(); }
        }
        [{|PRIV0008:PersonalData<Orders>|}] public static class Emails { public static string Normalize(string text) => text; }
        public enum Gender { [{|PRIV0008:PersonalData<Orders>|}] Unknown, [{|PRIV0008:AlsoFor<Orders>|}] Other }
        public interface ISink { [{|PRIV0008:PersonalData<Orders>|}] string Text { set; } }
        """,
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(0).WithArguments("PersonalData<Orders>", "Customer.Constant", "a constant is nobody's data"));

    [Fact]
    public async Task Value_Triggers() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        public class Customer
        {
            [PersonalData<Orders>({|#0:(DataCategory)3|})] public string Undefined { get; set; } = "";
            [PersonalData<Orders>({|#1:DataCategory.Name | DataCategory.EmailAddress|})] public string Combined { get; set; } = "";
            [PersonalData<Orders>(category: {|PRIV0008:(DataCategory)(-1)|}, Erasure = {|PRIV0008:(ErasureMethod)9|}, Origin = {|PRIV0008:DataOrigin.Provided | DataOrigin.Derived|})] public string All { get; set; } = "";
        }
        [Purpose({|PRIV0008:0|}, "", Channel = {|PRIV0008:(Channel)1024|}, SpecialCategories = {|PRIV0008:(SpecialCategoryCondition)99|})] public sealed class Wrong : IPurpose;
        [DataSubject({|PRIV0008:(SubjectKind)77|})] public class Somebody { public int Id { get; set; } }
        """,
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(0).WithArguments("PersonalData<Orders>", "Customer.Undefined", "'(DataCategory)3' is not a value that 'DataCategory' defines"),
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(1).WithArguments("PersonalData<Orders>", "Customer.Combined", "values of 'DataCategory' cannot be combined; name the one that fits best"));

    [Fact]
    public async Task ForeignMember_Triggers() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        [assembly: {|#0:PersonalData<Orders>|}]
        [assembly: {|PRIV0008:PersonalData<Orders>(Of = typeof(Uri))|}]
        [assembly: {|PRIV0008:PersonalData<Orders>(Member = "UserInfo")|}]
        [assembly: {|#1:PersonalData<Orders>(Of = typeof(Uri), Member = "Nothing")|}]
        [assembly: {|PRIV0008:PersonalData<Orders>(Of = typeof(Uri), Member = "ToString")|}]
        [assembly: {|PRIV0008:PersonalData<Orders>(Of = typeof(Uri), Member = "UriSchemeHttp")|}]
        public class Customer { [PersonalData<Orders>({|#2:Of = typeof(Uri)|}, {|PRIV0008:Member = "UserInfo"|})] public string Name { get; set; } = ""; }
        """,
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(0).WithArguments("PersonalData<Orders>", "TestProject", "on an assembly it names a member with 'Of' and 'Member', and 'Of' is missing"),
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(1).WithArguments("PersonalData<Orders>", "TestProject", "'Uri' has no property or field 'Nothing'"),
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(2).WithArguments("PersonalData<Orders>", "Customer.Name", "'Of' acts on an assembly's mark only"));

    [Fact]
    public async Task AlsoForAlone_Triggers() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        public class Customer { [{|#0:AlsoFor<Orders>|}] public string Name { get; set; } = ""; public void M([{|PRIV0008:AlsoFor<Orders>|}] string text) { } }
        [PersonalData<Orders>] public class Covered { [{|PRIV0008:AlsoFor<Newsletter>|}] public List<Covered2> Relation { get; } = []; }
        public class Covered2 { public int Id { get; set; } }
        """,
        new DiagnosticResult(Catalogue.PRIV0008_MarkCannotAct).WithLocation(0).WithArguments("AlsoFor<Orders>", "Customer.Name", "nothing else says that it is personal data; write '[PersonalData<Orders>]'"));

    [Fact]
    public async Task Mark_DoesNotTrigger() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        [assembly: PersonalData<Orders>(Of = typeof(Uri), Member = "UserInfo")]
        public abstract class Base { [PersonalData<Orders>] public virtual string Name { get; set; } = ""; }
        public class Customer : Base
        {
            [PersonalData<Orders>] public override string Name { set { } }
            [PersonalData<Orders>(DataCategory.Inferred)] public readonly string Field = "";
            [PersonalData<Orders>(DataCategory.Name, Erasure = ErasureMethod.Clear, Origin = DataOrigin.Provided)] public string All { get; init; } = "";
            [PersonalData<Orders>] public string GetOnly => "";
            [CurrentSubject, PersonalData<Orders>] public static string Current { get; } = "";
            [NotPersonalData("no")] public const string Constant = ""; [NotPersonalData("no")] public static string Static = "";
            [return: PersonalData<Orders>] public static string Find([PersonalData<Orders>] string key) => key;
            [return: PersonalData<Orders>] public Task<string> FindAsync([PersonalData<Orders>] Func<string> key, [PersonalData<Orders>] object any) => Task.FromResult("");
            [AlsoFor<Newsletter>] public Email Mail { get; set; }
            [PersonalData<Orders>] public {|CS0246:Missing|} Unknown { get; set; }
            [PersonalData<Orders>({|CS0103:Missing|})] public string Category { get; set; } = "";
        }
        [PersonalData<Orders>] public readonly record struct Email(string Value);
        [PersonalData<Orders>] public interface IContact { string Name { get; } }
        [PersonalData<Orders>] public enum Gender { Unknown }
        [PersonalData<Orders>] public abstract class Covered { [AlsoFor<Newsletter>] public string Name { get; set; } = ""; }
        [Purpose(LegalBasis.Consent, "", Channel = Channel.Email | Channel.Post)] public sealed class Flags : IPurpose;
        public record Person([PersonalData<Orders>] string Name) { [PersonalData<Orders>] public string this[int i] { get => ""; set { } } }
        """);

    [Fact]
    public async Task AnotherLibrarysMark_DoesNotTrigger()
    {
        var test = Policy.Test<MarkCannotActAnalyzer>("public class Own { [Acme.Pii, AlsoFor<Orders>] public string Text { get; set; } = \"\"; [Acme.Pii] public const string C = \"\"; }");
        test.TestState.Sources.Add(("/0/Foreign.cs", ForeignMarks.Code));
        await test.RunAsync();
    }

    /// <summary>Half-typed code puts a text where an enum's value belongs.</summary>
    [Fact]
    public async Task ValueOfAnotherType_DoesNotTrigger() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        public class Customer
        {
            [PersonalData<Orders>({|CS1503:"Name"|})] public string Text { get; set; } = "";
            [PersonalData<Orders>(Erasure = {|CS0266:2.5|})] public string Real { get; set; } = "";
            [PersonalData<Orders>(Origin = {|CS0029:true|})] public string Truth { get; set; } = "";
            [PersonalData<Orders>(Origin = {|CS0266:'c'|})] public string Letter { get; set; } = "";
            [PersonalData<Orders>(Origin = {|CS0037:null|})] public string Null { get; set; } = "";
        }
        [Purpose(LegalBasis.Consent, "", Channel = {|CS0029:"P3Y"|})] public sealed class Wrong : IPurpose;
        """);

    [Fact]
    public async Task BrokenTypes_DoNotTrigger() => await Policy.VerifyAsync<MarkCannotActAnalyzer>("""
        [assembly: PersonalData<Orders>(Of = typeof({|CS0246:Missing|}), Member = "Name")]
        [assembly: PersonalData<Orders>(Of = typeof(Half), Member = "Name")]
        [assembly: PersonalData<Orders>(Of = typeof(Uri), Member = {|CS0103:Name|})]
        public class Half : {|CS0246:Missing|};
        """);
}
