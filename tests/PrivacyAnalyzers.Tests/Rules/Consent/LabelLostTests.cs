namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1014: what a library hands out without its mark.</summary>
public sealed class LabelLostTests
{
    [Theory]
    [InlineData("public class A { public string {|PRIV1014:Of|}(User u) => u.Email; }")]
    [InlineData("public class A { public string {|PRIV1014:Of|}(User u) { var text = \"<\" + u.Email.Trim() + \">\"; return text; } }")]
    [InlineData("public class A { private readonly User u = new(); public string {|PRIV1014:Mail|} => u.Email; }")]
    [InlineData("public class A { private readonly User u = new(); public string {|PRIV1014:Mail|} { get { return u.Email; } } }")]
    [InlineData("public class A { public async Task<string> {|PRIV1014:Of|}(User u) { await Task.Yield(); return u.Email; } }")]
    [InlineData("public class A { public IEnumerable<string> {|PRIV1014:Of|}(IEnumerable<User> all) => all.Select(u => u.Email); }")]
    [InlineData("public class A { public bool Try(User u, out string {|PRIV1014:mail|}) { mail = u.Email; return true; } }")]
    [InlineData("public class A { protected string {|PRIV1014:Of|}(User u) => u.Email; public class B<T> { protected internal string {|PRIV1014:In|}(User u, T t) => u.Email; } }")]
    [InlineData("public static class A { public static string {|PRIV1014:Of|}(this User u) => Inner(u); private static string Inner(User u) => u.Email; }")]
    [InlineData("public class A { public string {|PRIV1014:Clean|}([PersonalData<Newsletter>] string mail) => mail.Trim(); }")]
    [InlineData("public record struct A(int N) { public string {|PRIV1014:Of|}(Person p) => p.Email; }")]
    [InlineData("public class View { public string? Mail { get; set; } } public class A { public View Of(User u) => new() { {|PRIV1014:Mail = u.Email|} }; }")]
    [InlineData("public class View { public string? Mail; } public class A { public View Of(User u) { var view = new View(); {|PRIV1014:view.Mail = u.Email|}; return view; } }")]
    [InlineData("public class View { public string? Mail { get; set; } } public class A { public List<View> Of(User u) => [new() { {|PRIV1014:Mail = u.Email|} }]; }")]
    [InlineData("public class A { public A(User u) { {|PRIV1014:Mail = u.Email|}; } public string Mail { get; } }")]
    public async Task LostAcrossTheBoundary_Triggers(string code)
    {
        await VerifyAsync(code, "privacy.level = strict");
        await VerifyAsync(code, "privacy.use = boundaries");
    }

    [Theory]
    [InlineData("public class A { [return: PersonalData<Newsletter>] public string Of(User u) => u.Email; }")]
    [InlineData("public class A { private readonly User u = new(); [PersonalData<Newsletter>] public string Mail => u.Email; }")]
    [InlineData("public class A { public bool Try(User u, [PersonalData<Newsletter>] out string mail) { mail = u.Email; return true; } }")]
    [InlineData("public class A { [Anonymizes(\"a count\")] public string Of(User u) => u.Email; [Redacts] public string Masked(User u) => u.Email; }")]
    [InlineData("public class A { public string Of(User u) => Mask.Redact(u.Email); public int Count(User u) => u.Email.Length; public bool Has(User u) => u.Email != \"\"; }")]
    [InlineData("public class A { public User Of(User u) => u; public string Nick(User u) => u.Nick; public T Id<T>(T t) => t; }")]
    [InlineData("class A { public string Of(User u) => u.Email; } public class B { internal string Of(User u) => u.Email; private class C { public string Of(User u) => u.Email; } private protected string In(User u) => u.Email; }")]
    [InlineData("public interface IA { [return: PersonalData<Newsletter>] string Of(User u); } public class A : IA { public string Of(User u) => u.Email; }")]
    [InlineData("public class A { private readonly User u = new(); public override string ToString() => u.Email; }")]
    [InlineData("public class View { [PersonalData<Newsletter>] public string? Mail { get; set; } } public class A { public View Of(User u) => new() { Mail = u.Email }; }")]
    [InlineData("public class View { public string? Nick { get; set; } } public class A { public View Of(User u) => new() { Nick = u.Nick }; }")]
    [InlineData("public class View { internal string? Mail { get; set; } } public class A { public View Of(User u) => new() { Mail = u.Email }; }")]
    [InlineData("public class View { public string? Mail { get; set; } } public class A { public int Of(User u) { var view = new View { Mail = u.Email }; return view.Mail!.Length; } }")]
    [InlineData("public class A { public A(User u) { Mail = u.Email; } private string Mail { get; } }")]
    [InlineData("public class A { public {|CS0246:Missing|} Of(User u) => u.Email; }")]
    public Task KeptOrInside_DoesNotTrigger(string code) => VerifyAsync(code, "privacy.level = strict");

    [Theory]
    [InlineData("privacy.level = whole", "true")]
    [InlineData("privacy.level = strict", "false")]
    [InlineData("privacy.use = boundaries", "False")]
    public Task NotAskedFor_DoesNotTrigger(string option, string packable) => VerifyAsync("public class A { public string Of(User u) => u.Email; }", option, packable);

    [Fact]
    public Task AnApplication_HasNoBoundary() =>
        VerifyAsync("public class A { public string Of(User u) => u.Email; static void Main() { } }", "privacy.level = strict", "true", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task Message_SaysWhatToMark() => VerifyAsync("public class A { public string {|#0:Of|}(User u) => u.Email; }", "privacy.level = strict", configure: test =>
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1014").WithLocation(0).WithArguments("A.Of", "User.Email", "its return value", "Newsletter")));

    // The prelude is public too: only the test's own file is asked.
    private static Task VerifyAsync(
        string code, string option, string packable = "true", Microsoft.CodeAnalysis.OutputKind kind = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, Action<CSharpAnalyzerTest<FlowAnalyzer>>? configure = null) =>
        FlowSource.VerifyAsync(code, test =>
        {
            test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
            test.TestState.OutputKind = kind;
            test.TestState.GlobalConfig = "build_property.IsPackable = " + packable;
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[Test0.cs]\n" + option + "\n"));
            configure?.Invoke(test);
        });
}
