using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Reviews;

namespace PrivacyAnalyzers.Tests.Reviews;

public sealed class BodyFingerprintTests
{
    private const string Body = "void M(int a) { var t = \"x\"; Log(t, a); }";

    /// <summary>Fingerprints stand in users' sources: a change of the algorithm outdates all of their reviews.</summary>
    [Fact]
    public void Value_IsFrozen() => Assert.Equal("5684152ba34ecab9", Of(Body));

    [Theory]
    [InlineData("void M(int a)\n{\n    var t = \"x\"; // why\n    Log(t, a);\n}")]
    [InlineData("void M(int a)\r\n{\r\n\tvar t = \"x\";\r\n\tLog(t,a); /* why */\r\n}")]
    [InlineData("/// <summary>Doc.</summary>\n[System.Obsolete] public static void Renamed(string a, int b) { var t = \"x\"; Log(t, a); }")]
    [InlineData("[PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"f\")] void M(int a) { var t = \"x\"; Log(t, a); }")]
    [InlineData("void M(int a) {\n#region R\nvar t = \"x\";\n#endregion\n#nullable disable\nLog(t, a); }")]
    public void WhatIsNoToken_DoesNotCount(string same) => Assert.Equal(Of(Body), Of(same));

    [Theory]
    [InlineData("void M(int a) { var t = \"y\"; Log(t, a); }")]
    [InlineData("void M(int a) { var t = \"x\"; Log(a, t); }")]
    [InlineData("void M(int a) { var t = \"x\"; Log(t, a); Log(t, a); }")]
    [InlineData("void M(int a) { var ta = \"x\"; Log(ta, a); }")]
    [InlineData("void M(int a) { }")]
    [InlineData("void M(int a) => Log(\"x\", a);")]
    public void Tokens_Count(string other) => Assert.NotEqual(Of(Body), Of(other));

    [Fact]
    public void LineEndsInsideALiteral_DoNotCount() => Assert.Equal(Of("void M() { Log(@\"a\nb\"); Log($\"\"\"\n  {1}\n  b\n  \"\"\"); }"), Of("void M() { Log(@\"a\r\nb\"); Log($\"\"\"\r\n  {1}\r\n  b\r\n  \"\"\"); }"));

    [Theory]
    [InlineData("C(int a) : base(a) { }", "C(int a) : base(a + 1) { }")]
    [InlineData("int P { get; set; } = 1;", "int P { get; set; } = 2;")]
    [InlineData("int P => 1;", "int P => 2;")]
    [InlineData("int this[int i] { get { return 1; } }", "int this[int i] { get { return 2; } }")]
    [InlineData("class N { int A; }", "class N { int B; }")]
    [InlineData("record N(int A);", "record N(int B);")]
    [InlineData("class N : A { }", "class N : B { }")]
    [InlineData("public static bool operator !(C c) { return true; }", "public static bool operator !(C c) { return false; }")]
    public void EveryKindOfBody_Counts(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void ReviewInsideAType_DoesNotCount() => Assert.Equal(
        Of("class N { [System.Obsolete] void M() { } }"),
        Of("class N { [System.Obsolete] [PrivacyReviewed(\"c\", \"r\", \"PRIV2001\", Fingerprint = \"new\")] void M() { } }"));

    [Fact]
    public void PartsOfAType_CountInAnyOrder_AndGeneratedOnesNot()
    {
        var one = Member("partial class N { int A; }");
        var two = Member("partial class N { int B; }");
        var generated = Member("partial class N { int G; }", "N.g.cs");

        Assert.Equal(BodyFingerprint.Of([one, two]), BodyFingerprint.Of([two, one]));
        Assert.NotEqual(BodyFingerprint.Of([one]), BodyFingerprint.Of([one, two]));
        Assert.Equal(BodyFingerprint.Of([one]), BodyFingerprint.Of([one, generated]));
    }

    [Fact]
    public void MemberWithoutABody_HasOneToo() => Assert.Equal("e3b0c44298fc1c14", Of("abstract void M();"));

    private static string Of(string member) => BodyFingerprint.Of([Member(member)]);

    private static MemberDeclarationSyntax Member(string member, string path = "Test.cs") =>
        ((TypeDeclarationSyntax)((CompilationUnitSyntax)CSharpSyntaxTree.ParseText("class C { " + member + " }", CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), path).GetRoot()).Members[0]).Members[0];
}
