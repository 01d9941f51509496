using System.Text;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Tool;

public sealed class BodyGivenUpTests
{
    // Each way through a finally is followed, so the innermost is run some three to the power of their number.
    private const int TooMany = 12;

    [Fact]
    public Task Method_ThatTakesTooMuchWork_Triggers() => VerifyAsync($$"""
        class Cleaning { void {|PRIV9004:Run|}(User user) { {{Nested(TooMany)}} } }
        """, cutOff: true);

    [Fact]
    public Task Method_WithinTheBound_DoesNotTrigger() => VerifyAsync($$"""
        class Cleaning { void Run(User user) { {{Nested(2)}} } }
        """);

    [Fact]
    public Task Method_ThatHoldsNoPersonalData_DoesNotTrigger() => VerifyAsync($$"""
        class Cleaning { void Run(int user) { {{Nested(TooMany)}} } }
        """);

    [Fact]
    public Task EveryKindOfBody_IsNamed() => VerifyAsync($$"""
        partial class Cleaning
        {
            static Action<User> {|PRIV9004:s_all|} = user => { {{Nested(TooMany)}} };
            Action<User> All { get; } = user => { };
            Action<User> {|PRIV9004:Each|} { get; } = user => { {{Nested(TooMany)}} };
            {|PRIV9004:Cleaning|}(User user) { {{Nested(TooMany)}} }
            User Last { get => null!; {|PRIV9004:set|} { var user = value; {{Nested(TooMany)}} } }
            public static bool operator {|PRIV9004:!|}(Cleaning c) { User user = null!; {{Nested(TooMany)}} return true; }
            partial void Part(User user);
            class Inner<T> where T : User { void {|PRIV9004:Run|}(T user) { {{Nested(TooMany)}} } }
        }
        partial class Cleaning { partial void {|PRIV9004:Part|}(User user) { {{Nested(TooMany)}} } }
        """);

    [Fact]
    public Task FunctionsOfABody_AreNamedWithTheBody() => VerifyAsync($$"""
        class Cleaning
        {
            void {|PRIV9004:Run|}(User user)
            {
                void Local() { {{Nested(TooMany)}} }
                Local();
            }
        }
        """);

    [Fact]
    public async Task TopLevelStatements_AreNamedByTheirFirstWord()
    {
        var test = new CSharpAnalyzerTest<FlowAnalyzer>
        {
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            HalfTypedSkippedBecause = "What takes the most work that is allowed takes it twenty times over; one test does.",
        };
        test.TestState.Sources.Add($$"""
            using System;
            {|PRIV9004:var|} user = new User();
            {{Nested(TooMany)}}
            """);
        test.TestState.Sources.Add(("Prelude.cs", Flow.Corpus.Prelude));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    /// <summary>The rest of the type is judged as ever, and the body itself gets no half of a result.</summary>
    [Fact]
    public Task OtherBodies_AreJudged() => VerifyAsync($$"""
        class Cleaning(ILogger log)
        {
            void Before(User user) => log.LogInformation("{M}", {|PRIV2001:user.Email|});
            void {|PRIV9004:Run|}(User user) { log.LogInformation("{M}", user.Email); {{Nested(TooMany)}} }
            void After(User user) => log.LogInformation("{M}", {|PRIV2001:user.Email|});
        }
        """);

    [Fact]
    public Task ThousandsOfBranchesInALoop_EndWithAResultOrSaySo() => VerifyAsync($$"""
        class Cleaning
        {
            void Run(User user, ILogger log, int n)
            {
                var text = "";
                while (n-- > 0)
                {
                    {{string.Join("\n", Enumerable.Range(0, 3000).Select(i => $"if (n == {i}) text = \"{i}\";"))}}
                    text += user.Email;
                }
                log.LogInformation("{M}", {|PRIV2001:text|});
            }
        }
        """);

    [Fact]
    public Task ValueHandedOnThroughHundredsOfVariables_SaysSo() => VerifyAsync($$"""
        class Cleaning
        {
            void {|PRIV9004:Run|}(User user, int n)
            {
                string {{string.Join(", ", Enumerable.Range(0, 201).Select(i => $"v{i} = \"\""))}};
                while (n-- > 0)
                {
                    {{string.Join("\n", Enumerable.Range(0, 200).Select(i => $"if (n == {i}) v{i} = v{i + 1};"))}}
                    v200 = user.Email;
                }
            }
        }
        """);

    /// <summary>The called body has a result of its own; what it does with what it is handed cannot be followed.</summary>
    [Fact]
    public Task ValueHandedToWhatCannotBeFollowedWithIt_SaysSoAtTheCall() => VerifyAsync($$"""
        class Cleaning
        {
            void Run(User user) => {|PRIV9004:Turn(user.Email, 3)|};
            void Again(User user) => {|PRIV9004:Onward(user.Email)|};
            void Without(User user) => Turn(user.Nick, user.Nick.Length);
            void Onward(string text) => Turn(text, 4);
            void Turn(string text, int n)
            {
                string {{string.Join(", ", Enumerable.Range(0, 201).Select(i => $"v{i} = \"\""))}};
                while (n-- > 0)
                {
                    {{string.Join("\n", Enumerable.Range(0, 200).Select(i => $"if (n == {i}) v{i} = \"<\" + v{i + 1};"))}}
                    v200 = "<" + text;
                }
            }
        }
        """);

    /// <summary>Which of its objects a recursion still tells apart depends on which came first: it must settle all the same.</summary>
    [Fact]
    public Task RecursionThatMakesManyThings_HasAResult() => VerifyAsync($$"""
        class Cleaning
        {
            void Run(User user, ILogger log)
            {
                if (Parse(user.Email, 3, out var found))
                {
                    log.LogInformation("{M}", {|PRIV2001:found[0]|});
                }
            }

            static bool Parse(string text, int n, out string[] found)
            {
                if (n > 9) { return Parse(text, n - 1, out found); }
                if (n == 0) { found = new[] { text }; return true; }
                {{string.Join("\n", Enumerable.Range(1, 8).Select(i => $"if (n == {i}) {{ found = new[] {{ \"{i}\" }}; return true; }}"))}}
                found = Array.Empty<string>();
                return false;
            }
        }
        """);

    [Fact]
    public Task LongChainsOfOperators_HaveAResult() => VerifyAsync($$"""
        class Cleaning
        {
            void Run(User user, ILogger log) => log.LogInformation("{M}", {|PRIV2001:{{string.Join(" + ", Enumerable.Repeat("user.Nick", 300))}} + user.Email|});
        }
        """);

    private static Task VerifyAsync(string source, bool cutOff = false) => FlowSource.VerifyAsync(source, test =>
    {
        if (!cutOff)
        {
            test.HalfTypedSkippedBecause = "What takes the most work that is allowed takes it twenty times over; one test does.";
        }
    });

    private static string Nested(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            text.Append("try { user.ToString(); } finally { ");
        }

        return text.Append("user.ToString(); ").Append('}', depth).ToString();
    }
}
