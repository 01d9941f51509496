using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tool.Tests.Scanning;

public sealed class LeanSourcesTests
{
    private readonly PrivacyAnalyzers.Tool.Scanning.LeanSources _lean = new([("Email", "Customer", true), ("Name", "Customer", false)]);

    [Theory]
    [InlineData("var x = order.Email;", true)]
    [InlineData("var x = customer.Name;", true)]
    [InlineData("var x = product.Name;", false)]
    [InlineData("logger.LogInformation(text);", true)]
    [InlineData("count++;", false)]
    [InlineData("#if A\ncount++;\n#endif\n", true)]
    public void Body_IsKept_WhereItCanMatter(string body, bool isKept)
    {
        var text = "class Desk {\n  void Do()\n  {\n    " + body + "\n  }\n  int After;\n}";
        var reduced = _lean.Blanked(CSharpSyntaxTree.ParseText(text, path: "Desk.cs")).Tree.ToString();
        Assert.Equal(isKept, reduced == text);
        // What comes after stands where it stood.
        Assert.Equal((text.Length, text.IndexOf("After", StringComparison.Ordinal), text.Count(c => c == '\n')), (reduced.Length, reduced.IndexOf("After", StringComparison.Ordinal), reduced.Count(c => c == '\n')));
    }

    [Theory]
    [InlineData("class OrdersController { int Do() { return 1; } }")]
    [InlineData("class Orders : PageModel { int Do() { return 1; } }")]
    [InlineData("class Orders { void Anonymize() { count = 0; } }")]
    public void WhatAnswersOrErases_IsKept(string text) => Assert.Equal(text, _lean.Blanked(CSharpSyntaxTree.ParseText(text)).Tree.ToString());
}
