namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1004: somebody else was asked.</summary>
public sealed class CheckOfAnotherPersonTests
{
    private const string Member = """
        [DataSubject]
        public partial class Member
        {
            public Guid Id { get; init; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool Accepts { get; set; }
            public Member? Sponsor { get; set; }
            public List<Member> Guests { get; } = [];
        }

        """;

    [Theory]
    [InlineData("if (m.Accepts) Marketing.Send({|PRIV1004:m.Sponsor!.Email|});")]
    [InlineData("if (m.Accepts) Marketing.Send({|PRIV1004:other.Email|});")]
    [InlineData("if (m.Accepts) foreach (var g in m.Guests) Marketing.Send({|PRIV1004:g.Email|});")]
    [InlineData("if (m.Accepts) m.Guests.ForEach(g => Marketing.Send({|PRIV1004:g.Email|}));")]
    [InlineData("if (m.Sponsor!.Accepts) Marketing.Send({|PRIV1004:m.Email|});")]
    [InlineData("if (!m.Accepts) return; m = other; Marketing.Send({|PRIV1004:m.Email|});")]
    [InlineData("if (m.Accepts) Marketing.Send({|PRIV1004:string.Join(\",\", m.Guests.Select(g => g.Email))|});")]
    [InlineData("if (m.Accepts) Marketing.Send({|PRIV1004:m.Email + other.Email|});")]
    [InlineData("if (m is { Accepts: true, Sponsor: { } s }) Marketing.Send({|PRIV1004:s.Email|});")]
    public Task OtherPerson_Triggers(string body) => FlowSource.VerifyAsync(Member + In(body), Once);

    [Theory]
    [InlineData("if (m.Accepts) Marketing.Send(m.Email);")]
    [InlineData("if (m.Accepts && other.Accepts) Marketing.Send(m.Email + other.Email);")]
    [InlineData("foreach (var g in m.Guests) if (g.Accepts) Marketing.Send(g.Email);")]
    [InlineData("var copy = m; if (copy.Accepts) Marketing.Send(m.Email);")]
    [InlineData("if (m.Sponsor is { Accepts: true } s) Marketing.Send(s.Email);")]
    [InlineData("if (!m.Accepts) return; var to = m.Email; m = other; Marketing.Send(to);")]
    [InlineData("Marketing.Send({|PRIV1001:m.Email|}); if (other.Accepts) Console.Beep();")]
    public Task SamePerson_DoesNotTrigger(string body) => FlowSource.VerifyAsync(Member + In(body), Once);

    [Fact]
    public Task ShapesOfTypes() => FlowSource.VerifyAsync(Member + """
        class Outer<T> where T : Member
        {
            class Inner { void M(T a, T b) { if (a.Accepts) Marketing.Send({|PRIV1004:b.Email|}); } }
        }

        record Pair(Member A, Member B) { void M() { if (A.Accepts) Marketing.Send({|PRIV1004:B.Email|}); } }
        record struct Both(Member A, Member B) { void M() { if (A.Accepts) Marketing.Send({|PRIV1004:B.Email|}); } }
        class Child : Member { void M(Member other) { if (Accepts) Marketing.Send({|PRIV1004:other.Email|}); } }
        class Parameter { void M([RequiresConsent<Newsletter>] Member a, Member b) { Marketing.Send(a.Email); Marketing.Send({|PRIV1004:b.Email|}); } }
        class Async(Ledger consent) { async Task M(User a, User b) { if (await consent.HasAsync<Newsletter>(a)) Marketing.Send({|PRIV1004:b.Email|}); } }
        """);

    [Fact]
    public Task Message_NamesThePerson() => FlowSource.VerifyAsync(
        Member + In("if (m.Accepts) Marketing.Send({|#0:other.Email|});"),
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1004").WithLocation(0).WithLocation(0).WithArguments("Member.Email", "is used", "Newsletter", "this member")));

    [Theory]
    [InlineData("void M(User u, [PersonalData<Newsletter>] string address) { if (consent.Has<Newsletter>(u)) Marketing.Send(§address§); }")]
    [InlineData("void M(int id, IBook book) { if (book.Asked(id)) Marketing.Send(§book.Any().Email§); }")]
    public Task Strict_SubjectMatching_WantsTheSamePerson(string method)
    {
        var source = "interface IBook { User Any(); [ConsentCheck<Newsletter>] bool Asked([SubjectKey] int id); }\nclass C(Ledger consent) { " + method + " }";
        var marked = source.Split('§');
        return Task.WhenAll(
            FlowSource.VerifyAsync(string.Concat(marked)),
            FlowSource.VerifyAsync(
                marked[0] + "{|PRIV1004:" + marked[1] + "|}" + marked[2],
                test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.subject_matching = strict\n"))));
    }

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";

    private static string In(string body) => "class C { void M(Member m, Member other) { " + body + " } }";
}
