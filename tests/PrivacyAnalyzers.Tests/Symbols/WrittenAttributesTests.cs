using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Symbols;

/// <summary>No mark is left out by who looks at the names that are written before anything is bound.</summary>
public sealed class WrittenAttributesTests
{
    [Theory]
    [InlineData("[DataSubject] public class T;")]
    [InlineData("[DataSubjectAttribute] public class T;")]
    [InlineData("[@DataSubjectAttribute] public class T;")]
    [InlineData("[PrivacyAnalyzers.DataSubject] public class T;")]
    [InlineData("[global::PrivacyAnalyzers.DataSubject] public class T;")]
    [InlineData("[Obsolete, Serializable, DataSubject] public class T;")]
    [InlineData("public partial class T; [DataSubject] public partial class T; public partial class T;")]
    [InlineData("public class T { public struct Inner { [PersonalData<A>] public string M; } }")]
    [InlineData("public class T { [PersonalData<A>] public string M, N; }")]
    [InlineData("public class T { [field: PersonalData<A>] public string M { get; set; } = \"\"; }")]
    [InlineData("public class T { public string M { [return: PersonalData<A>] get => \"\"; } }")]
    [InlineData("public class T { [PersonalData<A>] public string M => \"\"; }")]
    [InlineData("public class T { public string M { get; [param: PersonalData<A>] set; } = \"\"; }")]
    [InlineData("public class T { [return: PersonalData<A>] public string M() => \"\"; }")]
    [InlineData("public class T { [RequiresConsent<B>] public void M() { } }")]
    [InlineData("public class T { public string M { get => \"\"; [RequiresConsent<B>] set { } } }")]
    [InlineData("public class T { public string this[[PersonalData<A>] string key] => key; }")]
    [InlineData("public class T { public void M([PersonalData<A>] string p) { } }")]
    [InlineData("public class T { public T([PersonalData<A>] string p) { } }")]
    [InlineData("public class T([PersonalData<A>] string p) { public string M => p; }")]
    [InlineData("public record T([PersonalData<A>] string M);")]
    [InlineData("public record T([property: PersonalData<A>] string M);")]
    [InlineData("public record struct T([field: PersonalData<A>] string M);")]
    [InlineData("public delegate void T([PersonalData<A>] string p);")]
    [InlineData("public interface T { [PersonalData<A>] string M { get; } }")]
    [InlineData("public partial class T { public partial string M { get; set; } [PersonalData<A>] public partial string M { get => \"\"; set { } } }")]
    [InlineData("public partial class T { public partial string M { get; } public partial string M { [RequiresConsent<B>] get => \"\"; } }")]
    [InlineData("public partial class T { public partial string M(); [RequiresConsent<B>] public partial string M() => \"\"; }")]
    [InlineData("public partial class T { public partial void M(string p); public partial void M([PersonalData<A>] string p) { } }")]
    [InlineData("public partial class T { public partial string this[int i] { get; } [PersonalData<A>] public partial string this[int i] => \"\"; }")]
    public void MarkIsGiven_WhereverItStands(string code) => AssertNoneIsLeftOut([code]);

    [Theory]
    [InlineData("using Person = PrivacyAnalyzers.DataSubjectAttribute; [Person] public class T;")]
    [InlineData("using PersonAttribute = PrivacyAnalyzers.DataSubjectAttribute; [Person] public class T;")]
    [InlineData("global using Person = PrivacyAnalyzers.DataSubjectAttribute; [Person] public class T;")]
    [InlineData("using Why = PrivacyAnalyzers.PersonalDataAttribute<A>; public class T { [Why] public string M = \"\"; }")]
    [InlineData("using Marks = PrivacyAnalyzers; [Marks.DataSubject] public class T;")]
    [InlineData("using Marks = PrivacyAnalyzers; [Marks::DataSubject] public class T;")]
    [InlineData("using Person = PrivacyAnalyzers.DataSubjectAttribute; namespace N { using Somebody = Person; namespace O { using One = Somebody; [One] public class T; } }")]
    public void MarkIsGiven_ByAnyAlias(string code) => AssertNoneIsLeftOut([code]);

    [Fact]
    public void MarkIsGiven_ByAnAliasOfAnotherFile() => AssertNoneIsLeftOut(["[Person] public class T;", "global using Person = PrivacyAnalyzers.DataSubjectAttribute;"]);

