using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Rules.Rights;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Rights;

public sealed class GenerationSkippedTests
{
    private const string Prelude = """
        using System;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver", Key = "order", Retention = "P5Y")] public sealed class Delivery : IPurpose { }

        """;

    [Theory]
    [InlineData("[DataSubject] public class {|#0:Customer|} { public Guid Id { get; init; } }", "Customer", "it is not partial")]
    [InlineData("[DataSubject] public record {|#0:Customer|}(Guid Id);", "Customer", "it is not partial")]
    [InlineData("[DataSubject] public readonly record struct {|#0:Customer|}(Guid Id);", "Customer", "it is not partial")]
    [InlineData("[DataSubject] public struct {|#0:Customer|} { public Guid Id { get; init; } }", "Customer", "it is not partial")]
    [InlineData("[DataSubject] public class {|#0:Customer|}<T> { public Guid Id { get; init; } }", "Customer", "it is not partial")]
    [InlineData("[PersonalDataCarrier] public class {|#0:Address|} { }", "Address", "it is not partial")]
    [InlineData("[PersonalDataStore] public class {|#0:Store|} { }", "Store", "it is not partial")]
    public Task NotPartial_Triggers(string source, string name, string reason) => Verify(source, name, reason);

    [Theory]
    [InlineData("public partial class C { [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string {|#0:X|} { set { } } }", "C.X", "nothing can read it from here, and an export cannot show it")]
    [InlineData("public partial class P { [PersonalData<Delivery>] public string X { get; set; } = \"\"; } public partial class {|#0:C|} : P { [PersonalData<Delivery>] public new int X { get; set; } }", "P.X", "another member of its name hides it, and an export has room for one")]
    [InlineData("public class P { [PersonalData<Delivery>] public string X { get; set; } = \"\"; } public partial class {|#0:C|} : P { [PersonalData<Delivery>] public new int X { get; set; } }", "P.X", "another member of its name hides it, and an export has room for one")]
    public Task NotDescribed_Triggers(string source, string name, string reason) => Verify(source, name, reason);

    [Theory]
    [InlineData("public partial class C { [PersonalData<Delivery>] public System.IO.Stream? {|#0:X|} { get; set; } }", "a 'Stream' does not tell an export what is in it")]
    [InlineData("public partial class C { [PersonalData<Delivery>] public System.Threading.Tasks.Task<string>? {|#0:X|} { get; set; } }", "a 'Task<string>' does not tell an export what is in it")]
    [InlineData("public partial class C { [PersonalData<Delivery>] public System.Collections.Generic.IAsyncEnumerable<int>? {|#0:X|} { get; set; } }", "a 'IAsyncEnumerable<int>' does not tell an export what is in it")]
    [InlineData("public partial class C { [PersonalData<Delivery>] public System.Collections.Generic.List<System.IO.MemoryStream> {|#0:X|} { get; } = new(); }", "a 'MemoryStream' does not tell an export what is in it")]
    [InlineData("public sealed class Hidden { private int _x = 1; public void M() => _x++; } public partial class C { [PersonalData<Delivery>] public Hidden? {|#0:X|} { get; set; } }", "a 'Hidden' does not tell an export what is in it")]
    [InlineData("public class Folder { public string Name { get; set; } = \"\"; public System.IO.Stream? Content { get; set; } } public partial class C { [PersonalData<Delivery>] public Folder? {|#0:X|} { get; set; } }", "its 'Content' is left out: a 'Stream' does not tell an export what is in it")]
    public Task WithoutAValue_Triggers(string source, string reason) => Verify(source, "C.X", reason);

