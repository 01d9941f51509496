using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class MarkupTextTests
{
    [Fact]
    public void NestedAndAdjacentSpans_AreRead()
    {
        var markup = MarkupText.Parse("a[|b|][|c|]{|X1:{|X2:d|}e|}{|#0:f|}");

        Assert.Equal("abcdef", markup.Code);
        Assert.Equal(
            [(null, 1, 2), (null, 2, 3), ("X1", 3, 5), ("X2", 3, 4), ("#0", 5, 6)],
            markup.Spans.Select(s => (s.Name, s.Span.Start, s.Span.End)));
    }

    [Fact]
    public void SeveralIdsOnOneSpan_AreRead()
    {
        var markup = MarkupText.Parse("{|A:{|B:[|x|]|}|}");

        Assert.Equal("x", markup.Code);
        Assert.All(markup.Spans, s => Assert.Equal(new TextSpan(0, 1), s.Span));
        Assert.Equal(["A", "B", null], markup.Spans.Select(s => s.Name).OrderBy(n => n ?? "Z"));
    }

    [Fact]
    public void Position_IsRead_ButRawStringsStay()
    {
        var markup = MarkupText.Parse("a$$b $$\"\"\"{{x}}\"\"\"");

        Assert.Equal("ab $$\"\"\"{{x}}\"\"\"", markup.Code);
        var span = Assert.Single(markup.Spans);
        Assert.True(span.IsPosition);
        Assert.Equal(1, span.Span.Start);
    }

    [Theory]
    [InlineData("a\n [|b", "line 2, column 2: '[|' is never closed")]
    [InlineData("{|X:b", "'{|X:' is never closed")]
    [InlineData("a|]", "line 1, column 2: '|]' closes nothing")]
    [InlineData("a|}", "'|}' closes nothing")]
    [InlineData("{|a b|}", "must be followed by a diagnostic ID")]
    [InlineData("{|:b|}", "must be followed by a diagnostic ID")]
    public void BrokenMarkup_SaysWhereAndWhat(string text, string expected)
        => Assert.Contains(expected, Assert.Throws<VerificationException>(() => MarkupText.Parse(text, "A.cs")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("class A { int x; }")]
    [InlineData("{|X:class {|Y:A|} {|Z:{|Y:{ int x; }|}|}|}{|W:|}")]
    [InlineData("{|X:a|}{|X:b|}{|Y:|}c")]
    public void Writer_WritesWhatTheParserReads(string text)
    {
        var markup = MarkupText.Parse(text);
        Assert.Equal(text, MarkupWriter.Write(markup.Code, markup.Spans.Select(s => (s.Span, s.Name!))));
    }
}
