using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>What users declare is in force.</summary>
public sealed class SinkFileTests
{
    private const string Source = """
        namespace Acme
        {
            public static class Audit { public static void Write(string? text) { } }
            public static class Journal { public static void Write(string? text) { } }
        }

        namespace Own
        {
            class C
            {
                void M(User u) { Acme.Audit.Write(A); Acme.Journal.Write(B); }
            }
        }
        """;

    [Theory]
    [InlineData("u.Email", "u.Email")]
    [InlineData("{|PRIV2001:u.Email|}", "u.Email", "PrivacySinks.txt", "log M:Acme.Audit.Write text")]
    [InlineData("{|PRIV2001:u.Email|}", "u.Email", "/repo/privacysinks.TXT", "nonsense\r\nlog\tM:Acme.Audit.Write\t*\r\n")]
    [InlineData("{|PRIV2001:u.Email|}", "{|PRIV2001:u.Email|}", "PrivacySinks.txt", "log M:Acme.Audit.Write text", "/repo/PrivacySinks.txt", "log M:Acme.Journal.Write text")]
    [InlineData("u.Email", "u.Email", "Sinks.txt", "log M:Acme.Audit.Write text")]
    public Task File_AddsSinks(string inAudit, string inJournal, params string[] files) => FlowSource.VerifyAsync(
        Source.Replace("(A)", "(" + inAudit + ")", StringComparison.Ordinal).Replace("(B)", "(" + inJournal + ")", StringComparison.Ordinal),
        test =>
        {
            foreach (var file in files.Chunk(2))
            {
                test.TestState.AdditionalFiles.Add((file[0], file[1]));
            }
        });
}
