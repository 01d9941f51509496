namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1009: code that relies on its callers to have asked.</summary>
public sealed class RequiredConsentNotCheckedTests
{
    private const string Letters = """
        [DataSubject]
        public partial class Reader
        {
            public Guid Id { get; init; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool Accepts { get; set; }
            [ConsentCheck<Analytics>] public bool AcceptsMeasuring { get; set; }
            public Reader? Sponsor { get; set; }
            [RequiresConsent<Newsletter>] public void Greet() { }
            public string Greeting { [RequiresConsent<Newsletter>] get => ""; [RequiresConsent<Newsletter>] set { } }
        }

        public interface ILetters
        {
            [RequiresConsent<Newsletter>] void Send(Reader reader);
            [RequiresConsent<Newsletter>] Task SendAsync([SubjectKey] Guid id);
            [RequiresConsent<Newsletter>] void SendAll(IEnumerable<Reader> readers);
            [RequiresConsent<Newsletter>] void Post(string to);
            void Hand([RequiresConsent<Newsletter>] string to);
            void Meet([RequiresConsent<Newsletter>] Reader reader, Reader other);
            [RequiresConsent<Newsletter>] void Close();
        }

        public sealed class Campaign
        {
            [RequiresConsent<Newsletter>] public Campaign(Reader reader) { }
        }

        """;

    [Theory]
    [InlineData("letters.Send({|PRIV1009:r|});")]
    [InlineData("if (other.Accepts) letters.Send({|PRIV1009:r|});")]
    [InlineData("if (r.AcceptsMeasuring) letters.Send({|PRIV1009:r|});")]
    [InlineData("if (!r.Accepts) letters.Send({|PRIV1009:r|});")]
    [InlineData("if (r.Accepts) letters.Send({|PRIV1009:r.Sponsor|}!);")]
    [InlineData("if (!r.Accepts) return; r = other; letters.Send({|PRIV1009:r|});")]
    [InlineData("await letters.SendAsync({|PRIV1009:r.Id|});")]
    [InlineData("letters.SendAll({|PRIV1009:all|});")]
    [InlineData("letters.SendAll({|PRIV1009:all.Where(x => x.AcceptsMeasuring)|});")]
    [InlineData("letters.SendAll({|PRIV1009:new[] { r, other }|});")]
    [InlineData("letters.Post({|PRIV1009:r.Email|});")]
    [InlineData("var to = r.Email.Trim(); letters.Hand({|PRIV1009:to|});")]
    [InlineData("if (other.Accepts) letters.Meet({|PRIV1009:r|}, other);")]
    [InlineData("letters.{|PRIV1009:Close|}();")]
    [InlineData("r.{|PRIV1009:Greet|}();")]
    [InlineData("r?.{|PRIV1009:Greet|}();")]
    [InlineData("_ = r.{|PRIV1009:Greeting|};")]
    [InlineData("r.{|PRIV1009:Greeting|} = \"\";")]
    [InlineData("_ = new Campaign({|PRIV1009:r|});")]
    [InlineData("foreach (var x in all) letters.Send({|PRIV1009:x|});")]
    [InlineData("all.ForEach(x => letters.Send({|PRIV1009:x|}));")]
    public Task Unasked_Triggers(string body) => FlowSource.VerifyAsync(Letters + In(body), Once);

    [Theory]
    [InlineData("if (r.Accepts) letters.Send(r);")]
    [InlineData("if (!r.Accepts) return; letters.Send(r); r.Greet(); _ = r.Greeting; r.Greeting = \"\"; _ = new Campaign(r);")]
    [InlineData("if (r.Accepts) await letters.SendAsync(r.Id);")]
    [InlineData("letters.SendAll(all.Where(x => x.Accepts));")]
    [InlineData("if (r.Accepts && other.Accepts) letters.SendAll(new[] { r, other });")]
    [InlineData("if (r.Accepts) letters.Post(r.Email);")]
    [InlineData("if (r.Accepts) letters.Hand(r.Email); letters.Hand(\"nobody\");")]
    [InlineData("if (r.Accepts) letters.Meet(r, other);")]
    [InlineData("if (r.Accepts) letters.Close();")]
    [InlineData("foreach (var x in all.Where(x => x.Accepts)) letters.Send(x);")]
    [InlineData("if (r.Sponsor is { Accepts: true } s) letters.Send(s);")]
    [InlineData("if (r?.Accepts == true) r.Greet();")]
    public Task Asked_DoesNotTrigger(string body) => FlowSource.VerifyAsync(Letters + In(body), Once);