    [Theory]
    [InlineData("namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute; } public class PiiAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; public class T { [Pii] public string M = \"\"; }")]
    [InlineData("namespace Acme { public class SecretAttribute : Attribute; } public class T { [Acme.Secret] public string M = \"\"; }")]
    public void MarkOfAnotherLibrary_IsGiven(string code) => AssertNoneIsLeftOut([code], "Acme.SecretAttribute");

    [Fact]
    public void WhatCannotBeAMark_IsNotBound()
    {
        var code = MarkedCode.Of("""
            [DataSubject] public class Other;
            [Obsolete("x")] public class T { [Obsolete] public string P { get; set; } = ""; [field: NonSerialized] public string Q { get; set; } = ""; [Obsolete] public void M([System.Runtime.InteropServices.In] string p) { } }
            """);
        var type = (INamedTypeSymbol)code.Find("T");

        Assert.All(type.GetMembers().Prepend(type), symbol => Assert.Empty(code.Known.Kinds.Attributes.On(symbol).Where(attribute => attribute.AttributeClass?.Name is not "CompilerGeneratedAttribute" and not "DebuggerBrowsableAttribute")));
        Assert.False(code.Known.Kinds.Attributes.MayStandOnOrIn(code.Find("T.M")));
        Assert.NotEmpty(type.GetAttributes());
    }

    [Fact]
    public void MarkOnAParameter_IsSeenFromTheMember()
    {
        var code = MarkedCode.Of("public class T { public void M([PersonalData<A>] string p) { } public void N(string p) { } }");

        Assert.True(code.Known.Kinds.Attributes.MayStandOnOrIn(code.Find("T.M")));
        Assert.False(code.Known.Kinds.Attributes.MayStandOnOrIn(code.Find("T.N")));
    }

    [Theory]
    [InlineData("public class T { [ public string M = \"\"; }")]
    [InlineData("[] public class T;")]
    [InlineData("[PersonalData<] public class T { [.] public int M; }")]
    [InlineData("using X = ; [X] public class T;")]
    [InlineData("using X = Y; using Y = X; [X] public class T;")]
    public void HalfTypedCode_EndsAndLeavesNothingOut(string code)
    {
        var compilation = Compile([code]);

        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        CountMarks(compilation, KnownSymbols.For(compilation, [], CancellationToken.None)!);
    }

    private static void AssertNoneIsLeftOut(string[] files, params string[] configured)
    {
        var compilation = Compile(files);

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEqual(0, CountMarks(compilation, KnownSymbols.For(compilation, [.. configured], CancellationToken.None)!));
    }

    private static CSharpCompilation Compile(string[] files)
    {
        var all = files.Prepend("""
            global using System; global using PrivacyAnalyzers;
            [Purpose(LegalBasis.Contract, "a")] public sealed class A : IPurpose;
            [Purpose(LegalBasis.Consent, "b")] public sealed class B : IPurpose;
            """);
        return BaseCompilations.For(ReferenceSet.Net100).AddSyntaxTrees(all.Select((text, index) =>
            CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), $"/0/Test{index}.cs")));
    }

    private static int CountMarks(Compilation compilation, KnownSymbols known)
    {
        var marked = 0;
        foreach (var symbol in Symbols(compilation.Assembly.GlobalNamespace).Where(symbol => symbol.Name is not ("A" or "B")))
        {
            var due = Marks(symbol.GetAttributes(), known);
            Assert.Equal(due, Marks(known.Kinds.Attributes.On(symbol), known));
            marked += due.Count;
            if (symbol is IMethodSymbol method)
            {
                var returned = Marks(method.GetReturnTypeAttributes(), known);
                Assert.Equal(returned, Marks(known.Kinds.Attributes.OnReturnValue(method), known));
                marked += returned.Count;
            }

            if (due.Count > 0 && symbol.ContainingType is { } type)
            {
                Assert.True(known.Kinds.Attributes.MayStandIn(type));
            }
        }

        return marked;
    }

    private static List<string> Marks(ImmutableArray<AttributeData> attributes, KnownSymbols known) =>
        attributes.Where(attribute => known.Kinds.Of(attribute.AttributeClass) != MarkKind.None).Select(static attribute => attribute.ToString()!).ToList();

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            yield return member;
            var inside = member switch
            {
                INamespaceOrTypeSymbol inner => Symbols(inner),
                IMethodSymbol method => method.Parameters.Concat<ISymbol>(method.PartialImplementationPart is { } part ? part.Parameters.Prepend<ISymbol>(part) : []),
                IPropertySymbol property => property.Parameters,
                _ => [],
            };
            foreach (var symbol in inside)
            {
                yield return symbol;
            }
        }
    }
}
