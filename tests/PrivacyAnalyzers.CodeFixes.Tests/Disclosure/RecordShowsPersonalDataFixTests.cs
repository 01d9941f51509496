using PrivacyAnalyzers.CodeFixes.Disclosure;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Disclosure.RecordShowsPersonalDataAnalyzer, PrivacyAnalyzers.CodeFixes.Disclosure.RecordShowsPersonalDataFix>;
using Verify = PrivacyAnalyzers.Verification.CSharpCodeFixVerifier<PrivacyAnalyzers.Rules.Disclosure.RecordShowsPersonalDataAnalyzer, PrivacyAnalyzers.CodeFixes.Disclosure.RecordShowsPersonalDataFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class RecordShowsPersonalDataFixTests
{
    private const string Policy = """
        using System.Diagnostics;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose;

        """;

    [Fact]
    public Task Record_BecomesPartial_UpItsNesting() => Verify.VerifyCodeFixAsync(
        Policy + """
        // Of people.
        record [|Contact|]([PersonalData<Ordering>] string Email);
        public static class Outer
        {
            public sealed record [|A|]([PersonalData<Ordering>] string Email);

            /// <summary>Second.</summary>
            public readonly record struct [|B|]([PersonalData<Ordering>] string Email);
            partial record [|C|]([PersonalData<Ordering>] string Email);
        }
        """,
        Policy + """
        // Of people.
        partial record Contact([PersonalData<Ordering>] string Email);
        public static partial class Outer
        {
            public sealed partial record A([PersonalData<Ordering>] string Email);

            /// <summary>Second.</summary>
            public readonly partial record struct B([PersonalData<Ordering>] string Email);
            partial record C([PersonalData<Ordering>] string Email);
        }
        """);

    [Fact]
    public Task RecordMarkedThroughItsInterface_BecomesACarrier() => Verify.VerifyCodeFixAsync(
        Policy + """
        public interface IPerson { [PersonalData<Ordering>] string Email { get; } }
        public record [|A|](string Email) : IPerson;
        """,
        Policy + """
        public interface IPerson { [PersonalData<Ordering>] string Email { get; } }
        [PersonalDataCarrier]
        public partial record A(string Email) : IPerson;
        """);

    [Fact]
    public Task DisplayOfAPartialType_ShowsTheRedactedText() => new Test
    {
        TestCode = Policy + """
            [[|DebuggerDisplay("{Email,nq} {Id}", Name = "{Email}")|]]
            public partial class A { public int Id { get; set; } [PersonalData<Ordering>] public string Email { get; set; } }
            """,
        FixedCode = Policy + """
            [DebuggerDisplay("{ToRedactedString(),nq}")]
            public partial class A { public int Id { get; set; } [PersonalData<Ordering>] public string Email { get; set; } }
            """,
        CodeActionEquivalenceKey = RecordShowsPersonalDataFix.ShowRedactedKey,
    }.RunAsync();

    [Fact]
    public Task DisplayOfAnotherType_IsRemoved() => Verify.VerifyCodeFixAsync(
        Policy + """
        // Of people.
        [[|DebuggerDisplay("{Email}")|]]
        public class A { [PersonalData<Ordering>] public string Email { get; set; } }

        [System.Serializable, [|DebuggerDisplay("{Email}")|]] public struct B { [PersonalData<Ordering>] public string Email { get; set; } }
        """,
        Policy + """
        // Of people.
        public class A { [PersonalData<Ordering>] public string Email { get; set; } }

        [System.Serializable] public struct B { [PersonalData<Ordering>] public string Email { get; set; } }
        """);

    [Fact]
    public Task FileLocalRecord_NoFix() => Verify.VerifyNoFixAsync(Policy + "file record [|A|]([PersonalData<Ordering>] string Email);");
}
