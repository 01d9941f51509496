using PrivacyAnalyzers.CodeFixes.Storage;
using PrivacyAnalyzers.Rules.Storage;
using PrivacyAnalyzers.Verification;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Storage.NoRetentionStartAnalyzer, PrivacyAnalyzers.CodeFixes.Storage.NoRetentionStartFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Storage;

public sealed class NoRetentionStartFixTests
{
    private const string Head = """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using PrivacyAnalyzers;

        [Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")]
        public sealed class Newsletter : IPurpose;

        """;

    [Fact]
    public Task SeveralDates_MarksTheChosenOne() => Run(Head + """
        [DataSubject, Table("members")]
        public class {|PRIV3005:Member|}
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            public DateTime JoinedAt { get; set; }

            /// <summary>At each visit.</summary>
            public DateTimeOffset? SeenAt { get; set; }
        }

        [DataSubject, Table("guests")]
        public record {|PRIV3005:Guest|}(int Id, [property: PersonalData<Newsletter>] string Email, DateTime JoinedAt, DateTime SeenAt);
        """, Head + """
        [DataSubject, Table("members")]
        public class Member
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            public DateTime JoinedAt { get; set; }

            /// <summary>At each visit.</summary>
            [RetentionStart]
            public DateTimeOffset? SeenAt { get; set; }
        }

        [DataSubject, Table("guests")]
        public record Guest(int Id, [property: PersonalData<Newsletter>] string Email, DateTime JoinedAt, [RetentionStart] DateTime SeenAt);
        """);

    [Fact]
    public Task NoDate_IsNotOffered() => Run(Head + """
        [DataSubject, Table("members")]
        public class {|PRIV3005:Member|} { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        """, due: null);

    private static Task Run(string source, string? due)
    {
        var test = new Test { TestCode = source };
        if (due is not null)
        {
            test.FixedCode = due;
            test.CodeActionEquivalenceKey = NoRetentionStartFix.EquivalenceKeyPrefix + "SeenAt";
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nprivacy.level = whole\n"));
        return test.RunAsync();
    }
}
