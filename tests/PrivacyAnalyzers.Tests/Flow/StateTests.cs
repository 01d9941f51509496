using Microsoft.CodeAnalysis;
namespace PrivacyAnalyzers.Flow;

public sealed class StateTests
{
    [Theory]
    [InlineData("unsafe { fixed (char* c = u.Email) { Do(); log.LogInformation(new string(c)); } }")]
    public void Tmp(string body)
    {
        var text = "";
        FlowProbe.Analyze(body, 1000, (op, s) => text += Tree(op, 0) + "\n");
        Assert.Fail(text);
    }
    private static string Tree(IOperation o, int d) => new string(' ', d * 2) + o.Kind + " " + o.GetType().Name + " '" + o.Syntax.ToString().Split('\n')[0] + "'\n" + string.Concat(o.ChildOperations.Select(c => Tree(c, d + 1)));
}
