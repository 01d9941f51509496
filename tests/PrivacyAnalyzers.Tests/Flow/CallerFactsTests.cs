using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow;

/// <summary>The join of the facts at the calls of a private method, where one file is not enough: Corpus/callers.txt has the rest.</summary>
public sealed class CallerFactsTests
{
    [Theory]
    [InlineData("A.cs", "B.cs")]
    [InlineData("B.cs", "A.cs")]
    public Task PartialType_CheckedInTheOtherFile_DoesNotTrigger(string first, string second) => VerifyAsync(
        (first, "partial class Letters { private void Mail(User x) => Marketing.Send(x.Email); }"),
        (second, "partial class Letters { public void Go(User u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } }"));

    [Theory]
    [InlineData("A.cs", "B.cs")]
    [InlineData("B.cs", "A.cs")]
    public Task PartialType_OneFileDoesNotCheck_Triggers(string first, string second) => VerifyAsync(
        (first, "partial class Letters { private void Mail(User x) => Marketing.Send({|PRIV1001:x.Email|}); public void All(User u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } }"),
        (second, "partial class Letters { public void Go(User u) => Mail(u); }"));

    [Fact]
    public Task PartialMethod_CheckedAtItsCall_DoesNotTrigger() => VerifyAsync(
        ("A.cs", "partial class Letters { partial void Mail(User x); public void Go(User u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } }"),
        ("B.cs", "partial class Letters { partial void Mail(User x) => Marketing.Send(x.Email); }"));

    [Fact]
    public Task PartialMethod_NotChecked_Triggers() => VerifyAsync(
        ("A.cs", "partial class Letters { partial void Mail(User x); public void Go(User u) => Mail(u); }"),
        ("B.cs", "partial class Letters { partial void Mail(User x) => Marketing.Send({|PRIV1001:x.Email|}); }"));

    [Fact]
    public Task GenericType_CheckedAtItsCall_DoesNotTrigger() => VerifyAsync(
        ("A.cs", "class Letters<T> where T : User { public void Go(T u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } private void Mail(T x) => Marketing.Send(x.Email); }"));

    [Theory]
    [InlineData("struct Letters")]
    [InlineData("record Letters")]
    [InlineData("record struct Letters")]
    public Task OtherKindsOfTypes_CheckedAtTheCall_DoNotTrigger(string type) => VerifyAsync(
        ("A.cs", type + " { public void Go(User u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } private void Mail(User x) => Marketing.Send(x.Email); }"));

    [Fact]
    public Task Interface_PrivateMember_CheckedAtTheCall_DoesNotTrigger() => VerifyAsync(
        ("A.cs", "interface ILetters { void Go(User u, Ledger l) { if (l.Has<Newsletter>(u)) Mail(u); } private void Mail(User x) => Marketing.Send(x.Email); }"));

    [Fact]
    public Task EntryPoint_Triggers() => VerifyAsync(
        ("A.cs", "class Program { static User s_u = new(); private static void Main() => Marketing.Send({|PRIV1001:s_u.Email|}); public static void Again(Ledger l) { if (l.Has<Newsletter>(s_u)) Main(); } }"));

    [Fact]
    public Task EventHandler_Triggers() => VerifyAsync(
        ("A.cs", "class Letters { User _u = new(); public event Action? Due; public Letters(Ledger l) { Due += Mail; if (l.Has<Newsletter>(_u)) Mail(); } private void Mail() => Marketing.Send({|PRIV1001:_u.Email|}); }"));

    /// <summary>A field that the calling code writes between the check and the call is another person.</summary>
    [Fact]
    public Task FieldWrittenBeforeTheCall_Triggers() => VerifyAsync(
        ("A.cs", "class Letters { User _u = new(); public void Go(Ledger l, User other) { if (!l.Has<Newsletter>(_u)) return; _u = other; Mail(); } private void Mail() => Marketing.Send({|PRIV1001:_u.Email|}); }"));

    /// <summary>Nothing says whose order it is: where people that cannot be told apart are different ones, nothing is proved.</summary>
    [Theory]
    [InlineData("", "x.Email")]
    [InlineData("privacy.subject_matching = strict", "{|PRIV1001:x.Email|}")]
    public Task UnknownPerson_IsTakenAsTheSettingSays(string setting, string used) => VerifyAsync(
        [("/0/A.cs", "interface IBook { User Any(); [ConsentCheck<Newsletter>] bool Asked([SubjectKey] int id); } class Letters(IBook book) { public void Go(int id) { if (book.Asked(id)) Mail(book.Any()); } private void Mail(User x) => Marketing.Send(" + used + "); }")],
        setting);

    [Fact]
    public Task MoreQuestionsThanAreAsked_Triggers()
    {
        var links = string.Concat(Enumerable.Range(0, 120).Select(n => $"private void M{n}(User x) => M{n + 1}(x); "));
        return VerifyAsync(("A.cs", "class Letters { public void Go(User u, Ledger l) { if (l.Has<Newsletter>(u)) M0(u); } " + links + "private void M120(User x) => Marketing.Send({|PRIV1001:x.Email|}); }"));
    }

    private static Task VerifyAsync(params (string Path, string Code)[] files) => VerifyAsync(files, setting: "");

    private static Task VerifyAsync((string Path, string Code)[] files, string setting) => FlowSource.VerifyAsync("", test =>
    {
        foreach (var (path, code) in files)
        {
            test.TestState.Sources.Add((path, "using System;\nusing System.Collections.Generic;\nusing PrivacyAnalyzers;\n" + code));
        }

        if (setting.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\n" + setting + "\n"));
        }
    });
}
