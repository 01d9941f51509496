namespace PrivacyAnalyzers.Flow;

public sealed class StateTests
{
    [Theory]
    [InlineData("var t = (u.Email, u.Id); Do();")]
    [InlineData("var t = (u.Email, u.Id); var e = t.Email; Do();")]
    [InlineData("var q = from x in u.Friends let e = x.Email select new { e, x.Id }; var f1 = q.First(); Do();")]
    [InlineData("var q = from x in u.Friends let e = x.Email select new { e, x.Id }; Do();")]
    public void Tmp(string body) => Assert.Fail(FlowProbe.At(body));
}
