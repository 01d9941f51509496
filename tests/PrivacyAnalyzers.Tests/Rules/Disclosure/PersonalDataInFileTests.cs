namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInFileTests
{
    [Fact]
    public Task File_Triggers() => FlowSource.VerifyAsync("""
        using System.IO;
        using System.Text;
        using System.Text.Json;

        class C
        {
            async Task A(User u, List<User> all)
            {
                File.WriteAllText("x", {|PRIV2008:u.Email|});
                File.AppendAllText("x", {|PRIV2008:$"{u.Email};{u.Id}"|});
                await File.WriteAllLinesAsync("x", {|PRIV2008:all.Select(x => x.Email)|});
                await File.WriteAllTextAsync("x", {|PRIV2008:JsonSerializer.Serialize(u)|});
                File.WriteAllBytes("x", {|PRIV2008:Encoding.UTF8.GetBytes(u.Email)|});
                using var writer = new StreamWriter("x");
                writer.WriteLine({|PRIV2008:u.Email|});
                foreach (var x in all) await writer.WriteAsync({|PRIV2008:x.Email|});
            }
        }
        """);

    [Fact]
    public Task File_DoesNotTrigger() => FlowSource.VerifyAsync("""
        using System.IO;

        static class Sealed { [Anonymizes("with a key that erasure destroys")] public static byte[] Encrypt(string text) => []; }

        class C
        {
            void A(User u, List<User> all)
            {
                File.WriteAllText("x", $"{all.Count} people, the last {u.Id}");
                File.WriteAllBytes("x", Sealed.Encrypt(u.Email));
                using var writer = new StreamWriter("x");
                writer.WriteLine(u.Id);
                writer.Flush();
            }

            [ExercisesRight(DataSubjectRight.Access)] void Export(User u) => File.WriteAllText("x", u.Email);
            [ExercisesRight(DataSubjectRight.Erasure)] void Erase(User u) => File.WriteAllText("x", {|PRIV2008:u.Email|});
        }

        [ExercisesRight(DataSubjectRight.Portability)] class Exports { void M(User u) { Action later = () => File.WriteAllText("x", u.Email); later(); } }
        """);

    [Fact]
    public Task Message() => FlowSource.VerifyAsync(
        "class C { void M(User u) => System.IO.File.WriteAllText(\"x\", {|#0:u.Email|}); }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2008").WithLocation(0).WithLocation(0).WithArguments("User.Email", "File.WriteAllText")));
}