    [Fact]
    public Task CallersThatRequireIt_DoNotTrigger() => FlowSource.VerifyAsync(Letters + """
        class OnMember(ILetters letters) { [RequiresConsent<Newsletter>] void M(Reader r) { letters.Send(r); letters.Post(r.Email); r.Greet(); } }
        class OnParameter(ILetters letters) { void M([RequiresConsent<Newsletter>] Reader r, Reader other) { letters.Send(r); letters.Send({|PRIV1009:other|}); } }
        class OnAccessor(ILetters letters, Reader r) { string P { [RequiresConsent<Newsletter>] get { letters.Send(r); return ""; } } }
        [RequiresConsent<Newsletter>] class OnType(ILetters letters) { void M(Reader r) { letters.Send(r); N(r); } void N(Reader r) => r.Greet(); }
        class OtherPurpose(ILetters letters) { [RequiresConsent<Analytics>] void M(Reader r) => letters.Send({|PRIV1009:r|}); }
        """);

    [Fact]
    public Task MarksOnTypesAndBases() => FlowSource.VerifyAsync(Letters + """
        [RequiresConsent<Newsletter>] public class Sender { public int Count { get; set; } public void Send(Reader r) { } public static void All() { } }
        public class Printer : ILetters
        {
            public virtual void Send(Reader reader) { }
            public Task SendAsync(Guid id) => Task.CompletedTask;
            public void SendAll(IEnumerable<Reader> readers) { }
            public void Post(string to) { }
            public void Hand(string to) { }
            public void Meet(Reader reader, Reader other) { }
            public void Close() { }
        }
        public sealed class Derived : Printer { public override void Send(Reader reader) { } }
        public struct Box<T> where T : Reader { [RequiresConsent<Newsletter>] public void Put(T reader) { } }
        class C
        {
            void M(Reader r, Printer impl, Derived derived, Sender sender, Box<Reader> box)
            {
                impl.Send({|PRIV1009:r|});
                derived.Send({|PRIV1009:r|});
                impl.Hand({|PRIV1009:r.Email|});
                new Sender().Send({|PRIV1009:r|});
                sender.Count = sender.Count + 1;
                Sender.{|PRIV1009:All|}();
                box.Put({|PRIV1009:r|});
            }
        }
        record Pair(Reader A, Reader B) { void M(ILetters letters) { if (A.Accepts) { letters.Send(A); letters.Send({|PRIV1009:B|}); } } }
        """);

    [Fact]
    public Task HandedOn_IsReportedWhereTheDataAreRead() => FlowSource.VerifyAsync(Letters + """
        class C(ILetters letters)
        {
            void Through(string to) => letters.Hand(to);
            void M(Reader r) => Through({|PRIV1009:r.Email|});
            void N(Reader r) { if (r.Accepts) Through(r.Email); }
        }
        """);

    [Fact]
    public Task OneCall_IsOneFinding() => FlowSource.VerifyAsync(Letters + """
        class C
        {
            [RequiresConsent<Newsletter>] void Send(Reader r, [ProcessesFor<Newsletter>] string to) { }
            void M(Reader r) => Send({|PRIV1009:r|}, r.Email);
        }
        """);

    [Fact]
    public Task Message_NamesTheCodeThePurposeAndThePerson() => FlowSource.VerifyAsync(
        Letters + In("letters.Send({|#0:r|});"),
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1009").WithLocation(0).WithLocation(0).WithArguments("ILetters.Send", "Newsletter", "this reader")));

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";

    private static string In(string body) => "class C { async Task M(ILetters letters, Reader r, Reader other, List<Reader> all) { await Task.Yield(); " + body + " } }";
}
