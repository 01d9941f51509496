namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Data that go out of sight: into code of the team's own that says nothing, into unknown code, into something marked.</summary>
public sealed class UnmarkedBoundaryTests
{
    private const string Library = """
        using System;
        using System.Threading.Tasks;
        using PrivacyAnalyzers;

        namespace Library;

        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y")] public sealed class Parcels : IPurpose;
        public class Gateway { public void Send(string to) { } public string Trim(string text) => text; public void Keep([PersonalData<Parcels>] string to) { } }
        """;

    [Theory]
    [InlineData("interface IPostbox { void Send(string to); } class C(IPostbox mail) { void M(User u) => mail.Send({|PRIV1001:u.Email|}); }")]
    [InlineData("interface IPostbox { Task SendAsync(string to, string text); } class C(IPostbox mail) { async Task M(User u) => await mail.SendAsync({|PRIV1001:u.Email|}, \"a\"); }")]
    [InlineData("interface IPostbox<T> { void Send(T to); } class C(IPostbox<string> mail) { void M(User u) => mail.Send({|PRIV1001:u.Email|}); }")]
    [InlineData("abstract class Mail { public abstract void Send(string to); void M(User u) => Send({|PRIV1001:u.Email|}); }")]
    [InlineData("class Native { [System.Runtime.InteropServices.DllImport(\"x\")] static extern void Send(string to); void M(User u) => Send({|PRIV1001:u.Email|}); }")]
    [InlineData("class C { interface IPostbox { void Send(params string[] to); } void M(IPostbox mail, User u) => mail.Send(\"a\", {|PRIV1001:u.Email|}); }")]
    [InlineData("interface IPostbox { void Send(object to); } record struct S(User U) { void M(IPostbox mail) => mail.Send({|PRIV1001:new { U.Email }|}); }")]
    public Task OwnCodeWithoutABody_IsAUse(string code) => FlowSource.VerifyAsync(code, Once);

    [Theory]
    [InlineData("interface IPostbox { void Send(string to); } class Mail : IPostbox { public void Send(string to) { } } class C(IPostbox mail) { void M(User u) => mail.Send(u.Email); }")]
    [InlineData("abstract class Mail { public abstract void Send(string to); void M(User u) => Send(u.Email); } class Real : Mail { public override void Send(string to) { } }")]
    [InlineData("interface IPostbox { void Send(string to) { } } class C(IPostbox mail) { void M(User u) => mail.Send(u.Email); }")]
    [InlineData("interface IPostbox { void Send([PersonalData<Newsletter>] string to); } class C(IPostbox mail) { void M(User u) => mail.Send(u.Email); }")]
    [InlineData("interface IPostbox { void Send(User to); } class C(IPostbox mail) { void M(User u) => mail.Send(u); }")]
    [InlineData("interface IPeople { User Find(int id); } class C(IPeople people) { void M(User u) => people.Find(u.Id); }")]
    [InlineData("interface IConsents { [ConsentCheck<Newsletter>] bool Has([SubjectKey] string email); } class C(IConsents c) { void M(User u) => c.Has(u.Email); }")]
    [InlineData("interface IMask { [Redacts] string Hide(string text); [Anonymizes(\"a region\")] string Region(string text); } class C(IMask m) { void M(User u) { m.Hide(u.Email); m.Region(u.Email); } }")]
    [InlineData("interface IPostbox { void Send(string to); } [ProcessesFor<Newsletter>] class C(IPostbox mail, Ledger consent) { void M(User u) { if (consent.Has<Newsletter>(u)) mail.Send(u.Email); } }")]
    [InlineData("delegate void Send(string to); class C(Send send) { void M(User u) => send(u.Email); }")]
    public Task OwnCodeThatIsSeenOrMarked_IsNoUse(string code) => FlowSource.VerifyAsync(code, Once);

    [Fact]
    public Task ReferencedAssembly_ThatKnowsTheMarks_IsTheTeamsOwn() => FlowSource.VerifyAsync(
        "class C(Library.Gateway gateway) { void M(User u) { gateway.Send({|PRIV1001:u.Email|}); gateway.Send(u.Nick); gateway.Keep({|PRIV1002:u.Email|}); } }",
        test =>
        {
            test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
            test.TestState.AdditionalProjects["Library"].Sources.Add(Library);
            test.TestState.AdditionalProjectReferences.Add("Library");
        });

    [Theory]
    [InlineData("sinks", "u.Email", "u.Email")]
    [InlineData("boundaries", "{|PRIV1001:u.Email|}", "u.Email")]
    public Task UnknownCode_IsAUse_WhereAsked(string use, string written, string computed) => FlowSource.VerifyAsync(
        $"class C {{ void M(User u, List<string> all) {{ System.Diagnostics.Process.GetProcessesByName({written}); string.Concat({computed}, \"a\"); all.Add({computed}); all.Contains({computed}); new System.Text.StringBuilder().Append({computed}); }} }}",
        test =>
        {
            test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"[*.cs]\nprivacy.use = {use}\n"));
        });

    [Fact]
    public Task Message_OffersTheMark() => FlowSource.VerifyAsync(
        "interface IPostbox { void Send(string to); } class C(IPostbox mail) { void M(User u) => mail.Send({|#0:u.Email|}); }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1001").WithLocation(0).WithLocation(0).WithArguments("User.Email", "is handed to 'IPostbox.Send(to)', which has no mark,", "Newsletter", "this user")));

    [Theory]
    [InlineData("void M(User u, Lead lead) => lead.Address = {|PRIV1002:u.Email|};")]
    [InlineData("void M(User u) { var lead = new Lead { Address = {|PRIV1002:u.Email|} }; }")]
    [InlineData("void M(User u) { var letter = new Letter({|PRIV1002:u.Email|}, 1); }")]
    [InlineData("void M(User u) => Take({|PRIV1002:u.Email|});")]
    [InlineData("[ProcessesFor<Delivery>] void M(User u) => Take({|PRIV1002:u.Email|});")]
    public Task TakenOver_ForAPurposeThatIsAdded_Triggers(string method) => FlowSource.VerifyAsync(TakenOver(method), Once);

    [Theory]
    [InlineData("void M(User u, Lead lead) => lead.Reader = u.Email;")]
    [InlineData("void M(User u, Lead lead) => lead.Both = u.Email;")]
    [InlineData("void M(User u, Lead lead) => lead.Address = u.Nick;")]
    [InlineData("void M(User u, Lead lead) => lead.Address = Mask.Redact(u.Email);")]
    [InlineData("void M(Lead from, Lead lead) => lead.Address = from.Address;")]
    [InlineData("[ExercisesRight(DataSubjectRight.Portability)] void M(User u, Lead lead) => lead.Address = u.Email;")]
    public Task TakenOver_ForItsPurposes_DoesNotTrigger(string method) => FlowSource.VerifyAsync(TakenOver(method), Once);

    private static string TakenOver(string method) => """
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y")] public sealed class Delivery : IPurpose;
        class Lead
        {
            [PersonalData<Delivery>] public string Address { get; set; } = "";
            [PersonalData<Newsletter>] public string Reader { get; set; } = "";
            [PersonalData<Newsletter>, PersonalData<Analytics>] public string Both { get; set; } = "";
        }

        partial record Letter([PersonalData<Delivery>] string To, int Number);
        class C { void Take([PersonalData<Delivery>] string address) { }
        """ + method + " }";

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
}
