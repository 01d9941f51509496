using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Marks.AmbiguousSubjectKeyAnalyzer, PrivacyAnalyzers.CodeFixes.Marks.AmbiguousSubjectKeyFix>;
using Verify = PrivacyAnalyzers.Verification.CSharpCodeFixVerifier<PrivacyAnalyzers.Rules.Marks.AmbiguousSubjectKeyAnalyzer, PrivacyAnalyzers.CodeFixes.Marks.AmbiguousSubjectKeyFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class AmbiguousSubjectKeyFixTests
{
    [Fact]
    public Task SeveralCandidates_MarksTheChosenOne() => new Test
    {
        TestCode = """
            using PrivacyAnalyzers;

            [[|DataSubject|]]
            public class Customer
            {
                /// <summary>Of the row.</summary>
                public int Id { get; set; }

                [System.Obsolete]
                public int CustomerId { get; set; }
            }

            [[|DataSubject|]]
            public class Visitor { public int Id { get; set; } public int VisitorId { get; set; } }
            """,
        FixedCode = """
            using PrivacyAnalyzers;

            [DataSubject]
            public class Customer
            {
                /// <summary>Of the row.</summary>
                [SubjectKey]
                public int Id { get; set; }

                [System.Obsolete]
                public int CustomerId { get; set; }
            }

            [DataSubject]
            public class Visitor { [SubjectKey] public int Id { get; set; } public int VisitorId { get; set; } }
            """,
        CodeActionEquivalenceKey = AmbiguousSubjectKeyFix.EquivalenceKeyPrefix + "Id",
    }.RunAsync();

    [Fact]
    public Task SecondCandidate_CanBeChosen() => new Test
    {
        TestCode = """
            using PrivacyAnalyzers;

            [[|DataSubject|]]
            public class Customer
            {
                public int Id { get; set; }

                [System.Obsolete]
                public int CustomerId { get; set; }
            }
            """,
        FixedCode = """
            using PrivacyAnalyzers;

            [DataSubject]
            public class Customer
            {
                public int Id { get; set; }

                [System.Obsolete]
                [SubjectKey]
                public int CustomerId { get; set; }
            }
            """,
        CodeActionIndex = 1,
    }.RunAsync();

    [Fact]
    public Task NoCandidate_OffersWhatLooksLikeAKey() => Verify.VerifyCodeFixAsync(
        """
        namespace Shop
        {
            [[|PrivacyAnalyzers.DataSubject|]]
            public record Customer(string Email, string CustomerNumber);
        }
        """,
        """
        namespace Shop
        {
            [PrivacyAnalyzers.DataSubject]
            public record Customer(string Email, [PrivacyAnalyzers.SubjectKey] string CustomerNumber);
        }
        """);

    [Fact]
    public Task InheritedCandidate_IsNamed()
    {
        var test = new Test
        {
            TestCode = """
                using PrivacyAnalyzers;

                [[|DataSubject(SubjectKind.Customer)|]]
                public class Customer : Entities.Entity
                {
                    public int CustomerId { get; set; }
                }
                """,
            FixedCode = """
                using PrivacyAnalyzers;

                [DataSubject(SubjectKind.Customer, Key = new[] { nameof(Id) })]
                public class Customer : Entities.Entity
                {
                    public int CustomerId { get; set; }
                }
                """,
            CodeActionEquivalenceKey = AmbiguousSubjectKeyFix.EquivalenceKeyPrefix + "Id",
        };
        test.TestState.AdditionalProjects["Entities"].Sources.Add("namespace Entities; public class Entity { public int Id { get; set; } }");
        test.TestState.AdditionalProjectReferences.Add("Entities");
        return test.RunAsync();
    }

    [Fact]
    public Task WrongName_IsReplaced() => Verify.VerifyCodeFixAsync(
        """
        using PrivacyAnalyzers;

        [DataSubject(Key = [|new[] { "Nummer" }|])]
        public class Customer { public string Number { get; set; } }
        """,
        """
        using PrivacyAnalyzers;

        [DataSubject(Key = new[] { nameof(Number) })]
        public class Customer { public string Number { get; set; } }
        """);

    [Fact]
    public Task NothingLikeAKey_NoFix() => Verify.VerifyNoFixAsync(
        """
        using PrivacyAnalyzers;
        [[|DataSubject|]] public class Customer { public string Name { get; set; } public int Age { get; set; } }
        """);
}
