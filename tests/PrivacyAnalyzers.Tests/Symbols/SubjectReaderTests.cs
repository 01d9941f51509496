using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class SubjectReaderTests
{
    [Theory]
    [InlineData("[DataSubject] public class X { public int Id { get; set; } }", "Id")]
    [InlineData("[DataSubject] public class X { public int XId; }", "XId")]
    [InlineData("[DataSubject] public record X(Guid Id, string Email);", "Id")]
    [InlineData("[DataSubject] public class X { private int id; public int Id => id; }", "Id")]
    [InlineData("[DataSubject] public class X { [SubjectKey] public int A { get; set; } [SubjectKey] public int B { get; set; } public int Id { get; set; } }", "A,B")]
    [InlineData("[DataSubject] public record X([SubjectKey] string Email, int Id);", "Email")]
    [InlineData("[DataSubject] public record X([property: SubjectKey] string Email, int Id);", "Email")]
    [InlineData("[DataSubject] public class X { [System.ComponentModel.DataAnnotations.Key] public string Email { get; set; } public int Id { get; set; } }", "Email")]
    [InlineData("[DataSubject(Key = new[] { \"B\", \"A\" })] public class X { public int A { get; set; } public int B { get; set; } }", "B,A")]
    [InlineData("[DataSubject(Key = new string[0])] public class X { public int Id { get; set; } }", "Id")]
    [InlineData("[DataSubject] public class Base { public int BaseId { get; set; } } public class X : Base { }", "BaseId")]
    [InlineData("public class Entity<T> { public T Id { get; set; } } [DataSubject] public class X : Entity<int> { }", "Id")]
    [InlineData("[DataSubject] public interface I { int Id { get; } } public class X : I { public int Id { get; set; } }", "Id")]
    [InlineData("[DataSubject] public struct X { public int Id; }", "Id")]
    [InlineData("[DataSubject] public class X { [SubjectKey(typeof(A))] public int Other { get; set; } public int Id { get; set; } }", "Id")]
    [InlineData("[DataSubject] public class X { [SubjectKey(typeof(X))] public int Other { get; set; } public int Id { get; set; } }", "Other")]
    public void Keys_Found(string code, string keys)
    {
        var marked = MarkedCode.Of(code);
        var found = marked.Known.Subjects.KeysOf((INamedTypeSymbol)marked.Find("X"));

        Assert.Null(found.Problem);
        Assert.Equal(keys, string.Join(",", found.Members.Select(member => member.Name)));
        // A base that is no data subject has the member as well for types that are none.
        Assert.All(found.Members, member => Assert.Equal(marked.Known.Subjects.IsSubject(member.ContainingType), marked.Known.Subjects.IsKey(member)));
    }

    [Theory]
    [InlineData("[DataSubject] public class X { public string Email { get; set; } }", "")]
    [InlineData("[DataSubject] public class X { public static int Id { get; set; } public const int XId = 1; }", "")]
    [InlineData("[DataSubject] public class X { public int Id { get; set; } public int XId { get; set; } }", "Id,XId")]
    [InlineData("[DataSubject(Key = new[] { \"Missing\" })] public class X { public int Id { get; set; } }", "")]
    public void Keys_Unclear(string code, string candidates)
    {
        var marked = MarkedCode.Of(code);
        var found = marked.Known.Subjects.KeysOf((INamedTypeSymbol)marked.Find("X"));

        Assert.NotNull(found.Problem);
        Assert.Empty(found.Members);
        Assert.Equal(candidates, string.Join(",", found.Candidates.Select(member => member.Name)));
    }

    [Theory]
    [InlineData("[DataSubject] public class X { }", true)]
    [InlineData("[DataSubject] public class Base { } public class X : Base { }", true)]
    [InlineData("[DataSubject] public interface I { } public class X : I { }", true)]
    [InlineData("[DataSubject] public class Base<T> { } public class X : Base<int> { }", true)]
    [InlineData("public class X { public Y Y { get; set; } } [DataSubject] public class Y { }", false)]
    public void IsSubject_IsInherited(string code, bool isSubject)
    {
        var marked = MarkedCode.Of(code);
        Assert.Equal(isSubject, marked.Known.Subjects.IsSubject((ITypeSymbol)marked.Find("X")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Subject_OfAnotherAssembly(bool asImage)
    {
        var marked = MarkedCode.Of("public class X : Person { }", MarkedCode.Library("[DataSubject(SubjectKind.Patient)] public class Person { public int Id { get; set; } }", asImage));
        var type = (INamedTypeSymbol)marked.Find("X");

        Assert.Equal((int)SubjectKind.Patient, marked.Known.Subjects.SubjectMark(type)?.Argument(0));
        Assert.Equal("Id", Assert.Single(marked.Known.Subjects.KeysOf(type).Members).Name);
    }
}
