using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow;

/// <summary>Many methods that call each other, as deep hierarchies of types make them: run until nothing changes, as few are.</summary>
public sealed class LargeComponentTests
{
    [Fact]
    public Task AWalkDownATree_Settles() => FlowSource.VerifyAsync("""
        class Letter : User
        {
            public Letter? Answer { get; set; }
            public IReadOnlyList<Letter> Answers { get; set; } = new List<Letter>();
        }
        class Walk
        {
            void Run(Letter letter, ILogger log)
            {
                var last = Last(letter);
                log.LogInformation("{M}", {|PRIV2001:last.Email|});
                log.LogInformation("{M}", last.Nick);
            }

            static Letter Last(Letter letter)
            {
                var answer = letter.Answer;
                if (answer is not null) { return Last(answer); }
                var answers = letter.Answers;
                if (answers.Count != 0) { return Last(answers[0]); }
                return letter;
            }
        }
        """);

    [Fact]
    public Task WhatComesBackAfterManyRounds_IsSeen() => VerifyAsync("{|PRIV2001:M0(9, \"\", \"\", \"\", \"\", user.Email)|}", first: "b, c, d, e, a");

    [Fact]
    public Task WhatNeverComesBack_IsNot() => VerifyAsync("M0(9, \"\", \"\", \"\", \"\", user.Email)", first: "b, c, d, a, a");

    [Fact]
    public Task WhatIsHandedOnThroughAllOfThem_IsUsedByTheLast() => FlowSource.VerifyAsync($$"""
        abstract class Node
        {
            public abstract void Tell(string text, ILogger log, Node[] others);
        }
        {{string.Join("\n", Enumerable.Range(0, 10).Select(i => $$"""
            class Node{{i}} : Node
            {
                public override void Tell(string text, ILogger log, Node[] others) { foreach (var other in others) { other.Tell(text, log, others); Step(text, log, others); } }
                void Step(string text, ILogger log, Node[] others) => More(text, log, others);
                void More(string text, ILogger log, Node[] others) { {{(i == 9 ? "log.LogInformation(\"{T}\", text);" : "others[0].Tell(text, log, others);")}} }
            }
            """))}}
        class Start
        {
            void Run(Node[] nodes, User user, ILogger log)
            {
                nodes[0].Tell({|PRIV2001:user.Email|}, log, nodes);
                nodes[0].Tell(user.Nick, log, nodes);
            }
        }
        """);

    // Had each change of a spoke the hub run again before the others had their turn, it would be given up.
    [Fact]
    public Task AHubOfManySpokes_Settles() => FlowSource.VerifyAsync($$"""
        class Wheel
        {
            void Run(User user, ILogger log)
            {
                log.LogInformation("{M}", {|PRIV2001:Spoke0(9, user.Email)|});
                log.LogInformation("{M}", Spoke0(9, user.Nick));
            }
            {{string.Join("\n", Enumerable.Range(0, 22).Select(i => $"static string Spoke{i}(int n, string text) => n == {i} ? text : {(i == 21 ? "" : $"n > {i} ? Spoke{i + 1}(n, text) : ")}Hub(n, text);"))}}
            static string Hub(int n, string text) => n switch { {{string.Join(", ", Enumerable.Range(0, 22).Select(i => $"{i} => Spoke{i}(n - 1, text)"))}}, _ => "" };
        }
        """);

    private static Task VerifyAsync(string call, string first) => FlowSource.VerifyAsync($$"""
        class Ring
        {
            void Run(User user, ILogger log) => log.LogInformation("{M}", {{call}});

            static string M0(int n, string a, string b, string c, string d, string e) => n == 0 ? a : M1(n - 1, {{first}});
            {{string.Join("\n", Enumerable.Range(1, 29).Select(i => $"static string M{i}(int n, string a, string b, string c, string d, string e) => M{(i + 1) % 30}(n, a, b, c, d, e);"))}}
        }
        """);
}
