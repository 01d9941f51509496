namespace PrivacyAnalyzers.Tool.Tests.BadInput;

/// <summary>A compiler follows what nests until its stack ends, and with it the program, or binds it again for each level and never ends. As processes, for nothing else would survive.</summary>
public sealed class DeepFileTests
{
    private const string Leak = "public class Customer { public string Email { get; set; } = \"\"; public void Show() => System.Console.WriteLine(Email); }";

    [Fact]
    public async Task FilesThatNestTooDeep_AreLeftOut_AndSaid()
    {
        using var folder = new ScratchFolder().Write("Customer.cs", Leak);
        var shapes = new (string Name, string Code)[]
        {
            ("Brackets", Expression("(", "true", ")", 20_000)),
            ("Negations", Expression("! ", "true", "", 20_000)),
            ("Generics", $"class Generics {{ {Times("System.Nullable<", 20_000)}int{Times(">", 20_000)} Field; }}"),
            ("Calls", Expression("", "new System.Text.StringBuilder()", ".Append(1)", 20_000)),
            ("Sums", Expression("", "1", " + 1", 20_000)),
            ("Elses", $"class Elses {{ int M(int a) {{ {Times("if (a == 1) { return 1; } else ", 20_000)} return 0; }} }}"),
            ("Strings", Expression("$\"{", "1", "}\"", 200)),
            ("Functions", Expression("System.Threading.Tasks.Task.Run(() => ", "1", ")", 200)),
        };
        foreach (var (name, code) in shapes)
        {
            folder.Write(name + ".cs", code);
        }

        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-msbuild", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed, by Console.WriteLine", run.Output, StringComparison.Ordinal);
        run.HasNoStackTrace();
        foreach (var (name, _) in shapes)
        {
            Assert.Contains($"{name}.cs was not read: its code is nested too deep to be followed.", run.Unwrapped, StringComparison.Ordinal);
        }
    }

    /// <summary>What is let through is followed to its end.</summary>
    [Fact]
    public async Task FilesThatNestLess_AreRead()
    {
        using var folder = new ScratchFolder()
            .Write("Customer.cs", Leak)
            .Write("Chain.cs", "public class Chain { void M(Customer c) => System.Console.WriteLine(c.Email" + Times(".Trim()", 500) + "); }")
            .Write("Brackets.cs", "public class Brackets { void M(Customer c) => System.Console.WriteLine(" + Times("(", 1900) + "c.Email" + Times(")", 1900) + "); }")
            .Write("Text.cs", "public class Text { void M(Customer c) => System.Console.WriteLine(" + Times("$\"{", 6) + "c.Email" + Times("}\"", 6) + "); }");
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-msbuild", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("4 places in 4 files", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("was not read", run.Unwrapped, StringComparison.Ordinal);
        run.HasNoStackTrace();
    }

    private static string Expression(string before, string value, string after, int times) =>
        $"class {(char)('A' + before.Length)}{after.Length} {{ object M() => {Times(before, times)}{value}{Times(after, times)}; }}";

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