    [Theory]
    [InlineData("public partial class C { [PersonalData<Delivery>] public byte[]? X { get; set; } [PersonalData<Delivery>] public Memory<byte> Y { get; set; } [PersonalData<Delivery>] public System.Text.StringBuilder? Z { get; set; } }")]
    [InlineData("public partial class C { [PersonalData<Delivery>] public Lazy<string>? X { get; set; } [PersonalData<Delivery>] public object? Y { get; set; } [PersonalData<Delivery>] public IDisposable? Z { get; set; } }")]
    [InlineData("public sealed class Told { public override string ToString() => \"\"; } public partial class C { [PersonalData<Delivery>] public Told? X { get; set; } [PersonalData<Delivery>] public System.Threading.Tasks.Task? Y { get; set; } }")]
    [InlineData("public partial class C { [PersonalData<Delivery>] public string Name { get; set; } = \"\"; public System.IO.Stream? X { get; set; } }")]
    public Task WithAValue_DoesNotTrigger(string source) => VerifyNothing(source);

    [Theory]
    [InlineData("public class Outer { [DataSubject] public partial class {|#0:Customer|} { public Guid Id { get; init; } } }")]
    [InlineData("public partial class Whole { public struct Outer { public partial class Inner { [PersonalDataCarrier] public partial class {|#0:Customer|} { } } } }")]
    [InlineData("public interface Outer { public partial class {|#0:Customer|} { [PersonalData<Delivery>] public string Email { get; set; } = \"\"; } }")]
    [InlineData("public record Outer<T> { public partial class {|#0:Customer|} { [AlsoFor<Delivery>] public string Email { get; set; } = \"\"; } }")]
    public Task NestedInNonPartial_Triggers(string source) => Verify(source, "Customer", "it is nested in 'Outer', which is not partial");

    [Theory]
    [InlineData("[PersonalDataCarrier] file partial class {|#0:Row|} { }", "a type that is local to its file has no other part")]
    [InlineData("file partial class Outer { public partial class {|#0:Row|} { [PersonalData<Delivery>] public string Email { get; set; } = \"\"; } }", "a type that is local to its file has no other part")]
    [InlineData("[DataSubject] public static partial class {|#0:Row|} { }", "a static class has no instances")]
    [InlineData("public ref partial struct {|#0:Row|} { [PersonalData<Delivery>] public string Email; }", "a ref struct cannot be converted to an interface")]
    public Task NoOtherPart_Triggers(string source, string reason) => Verify(source, "Row", reason);

    [Theory]
    [InlineData("[DataSubject] public partial class Customer { public Guid Id { get; init; } }")]
    [InlineData("public partial class Outer { public partial struct Middle { [DataSubject] public partial record Customer(Guid Id); } }")]
    [InlineData("public class Order { [PersonalData<Delivery>] public string Email { get; set; } = \"\"; }")]
    [InlineData("[PersonalData<Delivery>] public class Order { public string Email { get; set; } = \"\"; }")]
    [InlineData("[DataSubject] public interface IPerson { Guid Id { get; } }")]
    [InlineData("public partial interface IPerson { [PersonalData<Delivery>] string Email { get; } }")]
    [InlineData("[PersonalData<Delivery>] public enum Diagnosis { None }")]
    [InlineData("public partial class Sender { public void Send([PersonalData<Delivery>] string to) { } [return: PersonalData<Delivery>] public string Get() => \"\"; }")]
    [InlineData("[PersonalDataStore] public partial class Store { }")]
    [InlineData("public static partial class Tool { }")]
    public Task NothingAsked_OrGenerated_DoesNotTrigger(string source) => VerifyNothing(source);

    [Fact]
    public Task WrittenByHand_DoesNotTrigger() => VerifyNothing("""
        [DataSubject] public class Customer : IDataSubject, IRedactable
        {
            public Guid Id { get; init; }
            public SubjectId GetSubjectId() => new("customer", Id.ToString("D"));
            public string ToRedactedString() => "Customer";
        }
        [PersonalDataCarrier] public class Address : IRedactable { string IRedactable.ToRedactedString() => "Address"; }
        """);

    [Fact]
    public Task HalfWrittenByHand_Triggers() => Verify("""
        [DataSubject] public class {|#0:Customer|} : IRedactable
        {
            public Guid Id { get; init; }
            public string ToRedactedString() => "Customer";
        }
        """, "Customer", "it is not partial");

