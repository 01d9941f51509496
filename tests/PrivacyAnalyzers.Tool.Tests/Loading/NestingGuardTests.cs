using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Tests.Loading;

public sealed class NestingGuardTests
{
    [Theory]
    [InlineData("class C { object F = ", "(", "1", ")", "; }")]
    [InlineData("class C { int[] F = ", "-", "1", "", "; }")]
    [InlineData("class C { ", "Dictionary<int, ", "int", ">", " F; }")]
    [InlineData("class C { bool M(int a) => a is ", "not ", "null", "", "; }")]
    [InlineData("class C { object M(int a) => a", " switch { _ => 1 }", "", "", "; }")]
    [InlineData("class C { void M() { ", "if (a) { } else ", ";", "", " } }")]
    [InlineData("class C { void M() { ", "while (a) ", ";", "", " } }")]
    [InlineData("", "class C {", "", "}", "")]
    [InlineData("class C { object M() => ", "$\"{", "1", "}\"", "; }")]
    [InlineData("class C { object M() => ", "$$\"\"\"{{", "1", "}}\"\"\"", "; }")]
    [InlineData("class C { object M() => ", "$@\"\"\"{", "1", "}\"", "; }")]
    [InlineData("class C { object M() => ", "F(x => ", "1", ")", "; }")]
    [InlineData("#if ", "(", "A", ")", "\n#endif")]
    public void WhatNests_IsTooDeep(string before, string opening, string value, string closing, string after) =>
        Assert.True(NestingGuard.IsTooDeep(before + Times(opening) + value + Times(closing) + after));

    /// <summary>As many, side by side; and what only looks like brackets.</summary>
    [Theory]
    [InlineData("class C { object[] F = { ", "(1), ", " }; }")]
    [InlineData("class C { object[] F = { ", "F(a < b), ", " }; }")]
    [InlineData("class C { ", "List<int> F; ", " }")]
    [InlineData("class C { ", "void M() { if (a) { } else { } } ", " }")]
    [InlineData("class C { void M() { switch (a) { ", "case 1: ", " } } }")]
    [InlineData("", "class C { } ", "")]
    [InlineData("class C { object M() { ", "F($\"{1}\"); ", " } }")]
    [InlineData("class C { object M() { ", "F(x => 1); ", " } }")]
    [InlineData("class C { object M() => F(", "x => 1, ", "1); }")]
    [InlineData("class C { string F = \"", "((", "\"; }")]
    [InlineData("class C { string F = @\"", "{{\"\"\\", "\"; }")]
    [InlineData("class C { string F = $\"", "{{", "\"; }")]
    [InlineData("class C { string F = \"\"\"", "((\"\"", "x\"\"\"; }")]
    [InlineData("// ", "((", "\nclass C { }")]
    [InlineData("/* ", "((\n", "*/ class C { }")]
    [InlineData("", "#region ((\n", "")]
    [InlineData("class C { char[] F = { ", "'(', '\\'', ", " }; }")]
    [InlineData("class C { } ", ") } ] ", "")]
    public void WhatStandsSideBySide_IsNot(string before, string repeated, string after) =>
        Assert.False(NestingGuard.IsTooDeep(before + Times(repeated) + after));

    private static string Times(string text) => string.Concat(Enumerable.Repeat(text, NestingGuard.MaximumDepth + 1));
}
