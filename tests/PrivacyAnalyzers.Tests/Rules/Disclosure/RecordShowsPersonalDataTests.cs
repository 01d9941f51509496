using PrivacyAnalyzers.Rules.Disclosure;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Disclosure.RecordShowsPersonalDataAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Disclosure;

public sealed class RecordShowsPersonalDataTests
{
    private const string Policy = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose;

        """;

    [Fact]
    public Task Record_Triggers_OnItsName() => Verify.VerifyAnalyzerAsync(
        Policy + "public record {|#0:Contact|}(int Id, [PersonalData<Ordering>] string Email, [PersonalData<Ordering>] string Name);",
        Verify.Diagnostic().WithLocation(0).WithArguments(
            "Contact", "'Contact.Email', 'Contact.Name'", "the compiler writes its 'ToString'; make it partial, up its nesting, and a redacted text is generated"));

    [Theory]
    [InlineData("public record [|A|]([property: PersonalData<Ordering>] string Email);")]
    [InlineData("public record struct [|A|]([PersonalData<Ordering>] string Email);")]
    [InlineData("public record [|A|] { [PersonalData<Ordering>] public string Email { get; init; } }")]
    [InlineData("public record [|A|] { [PersonalData<Ordering>] public string Email; }")]
    [InlineData("public record [|A|]<T>([PersonalData<Ordering>] T Value);")]
    [InlineData("[PersonalData<Ordering>] public record [|A|](string A1, string A2, DateTime A3, int A4);")]
    [InlineData("public class Outer { private sealed record [|A|]([PersonalData<Ordering>] DateOnly? Born); }")]
    [InlineData("public class Outer { public partial record [|A|]([PersonalData<Ordering>] string Email); }")]
    [InlineData("public abstract record [|Base|]([PersonalData<Ordering>] string Email); public record Derived(string Email, int Other) : Base(Email); public record [|More|](string Email, [PersonalData<Ordering>] string Name) : Base(Email);")]
    [InlineData("public record [|A|]([PersonalData<Ordering>] Money Money); public record Money(decimal Amount);")]
    [InlineData("public record [|A|]([PersonalData<Ordering>] (string, string) Name);")]
    [InlineData("public record [|A|](Blood Blood); [PersonalData<Ordering>(DataCategory.Health)] public enum Blood { A, B }")]
    [InlineData("public record [|A|](EMail Mail); [PersonalData<Ordering>] public class EMail { public string Value { get; set; } public override string ToString() => Value; }")]
    [InlineData("file record [|A|]([PersonalData<Ordering>] string Email);")]
    [InlineData("public partial record [|A|](string Email) : IPerson; public interface IPerson { [PersonalData<Ordering>] string Email { get; } }")]
    public Task EveryKindOfRecord_Triggers(string source) => Verify.VerifyAnalyzerAsync(Policy + source);

    [Theory]
    [InlineData("public partial record A([PersonalData<Ordering>] string Email);")]
    [InlineData("public partial record struct A([PersonalData<Ordering>] string Email);")]
    [InlineData("public partial class Outer { public partial record A([PersonalData<Ordering>] string Email); }")]
    [InlineData("public record A([PersonalData<Ordering>] string Email) { public override string ToString() => \"A\"; }")]
    [InlineData("public record A([PersonalData<Ordering>] string Email) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }")]
    [InlineData("public abstract record Base { public sealed override string ToString() => \"Base\"; } public record A([PersonalData<Ordering>] string Email) : Base;")]
    [InlineData("public record A(int Id) { [PersonalData<Ordering>] internal string Email { get; init; } [PersonalData<Ordering>] private string _name; }")]
    [InlineData("public record A([PersonalData<Ordering>] List<string> Emails, [PersonalData<Ordering>] string[] Names, [PersonalData<Ordering>] IReadOnlyList<string> Others);")]
    [InlineData("public class A { [PersonalData<Ordering>] public string Email { get; set; } }")]
    [InlineData("public record A(int Id, string Email);")]
    [InlineData("public record Order(int Id, Customer Customer); [PersonalData<Ordering>] public class Customer { public string Email { get; set; } }")]
    [InlineData("public record Order(int Id, Customer Customer); [PersonalData<Ordering>] public partial record Customer(string Email);")]
    [InlineData("public partial record Base([PersonalData<Ordering>] string Email); public record Derived(string Email, int Other) : Base(Email);")]
    [InlineData("[PersonalData<Ordering>] public record A([NotPersonalData(\"no\")] string Culture);")]
    [InlineData("[DebuggerDisplay(\"{Id}\")] public class A { public int Id { get; set; } [PersonalData<Ordering>] public string Email { get; set; } }")]
    public Task TextThatShowsNothing_DoesNotTrigger(string source) => Verify.VerifyAnalyzerAsync(Policy + source);

    [Fact]
    public Task RecordPrintingAnother_IsSaidAtTheOther() => Verify.VerifyAnalyzerAsync(
        Policy + "public record Order(int Id, Customer Customer); [PersonalData<Ordering>] public record [|Customer|](string Email);");

    [Theory]
    [InlineData("{Email}", true)]
    [InlineData("Customer {Email,nq} of {Id}", true)]
    [InlineData("{this.Email}", true)]
    [InlineData("{Email.ToUpper()}", true)]
    [InlineData("{Email.Substring(0, 3),nq}", true)]
    [InlineData("{Email ?? \"none\"}", true)]
    [InlineData("{Email?.Trim()}", true)]
    [InlineData("{(Id > 0 ? Email : null)}", true)]
    [InlineData("{\"<\" + Email + \">\"}", true)]
    [InlineData("{Home.City}", true)]
    [InlineData("{_name}", true)]
    [InlineData("{Email[0]}", true)]
    [InlineData("{Id}", false)]
    [InlineData("{Email.Length}", false)]
    [InlineData("{Email?.Length}", false)]
    [InlineData("{Email == null}", false)]
    [InlineData("{string.IsNullOrEmpty(Email)}", false)]
    [InlineData("{Email.Contains(\"@\")}", false)]
    [InlineData("{nameof(Email)}", false)]
    [InlineData("\\\\{Email\\\\}", false)]
    [InlineData("{Home.Country}", false)]
    [InlineData("{ToRedactedString(),nq}", false)]
    [InlineData("{Unknown}", false)]
    [InlineData("{", false)]
    [InlineData("{Email", false)]
    [InlineData("{)}", false)]
    [InlineData("", false)]
    public Task DebuggerDisplay(string text, bool shows)
    {
        var escaped = text.Replace("\"", "\\\"", StringComparison.Ordinal);
        var attribute = "DebuggerDisplay(\"" + escaped + "\")";
        return Verify.VerifyAnalyzerAsync(Policy + $$"""
            [{{(shows ? "[|" + attribute + "|]" : attribute)}}]
            public class Customer
            {
                public int Id { get; set; }
                [PersonalData<Ordering>] public string Email { get; set; }
                [PersonalData<Ordering>] private string _name;
                public Address Home { get; set; }
            }
            public class Address { [PersonalData<Ordering>] public string City { get; set; } public string Country { get; set; } }
            """);
    }

    [Fact]
    public async Task DebuggerDisplay_EveryPlace_Triggers()
    {
        var test = new CSharpAnalyzerTest<RecordShowsPersonalDataAnalyzer>();
        test.TestState.Sources.Add("[assembly: [|System.Diagnostics.DebuggerDisplay(\"{Email}\", Target = typeof(A))|]]");
        test.TestState.Sources.Add(Policy + """
        public partial class A { public int Id { get; set; } [PersonalData<Ordering>] public string Email { get; set; } }
        [[|DebuggerDisplay("x", Name = "{Email}")|]] public partial class B : A { }
        [[|DebuggerDisplay("{Email}")|]] public struct C { [PersonalData<Ordering>] public string Email { get; set; } }
        [[|DebuggerDisplay("{Email}")|]] public partial record D([PersonalData<Ordering>] string Email);
        """);
        await test.RunAsync();
    }

    [Fact]
    public Task BaseOfAnotherAssembly_Triggers()
    {
        var test = new CSharpAnalyzerTest<RecordShowsPersonalDataAnalyzer>
        {
            TestCode = """
            public record [|Customer|](string Email) : Domain.Person(Email);
            public record Visitor(string Email) : Domain.Safe(Email);
            public record Guest(string Email) : Domain.Sealed(Email);
            """,
        };
        test.TestState.AdditionalProjects["Domain"].Sources.Add(
            Policy + """
            namespace Domain
            {
                public record Person([PersonalData<Ordering>] string Email);
                public record Safe([PersonalData<Ordering>] string Email) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
                public record Sealed([PersonalData<Ordering>] string Email) { public sealed override string ToString() => "Sealed"; }
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public record A([PersonalData<{|CS0246:Unknown|}>] {|CS0246:Missing|} Email);")]
    [InlineData("public record A([PersonalData<Ordering>] string Email) : {|CS0246:Missing|};")]
    [InlineData("[DebuggerDisplay({|CS1503:42|})] public class A { [PersonalData<Ordering>] public string Email { get; set; } }")]
    [InlineData("[{|CS7036:DebuggerDisplay|}] public class A { [PersonalData<Ordering>] public string Email { get; set; } }")]
    [InlineData("[DebuggerDisplay(null)] public class A { [PersonalData<Ordering>] public string Email { get; set; } }")]
    public Task BrokenCode_DoesNotTrigger(string source) => Verify.VerifyAnalyzerAsync(Policy + source);
}
