namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1003: the person was asked, about something else.</summary>
public sealed class CheckForAnotherPurposeTests
{
    private const string Reader = """
        [DataSubject]
        public partial class Reader
        {
            public Guid Id { get; init; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool AcceptsLetter { get; set; }
            [ConsentCheck<Analytics>] public bool AcceptsMeasuring { get; set; }
            [ConsentCheck<Analytics>] public DateTimeOffset? MeasuredSince { get; set; }
            public Reader? Friend { get; set; }
        }

        """;

    [Theory]
    [InlineData("if (r.AcceptsMeasuring) Marketing.Send({|PRIV1003:r.Email|});")]
    [InlineData("if (!r.AcceptsMeasuring) return; Marketing.Send({|PRIV1003:r.Email|});")]
    [InlineData("if (r.MeasuredSince is not null) Marketing.Send({|PRIV1003:r.Email|});")]
    [InlineData("if (r is { AcceptsMeasuring: true, Email: var e }) Marketing.Send({|PRIV1003:e|});")]
    [InlineData("if (r.AcceptsMeasuring && f) { var e = r.Email.Trim(); Marketing.Send({|PRIV1003:e|}); }")]
    [InlineData("foreach (var x in all.Where(x => x.AcceptsMeasuring)) Marketing.Send({|PRIV1003:x.Email|});")]
    [InlineData("if (r.AcceptsMeasuring && r.AcceptsLetter) { r.AcceptsLetter = f; Marketing.Send({|PRIV1003:r.Email|}); }")]
    [InlineData("if (r.Friend is { AcceptsMeasuring: true } x) Marketing.Send({|PRIV1003:x.Email|});")]
    public Task OtherPurpose_Triggers(string body) => FlowSource.VerifyAsync(Reader + In(body), Once);

    [Theory]
    [InlineData("if (r.AcceptsMeasuring && r.AcceptsLetter) Marketing.Send(r.Email);")]
    [InlineData("if (r.AcceptsLetter) Marketing.Send(r.Email);")]
    [InlineData("foreach (var x in all.Where(x => x.AcceptsMeasuring).Where(x => x.AcceptsLetter)) Marketing.Send(x.Email);")]
    [InlineData("if (r.AcceptsMeasuring) Console.Beep();")]
    [InlineData("if (r.AcceptsMeasuring) { } else Marketing.Send({|PRIV1001:r.Email|});")]
    [InlineData("if (r.AcceptsMeasuring) Marketing.Send({|PRIV1001:r.Friend!.Email|});")]
    public Task OtherPurpose_DoesNotTrigger(string body) => FlowSource.VerifyAsync(Reader + In(body), Once);

    [Fact]
    public Task ShapesOfTypes() => FlowSource.VerifyAsync(Reader + """
        class Outer<T> where T : Reader
        {
            class Inner { void M(T r) { if (r.AcceptsMeasuring) Marketing.Send({|PRIV1003:r.Email|}); } }
        }

        record Letter(Reader To) { void M() { if (To.AcceptsMeasuring) Marketing.Send({|PRIV1003:To.Email|}); } }
        readonly struct Copy(Reader to) { public void M() { if (to.AcceptsMeasuring) Marketing.Send({|PRIV1003:to.Email|}); } }
        class Subscriber : Reader { void M() { if (AcceptsMeasuring) Marketing.Send({|PRIV1003:Email|}); } }
        class Async(Ledger consent) { async Task M(User u) { if (await consent.HasAsync<Analytics>(u)) Marketing.Send({|PRIV1003:u.Email|}); } }
        [RequiresConsent<Analytics>] partial class Whole { void M(User u) => Marketing.Send({|PRIV1003:u.Email|}); }
        """);

    [Fact]
    public Task Message_NamesBothPurposes() => FlowSource.VerifyAsync(
        Reader + In("if (r.AcceptsMeasuring) Marketing.Send({|#0:r.Email|});"),
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1003").WithLocation(0).WithLocation(0).WithArguments("Reader.Email", "is used", "Newsletter", "'Analytics'")));

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";

    private static string In(string body) => "class C { void M(Reader r, List<Reader> all, bool f) { " + body + " } }";
}
