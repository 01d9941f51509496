namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class RelationReaderTests
{
    [Theory]
    [InlineData("public class X { public Order V { get; set; } } public class Order { public int Id { get; set; } }", true)]
    [InlineData("public class X { public List<Order> V { get; } } public class Order { public int Id { get; set; } }", true)]
    [InlineData("public class X { public Order[]? V { get; } } public class Order { public int OrderId { get; set; } }", true)]
    [InlineData("public class X { public Dictionary<string, Order> V { get; } } public class Order { public int Id { get; set; } }", true)]
    [InlineData("public class X { public Person V { get; set; } } [DataSubject] public interface Person { }", true)]
    [InlineData("public class X { [NotOwned(\"audit\")] public Guid V { get; set; } }", true)]
    [InlineData("public class X { [OwnedBy<Person>] public Guid V { get; set; } } [DataSubject] public class Person { public int Id { get; set; } }", true)]
    [InlineData("public class X { [AccessedBy<Person>] public string V { get; set; } } [DataSubject] public class Person { public int Id { get; set; } }", true)]
    [InlineData("public class X { public string V { get; set; } }", false)]
    [InlineData("public class X { public Address V { get; set; } } public class Address { public string Street { get; set; } }", false)]
    [InlineData("public class X { public Choice V { get; set; } } public enum Choice { A }", false)]
    [InlineData("public class X { public List<string> V { get; } }", false)]
    [InlineData("public class X { public Uri V { get; } }", false)]
    public void Relation(string code, bool isRelation)
    {
        var marked = MarkedCode.Of(code);
        Assert.Equal(isRelation, marked.Known.Relations.IsRelation(marked.Find("X.V")));
    }

    [Fact]
    public void KeyBesideItsNavigation_IsARelation()
    {
        var marked = MarkedCode.Of("public class X { public Order Order { get; set; } public int OrderId { get; set; } public int OtherId { get; set; } } public class Order { public int Id { get; set; } }");
        Assert.True(marked.Known.Relations.IsRelation(marked.Find("X.OrderId")));
        Assert.False(marked.Known.Relations.IsRelation(marked.Find("X.OtherId")));
    }
}
