using PrivacyAnalyzers.CodeFixes.Rights;
using PrivacyAnalyzers.Verification;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Rights.UntiedEntityAnalyzer, PrivacyAnalyzers.CodeFixes.Rights.UntiedEntityFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Rights;

public sealed class UntiedEntityFixTests
{
    private const string People = """
        #nullable enable
        using System.Collections.Generic;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y")] public sealed class Delivery : IPurpose { }
        [DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; [PersonalData<Delivery>] public string Name { get; set; } = ""; }
        [PersonalDataStore] public class Store { public List<Customer> Customers { get; } = new(); public List<Lead> Leads { get; } = new(); }

        """;

    [Fact]
    public Task Column_ThatRepeatsAnAddress_SaysWhoseTheRowIs() => Verify(
        UntiedEntityFix.OwnedKey + ".Customer.Email",
        """
        public class [|Lead|]
        {
            public int Id { get; set; }

            /// <summary>Typed in a form.</summary>
            [PersonalData<Delivery>]
            public string? Email { get; set; }
        }
        """,
        """
        public class Lead
        {
            public int Id { get; set; }

            /// <summary>Typed in a form.</summary>
            [PersonalData<Delivery>]
            [OwnedBy<Customer>(References = nameof(Customer.Email))]
            public string? Email { get; set; }
        }
        """);

    [Fact]
    public Task Row_IsSaidToBeAPerson() => Verify(
        UntiedEntityFix.PersonKey,
        "public class [|Lead|] { public int Id { get; set; } [PersonalData<Delivery>] public string? Name { get; set; } }",
        "[DataSubject]\npublic class Lead { public int Id { get; set; } [PersonalData<Delivery>] public string? Name { get; set; } }");

    /// <summary>A name is no address: two customers may have it. And without a key nobody could be found.</summary>
    [Fact]
    public Task NameOnly_AndNoKey_NoFix()
    {
        var test = new Test
        {
            TestCode = People + "[System.ComponentModel.DataAnnotations.Schema.Table(\"leads\")] public class [|Lead|] { [PersonalData<Delivery>] public string? Name { get; set; } public int First { get; set; } }",
        };
        AtLevel(test.TestState);
        return test.RunAsync();
    }

    private static Task Verify(string key, string row, string marked)
    {
        var test = new Test { TestCode = People + row, FixedCode = People + marked, CodeActionEquivalenceKey = key };
        AtLevel(test.TestState);
        return test.RunAsync();
    }

    private static void AtLevel(SolutionState state) => state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nprivacy.level = whole\n"));
}