    [Theory]
    [InlineData("[DataSubject] public partial class {|#0:Visitor|} { public System.IO.Stream? Id { get; init; } }")]
    [InlineData("[DataSubject] public partial class {|#0:Visitor|}<T> { public T? Id { get; init; } }")]
    [InlineData("public sealed class Opaque { } [DataSubject] public partial class {|#0:Visitor|} { [SubjectKey] public Opaque Id { get; init; } = new(); }")]
    public Task KeyWithoutText_Triggers(string source) =>
        Verify(source, "Visitor.GetSubjectId", "'Id' cannot be read or has no text that is the same everywhere; write the method");

    [Theory]
    [InlineData("public readonly record struct VisitorId(Guid Value); [DataSubject] public partial class Visitor { public VisitorId Id { get; init; } }")]
    [InlineData("[DataSubject] public partial class Visitor { public string Id { get; init; } = \"\"; }")]
    [InlineData("[DataSubject] public partial class Visitor { public System.IO.Stream? Id { get; init; } public SubjectId GetSubjectId() => new(\"v\", \"1\"); }")]
    [InlineData("[DataSubject] public partial class Visitor { public int First { get; init; } }")]
    public Task KeyWithText_OrToldElsewhere_DoesNotTrigger(string source) => VerifyNothing(source);

    [Theory]
    [InlineData("[DataSubject] public class {|#0:Customer|} : {|CS0246:Missing|} { public Guid Id { get; init; } }", "it is not partial")]
    [InlineData("[DataSubject] public class {|#0:Customer|} { public {|CS0246:Missing|} Id { get; init; } }", "it is not partial")]
    public Task Broken_Triggers(string source, string reason) => Verify(source, "Customer", reason);

    [Theory]
    [InlineData("[DataSubject] public partial class Customer : {|CS0246:Missing|} { public Guid Id { get; init; } }")]
    [InlineData("[DataSubject] public partial class Customer { public int Id { get; init; } } public class {|CS0260:Customer|} { }")]
    [InlineData("[DataSubject] public partial class {|CS0146:Customer|} : Other { public Guid Id { get; init; } } public class {|CS0146:Other|} : Customer { }")]
    [InlineData("[{|CS0246:{|CS0246:DataSubjec|}|}] public class Customer { }")]
    public Task Broken_DoesNotTrigger(string source) => VerifyNothing(source);

    [Fact]
    public Task OldLanguage_Triggers()
    {
        var test = new CSharpAnalyzerTest<GenerationSkippedAnalyzer>
        {
            TestCode = "using PrivacyAnalyzers; [DataSubject] public partial class {|#0:Customer|} { public int Id { get; set; } }",
            LanguageVersion = LanguageVersion.CSharp7_3,
            NullableContextOptions = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
            ReferenceAssemblies = ReferenceSet.NetStandard20,
        };
        test.ExpectedDiagnostics.Add(Expected("Customer", "the generated code needs C# 8 or later"));
        return test.RunAsync();
    }

    [Fact]
    public Task EveryLevel_Triggers()
    {
        var test = new CSharpAnalyzerTest<GenerationSkippedAnalyzer> { TestCode = Prelude + "[DataSubject] public class {|#0:Customer|} { public Guid Id { get; init; } }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nprivacy.level = what\n"));
        test.ExpectedDiagnostics.Add(Expected("Customer", "it is not partial"));
        return test.RunAsync();
    }

    private static Task Verify(string source, string name, string reason) =>
        CSharpAnalyzerVerifier<GenerationSkippedAnalyzer>.VerifyAnalyzerAsync(Prelude + source, Expected(name, reason));

    private static Task VerifyNothing(string source) => CSharpAnalyzerVerifier<GenerationSkippedAnalyzer>.VerifyAnalyzerAsync(Prelude + source);

    private static DiagnosticResult Expected(string name, string reason) =>
        CSharpAnalyzerVerifier<GenerationSkippedAnalyzer>.Diagnostic().WithLocation(0).WithArguments(name, reason);
}
