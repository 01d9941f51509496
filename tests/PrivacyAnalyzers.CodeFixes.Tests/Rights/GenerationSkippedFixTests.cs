using PrivacyAnalyzers.CodeFixes.Rights;
using PrivacyAnalyzers.Rules.Rights;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.CodeFixes.Tests.Rights;

public sealed class GenerationSkippedFixTests
{
    [Theory]
    [InlineData("[DataSubject] public class {|PRIV4001:Customer|} { public Guid Id { get; init; } }", "[DataSubject] public partial class Customer { public Guid Id { get; init; } }")]
    [InlineData("[DataSubject] public sealed record {|PRIV4001:Customer|}(Guid Id);", "[DataSubject] public sealed partial record Customer(Guid Id);")]
    [InlineData("[DataSubject] public readonly record struct {|PRIV4001:Customer|}(Guid Id);", "[DataSubject] public readonly partial record struct Customer(Guid Id);")]
    [InlineData("[PersonalDataCarrier] struct {|PRIV4001:Address|} { }", "[PersonalDataCarrier] partial struct Address { }")]
    [InlineData("// One.\nclass Outer<T> { interface IInner { [PersonalDataCarrier] class {|PRIV4001:Address|} { } } }", "// One.\npartial class Outer<T> { partial interface IInner { [PersonalDataCarrier] partial class Address { } } }")]
    [InlineData("class Outer { partial class Inner { [PersonalDataCarrier] partial class {|PRIV4001:Address|} { } } }", "partial class Outer { partial class Inner { [PersonalDataCarrier] partial class Address { } } }")]
    public Task Partial_UpTheNesting(string source, string expected) => Verify(source, expected);

    [Fact]
    public Task CommentsAndAttributesStay() => Verify("""
        /// <summary>A customer.</summary>
        [DataSubject]
        // Known by its number.
        class {|PRIV4001:Customer|} // here
        {
            public int Id { get; init; }
        }
        """, """
        /// <summary>A customer.</summary>
        [DataSubject]
        // Known by its number.
        partial class Customer // here
        {
            public int Id { get; init; }
        }
        """);

    [Fact]
    public Task AllAtOnce_TypesOfOneContainer() => Verify("""
        class Outer
        {
            [PersonalDataCarrier] class {|PRIV4001:Address|} { }
            [PersonalDataCarrier] partial class {|PRIV4001:Name|} { [PersonalDataCarrier] class {|PRIV4001:Part|} { } }
        }
        """, """
        partial class Outer
        {
            [PersonalDataCarrier] partial class Address { }
            [PersonalDataCarrier] partial class Name { [PersonalDataCarrier] partial class Part { } }
        }
        """);

    [Theory]
    [InlineData("[PersonalDataCarrier] file partial class {|PRIV4001:Row|} { }")]
    [InlineData("[DataSubject] static class {|PRIV4001:Row|} { }")]
    [InlineData("[DataSubject] partial class {|PRIV4001:Row|} { public System.IO.Stream? Id { get; init; } }")]
    public Task NothingToMend_NoFix(string source) => CSharpCodeFixVerifier<GenerationSkippedAnalyzer, GenerationSkippedFix>.VerifyNoFixAsync(Usings + source);

    private const string Usings = "using System;\nusing PrivacyAnalyzers;\n";

    private static Task Verify(string source, string expected) =>
        CSharpCodeFixVerifier<GenerationSkippedAnalyzer, GenerationSkippedFix>.VerifyCodeFixAsync(Usings + source, Usings + expected);
}
