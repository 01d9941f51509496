using PrivacyAnalyzers.CodeFixes.Rights;
using PrivacyAnalyzers.Verification;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Rights.UndecidedOwnerAnalyzer, PrivacyAnalyzers.CodeFixes.Rights.UndecidedOwnerFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Rights;

public sealed class UndecidedOwnerFixTests
{
    private const string People = """
        #nullable enable
        using System.Collections.Generic;
        using PrivacyAnalyzers;
        [DataSubject] public class Customer { public int Id { get; set; } }
        [DataSubject] public class Employee { public int Id { get; set; } }
        [PersonalDataStore] public class Store { public List<Ticket> Tickets { get; } = new(); public List<Visit> Visits { get; } = new(); }

        """;

    private const string Visit = "public class Visit { public int Id { get; set; } }";

    [Theory]
    [InlineData(UndecidedOwnerFix.OwnedKey, "OwnedBy<Customer>")]
    [InlineData(UndecidedOwnerFix.AccessedKey, "AccessedBy<Customer>")]
    [InlineData(UndecidedOwnerFix.NotOwnedKey, "NotOwned(\"only says: asked by\")")]
    public Task OneRelation_IsMarked(string key, string mark) => Verify(
        key,
        """
        public class Ticket
        {
            public int Id { get; set; }

            /// <summary>Who asked.</summary>
            public Customer? [|AskedBy|] { get; set; }
        }

        """ + Visit,
        $$"""
        public class Ticket
        {
            public int Id { get; set; }

            /// <summary>Who asked.</summary>
            [{{mark}}]
            public Customer? AskedBy { get; set; }
        }

        """ + Visit);

    [Fact]
    public Task AllRelationsOfAType_AreMarked_AndFixAllMarksTheOtherTypes() => Verify(
        UndecidedOwnerFix.NotOwnedKey,
        """
        public class Ticket { public int Id { get; set; } public Customer? [|Sender|] { get; set; } public Employee? Agent; }
        public record Visit(int Id) { public Employee? [|Host|] { get; init; } }
        """,
        """
        public class Ticket { public int Id { get; set; } [NotOwned("only says: sender")] public Customer? Sender { get; set; } [NotOwned("only says: agent")] public Employee? Agent; }
        public record Visit(int Id) { [NotOwned("only says: host")] public Employee? Host { get; init; } }
        """);

    [Fact]
    public Task Base_IsMarkedOnce_WithTheNameOfANamespace() => Verify(
        UndecidedOwnerFix.OwnedKey,
        """
        public abstract class Row { public int Id { get; set; } public Club.Member? [|Who|] { get; set; } }
        public class Ticket : Row { }
        public class Visit : Row { }
        namespace Club { [DataSubject] public class Member { public int Id { get; set; } } }
        """,
        """
        public abstract class Row { public int Id { get; set; } [OwnedBy<Club.Member>] public Club.Member? Who { get; set; } }
        public class Ticket : Row { }
        public class Visit : Row { }
        namespace Club { [DataSubject] public class Member { public int Id { get; set; } } }
        """);

    [Fact]
    public Task RowThatOnlyOthersLeadTo_NoFix()
    {
        var test = new Test
        {
            TestCode = People + """
                [Purpose(LegalBasis.Contract, "Answer", Retention = "P1Y")] public sealed class Care : IPurpose { }
                public class Ticket { public int Id { get; set; } public Customer Sender { get; set; } = null!; public Place Place { get; set; } = null!; }
                public class [|Place|] { public int Id { get; set; } [PersonalData<Care>] public string? Street { get; set; } }

                """ + Visit,
        };
        AtLevel(test.TestState);
        return test.RunAsync();
    }

    private static Task Verify(string key, string rows, string marked)
    {
        var test = new Test { TestCode = People + rows, FixedCode = People + marked, CodeActionEquivalenceKey = key };
        AtLevel(test.TestState);
        return test.RunAsync();
    }

    private static void AtLevel(SolutionState state) => state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nprivacy.level = whole\n"));
}
