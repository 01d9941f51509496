using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Symbols;

/// <summary>No data subject is left out by who looks at the names that are written before any base is bound.</summary>
public sealed class NamesOfSubjectsTests
{
    [Theory]
    [InlineData("[DataSubject] public class T;")]
    [InlineData("[DataSubject] public interface P; public class T : P;")]
    [InlineData("[DataSubject] public interface P; public interface Q : P; public record struct T(int Id) : Q;")]
    [InlineData("[DataSubject] public class P; public class Q : P; public class R : global::Q; public class T : R;")]
    [InlineData("[DataSubject] public class P<V>; public class T : P<string>;")]
    [InlineData("[DataSubject] public record P(int Id); public record T(int Id, string N) : P(Id);")]
    [InlineData("public class T : Outer.P; public class Outer { [DataSubject] public class P; }")]
    [InlineData("public class Outer { [DataSubject] public class P; public class T : P; }")]
    [InlineData("public partial class T; public partial class T : P; [DataSubject] public partial class P; public partial class P;")]
    [InlineData("namespace N { [DataSubject] public class P; } namespace M { using Q = N.P; public class T : Q; }")]
    [InlineData("namespace N { [DataSubject] public class P; } namespace M { using Q = N.P; namespace O { using R = Q; public class S : R; public class T : S; } }")]
    [InlineData("namespace N { using Person = PrivacyAnalyzers.DataSubjectAttribute; [Person] public class P; public class T : P; }")]
    [InlineData("[DataSubject] public class PersonAttribute : System.Attribute; public class TAttribute : PersonAttribute; public class T : TAttribute;")]
    [InlineData("public class T : @class; [DataSubject] public class @class;")]
    [InlineData("[DataSubject] public class P; file class T : P;")]
    public void Subject_IsNamed(string code) => AssertNoneIsLeftOut(Compile(code), "T");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SubjectOfALibrary_IsNamed(bool asImage) =>
        AssertNoneIsLeftOut(MarkedCode.Of("public class Q : P; public class T : Q;", MarkedCode.Library("[DataSubject] public class P;", asImage)).Compilation, "T");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatALibraryDerivesFromAnother_IsNamed(bool asImage)
    {
        // The second library says nothing of marks.
        var first = MarkedCode.Library("[DataSubject] public class P;", asImage).ToList();
        var second = BaseCompilations.For(ReferenceSet.Net100.WithoutAbstractions()).WithAssemblyName("Second").AddReferences(first).AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class Between : P { }"));
        MetadataReference library = asImage ? MetadataReference.CreateFromImage(CompilationFactory.Emit(second, "the second library")) : second.ToMetadataReference();

        AssertNoneIsLeftOut(MarkedCode.Of("public class T : Between;", [.. first, library]).Compilation, "T");
    }

    [Fact]
    public void OthersAreNotBound()
    {
        var compilation = Compile("[DataSubject] public class P; public class Q; public class R : Q, System.IDisposable { public void Dispose() { } } public class T : P;");
        var names = new NamesOfSubjects(compilation, new WrittenDerivations(compilation));

        Assert.False(names.MayBe(compilation.GetTypeByMetadataName("Q")!));
        Assert.False(names.MayBe(compilation.GetTypeByMetadataName("R")!));
    }

    [Theory]
    [InlineData("public class T : { } [DataSubject] public class P;")]
    [InlineData("public class T : T, P; [DataSubject] public class P : T;")]
    [InlineData("using A = B; using B = A; [DataSubject] public class P : A;")]
    [InlineData("[DataSubject public class T : (int, int);")]
    public void HalfTypedCode_Ends(string code)
    {
        var compilation = BaseCompilations.For(ReferenceSet.Net100).AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)), CSharpSyntaxTree.ParseText("global using PrivacyAnalyzers;", new CSharpParseOptions(LanguageVersion.Preview)));
        var known = KnownSymbols.For(compilation, [], CancellationToken.None)!;

        Assert.All(Declarations.TypesOf(compilation.Assembly), type => known.Subjects.IsSubject(type));
    }

    private static Compilation Compile(string code) => MarkedCode.Of(code).Compilation;

    private static void AssertNoneIsLeftOut(Compilation compilation, string subject)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var known = KnownSymbols.For(compilation, [], CancellationToken.None)!;
        var names = new NamesOfSubjects(compilation, new WrittenDerivations(compilation));
        var subjects = Declarations.TypesOf(compilation.Assembly).Where(type => IsSubject(type, known)).ToList();

        Assert.Contains(subjects, type => type.Name == subject);
        Assert.All(subjects, type => Assert.True(names.MayBe(type), type.Name));
        Assert.All(subjects, type => Assert.True(known.Subjects.IsSubject(type), type.Name));
    }

    private static bool IsSubject(INamedTypeSymbol type, KnownSymbols known) =>
        type.SelfAndBases().Concat(type.AllInterfaces).Any(level => level.GetAttributes().Any(attribute => known.Kinds.Of(attribute.AttributeClass) == MarkKind.DataSubject));
}
