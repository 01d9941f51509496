using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class NoPurposeFixTests
{
    private const string Library = """
        namespace Microsoft.AspNetCore.Identity { public class PersonalDataAttribute : System.Attribute; public class ProtectedPersonalDataAttribute : PersonalDataAttribute; }
        """;

    [Fact]
    public async Task Purpose_IsInserted()
    {
        var test = Policy.Test<NoPurposeAnalyzer, NoPurposeFix>("""
            using Microsoft.AspNetCore.Identity;
            public class User
            {
                [{|PRIV0001:PersonalData|}]
                public string Name { get; set; } = "";
                [property: {|PRIV0001:ProtectedPersonalData|}, Obsolete("x")] public string Mail { get; set; } = "";
                [return: {|PRIV0001:PersonalData|}] public string Read([{|PRIV0001:PersonalData|}] string key) => key;
            }
            """, """
            using Microsoft.AspNetCore.Identity;
            public class User
            {
                [PersonalData, PersonalData<Orders>]
                public string Name { get; set; } = "";
                [property: ProtectedPersonalData, PersonalData<Orders>, Obsolete("x")] public string Mail { get; set; } = "";
                [return: PersonalData, PersonalData<Orders>] public string Read([PersonalData, PersonalData<Orders>] string key) => key;
            }
            """, NoPurposeFix.EquivalenceKey + "Policy.Orders");
        test.TestState.Sources.Add(("/0/Library.cs", Library));
        await test.RunAsync();
    }

    [Fact]
    public async Task Usings_AreAdded_AndPurposesAreOfferedByName()
    {
        const string Purposes = """
            using PrivacyAnalyzers;
            namespace Shop.Policy
            {
                [Purpose(LegalBasis.Contract, "b")] public sealed class Billing : IPurpose;
                [Purpose(LegalBasis.Contract, "a")] public sealed class Account : IPurpose;
                public sealed class NoPurpose : IPurpose;
                public static class Hidden { [Purpose(LegalBasis.Contract, "c")] private sealed class Aaa : IPurpose; }
            }
            """;
        var first = Test("Account", index: 0);
        await first.RunAsync();
        await Test("Billing", index: 1).RunAsync();

        CSharpCodeFixTest<NoPurposeAnalyzer, NoPurposeFix> Test(string name, int index)
        {
            var test = new CSharpCodeFixTest<NoPurposeAnalyzer, NoPurposeFix> { CodeActionIndex = index };
            test.TestState.Sources.Add(("/0/Test0.cs", """
                // Licence.
                using System;
                using Zebra;

                namespace Shop.Users;

                public class User
                {
                    [{|PRIV0001:Microsoft.AspNetCore.Identity.PersonalData|}] public string Name { get; set; } = "";
                    [{|PRIV0001:Microsoft.AspNetCore.Identity.PersonalData|}] public string Mail { get; set; } = "";
                }
                """));
            test.TestState.Sources.Add(("/0/Purposes.cs", Purposes));
            test.TestState.Sources.Add(("/0/Library.cs", Library + " namespace Zebra { public class Any; }"));
            test.FixedState.Sources.Add(("/0/Test0.cs", $$"""
                // Licence.
                using System;
                using PrivacyAnalyzers;
                using Shop.Policy;
                using Zebra;

                namespace Shop.Users;

                public class User
                {
                    [Microsoft.AspNetCore.Identity.PersonalData, PersonalData<{{name}}>] public string Name { get; set; } = "";
                    [Microsoft.AspNetCore.Identity.PersonalData, PersonalData<{{name}}>] public string Mail { get; set; } = "";
                }
                """));
            return test;
        }
    }

    [Fact]
    public async Task FileWithoutUsings_GetsThemBelowItsHeader()
    {
        var test = new CSharpCodeFixTest<NoPurposeAnalyzer, NoPurposeFix>
        {
            TestCode = "// Licence.\n\npublic class User { [{|PRIV0001:Microsoft.AspNetCore.Identity.PersonalData|}] public string Name { get; set; } = \"\"; }",
            FixedCode = "// Licence.\n\nusing PrivacyAnalyzers;\n\npublic class User { [Microsoft.AspNetCore.Identity.PersonalData, PersonalData<Account>] public string Name { get; set; } = \"\"; }",
        };
        test.TestState.Sources.Add(("/0/Purposes.cs", "[PrivacyAnalyzers.Purpose(PrivacyAnalyzers.LegalBasis.Contract, \"a\")] public sealed class Account : PrivacyAnalyzers.IPurpose;"));
        test.TestState.Sources.Add(("/0/Library.cs", Library));
        await test.RunAsync();
    }

    [Fact]
    public async Task NoPurposeDeclared_OffersNothing()
    {
        var test = new CSharpCodeFixTest<NoPurposeAnalyzer, NoPurposeFix>
        {
            TestCode = "public class User { [{|PRIV0001:Microsoft.AspNetCore.Identity.PersonalData|}] public string Name { get; set; } = \"\"; }",
        };
        test.TestState.Sources.Add(("/0/Library.cs", Library));
        await test.RunAsync();
    }
}
