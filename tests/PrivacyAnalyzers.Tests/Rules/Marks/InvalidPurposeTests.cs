using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class InvalidPurposeTests
{
    [Fact]
    public async Task Declaration_Triggers() => await Policy.VerifyAsync<InvalidPurposeAnalyzer>("""
        public sealed class {|#0:Bare|} : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public class {|#1:Open1|} : IPurpose;
        public class {|#2:Both|} : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public abstract class {|PRIV0004:Abstract|} : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public sealed class {|PRIV0004:Generic|}<T> : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public sealed class {|PRIV0004:Lost|};
        [Purpose(LegalBasis.Consent, "")] public static class {|PRIV0004:Static|};
        public readonly struct {|#3:Value|} : IPurpose;
        public class Outer<T> { [Purpose(LegalBasis.Consent, "")] public sealed class {|#4:Inner|} : IPurpose; }
        public abstract class Base : IPurpose; public class {|PRIV0004:Derived|} : Base; public sealed record {|PRIV0004:Recorded|} : Base2; public abstract record Base2 : IPurpose;
        public partial class {|PRIV0004:Half|} : IPurpose; public partial class Half;
        """,
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(0).WithArguments("Bare", "it carries no '[Purpose]'"),
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(1).WithArguments("Open1", "it is not sealed"),
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(2).WithArguments("Both", "it is not sealed and it carries no '[Purpose]'"),
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(3).WithArguments("Value", "it is not a class"),
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(4).WithArguments("Outer<T>.Inner", "it is nested in a generic type"));

    [Fact]
    public async Task Use_Triggers() => await Policy.VerifyAsync<InvalidPurposeAnalyzer>("""
        public abstract class Base : IPurpose;
        public interface IMarketing : IPurpose;
        public class Customer
        {
            [PersonalData<{|#0:IPurpose|}>] public string One { get; set; } = "";
            [PersonalData<Orders>, AlsoFor<{|PRIV0004:Base|}>] public string Two { get; set; } = "";
            [ConsentCheck<{|PRIV0004:IMarketing|}>] public bool Three { get; set; }
            [PrivacyAnalyzers.PersonalData<{|PRIV0004:Base|}>] public string Four { get; set; } = "";
            public Task<bool> Ask(IConsentLedger ledger, SubjectId id) => ledger.HasConsentAsync<{|PRIV0004:IMarketing|}>(id);
            public bool Own() => Check<{|PRIV0004:Base|}>(); private static bool Check<TPurpose>() where TPurpose : class, IPurpose => true;
        }
        """,
        new DiagnosticResult(Catalogue.PRIV0004_InvalidPurpose).WithLocation(0).WithArguments("IPurpose", "it is an interface; name one sealed class that carries '[Purpose]'"));

    [Fact]
    public async Task PurposeOfAnotherAssembly_TriggersWhereItIsUsed() => await Policy.WithLibrary<InvalidPurposeAnalyzer>(
        "public sealed class Theirs : IPurpose;",
        "public class Customer { [PersonalData<{|PRIV0004:Theirs|}>] public string One { get; set; } = \"\"; [PersonalData<Orders>] public string Two { get; set; } = \"\"; }").RunAsync();

    [Fact]
    public async Task Purpose_DoesNotTrigger() => await Policy.VerifyAsync<InvalidPurposeAnalyzer>("""
        public abstract class Base : IPurpose;
        public abstract class Base<T> : IPurpose;
        public interface IMarketing : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public sealed class One : Base, IMarketing;
        [Purpose(LegalBasis.Consent, "")] public sealed record Two : IPurpose;
        [Purpose(LegalBasis.Consent, "")] public sealed class Three : Base<string>;
        public partial class Outer { [Purpose(LegalBasis.Consent, "")] private sealed class Inner : IPurpose; [PersonalData<Inner>] public string Mark { get; set; } = ""; }
        public class Customer
        {
            [PersonalData<One>] public string Mark { get; set; } = "";
            public List<IPurpose> All { get; } = []; public Dictionary<string, Base> ByName { get; } = [];
            public Task<bool> Ask<TPurpose>(IConsentLedger ledger, SubjectId id) where TPurpose : class, IPurpose => ledger.HasConsentAsync<TPurpose>(id);
            public void Loose<T>() where T : IPurpose { } public void Call() => Loose<IPurpose>();
        }
        public sealed class Later : {|CS0246:IMissing|};
        """);

    [Fact]
    public async Task BrokenCode_DoesNotTrigger() => await Policy.VerifyAsync<InvalidPurposeAnalyzer>("""
        [Purpose(LegalBasis.Consent, "")] public sealed class One : {|CS0246:IMissing|};
        public class Customer
        {
            [PersonalData<{|CS0246:Missing|}>] public string Mark { get; set; } = "";
            [{|CS0311:PersonalData<string>|}] public string Text { get; set; } = "";
        }
        public class {|CS0146:A|} : B; public class {|CS0146:B|} : A;
        """.Replace("[{|CS0311:PersonalData<string>|}]", "[PersonalData<{|CS0311:string|}>]", StringComparison.Ordinal));
}
