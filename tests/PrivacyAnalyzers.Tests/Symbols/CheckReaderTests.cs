namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class CheckReaderTests
{
    [Theory]
    [InlineData("public class X { [ConsentCheck<B>] public bool V { get; set; } }", "X.V", "consent B")]
    [InlineData("public class X { [ConsentCheck<B>] public bool V; }", "X.V", "consent B")]
    [InlineData("public class X { [field: ConsentCheck<B>] public bool V { get; set; } }", "X.V", "consent B")]
    [InlineData("public class X { [ObjectionCheck<A>] public bool V { get; set; } }", "X.V", "objection A")]
    [InlineData("public class X { [ConsentCheck<A>, ConsentCheck<B>] public bool V { get; set; } }", "X.V", "consent A; consent B")]
    [InlineData("public class X { [ConsentCheck<B>(GrantedValue = 2)] public int V { get; set; } }", "X.V", "consent B = 2")]
    [InlineData("public record X([ConsentCheck<B>] bool V);", "X.V", "consent B")]
    [InlineData("public record X([property: ConsentCheck<B>] bool V);", "X.ctor(V)", "consent B")]
    [InlineData("public interface I { [ConsentCheck<B>] bool V { get; } } public class X : I { public bool V { get; set; } }", "X.V", "consent B")]
    [InlineData("public abstract class Base { [ConsentCheck<B>] public abstract bool V { get; } } public class X : Base { public override bool V => false; }", "X.V", "consent B")]
    [InlineData("public interface I { bool V([ConsentCheck<B>] bool p); } public class X : I { public bool V(bool p) => p; }", "X.V(p)", "consent B")]
    [InlineData("public class X { [ConsentCheck] public bool V<T>() where T : IPurpose => false; }", "X.V", "consent ?")]
    [InlineData("[ConsentCheck<B>] public class X : Attribute { }", "X", "consent B")]
    [InlineData("public class X { public bool V { get; set; } }", "X.V", "")]
    [InlineData("[ConsentCheck<B>] public class X : Attribute { public bool V { get; set; } }", "X.V", "")]
    public void Checks(string code, string symbol, string expected)
    {
        var marked = MarkedCode.Of(code);
        var checks = marked.Known.Checks.Of(marked.Find(symbol));

        Assert.Equal(expected, string.Join("; ", checks.Select(check =>
            (check.IsObjection ? "objection " : "consent ") + (check.Purpose?.Name ?? "?") + (check.GrantedValue is { } value ? " = " + value : ""))));
        Assert.Equal(expected.Length > 0, marked.Known.Checks.IsCheck(marked.Find(symbol)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_OfAnotherAssembly(bool asImage)
    {
        var marked = MarkedCode.Of(
            "public class X : Base { public override bool V => true; }",
            MarkedCode.Library("public class Base { [ConsentCheck<B>] public virtual bool V => false; }", asImage));
        Assert.Equal("B", Assert.Single(marked.Known.Checks.Of(marked.Find("X.V"))).Purpose?.Name);
    }
}
