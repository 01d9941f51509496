using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;
using static PrivacyAnalyzers.Tests.Generation.Generation;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Who a data subject says it is.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("Guid", "new Guid(\"A0000000-0000-0000-0000-00000000000B\")", "a0000000-0000-0000-0000-00000000000b")]
    [InlineData("Guid?", "new Guid(\"A0000000-0000-0000-0000-00000000000B\")", "a0000000-0000-0000-0000-00000000000b")]
    [InlineData("int", "-7", "-7")]
    [InlineData("ulong?", "18446744073709551615", "18446744073709551615")]
    [InlineData("string", "\"é ß\"", "é ß")]
    [InlineData("string?", "\"a\"", "a")]
    [InlineData("DateOnly", "new(2024, 2, 29)", "2024-02-29")]
    [InlineData("DateTimeOffset", "new(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2))", "2024-02-29T01:02:03.0000000+02:00")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday", "5")]
    [InlineData("CustomerId", "new(7)", "7")]
    [InlineData("CustomerId?", "new CustomerId(7)", "7")]
    [InlineData("CustomerCode", "new(new(\"c\"))", "c")]
    [InlineData("Int128", "5", "5")]
    public async Task Key_HasOneTextEverywhere(string type, string value, string expected) => Assert.Equal(
        "Shop.Customer " + expected,
        await TextOf($$"""
            public readonly record struct CustomerId(long Value);
            public sealed record CustomerCode(InnerCode Code) { public override string ToString() => "?"; }
            public sealed record InnerCode(string Text);
            namespace Shop { [DataSubject] public partial class Customer { public {{type}} Id { get; init; } = {{value}}; } }
            public static class Program { public static string Main() { var id = ((IDataSubject)new Shop.Customer()).GetSubjectId(); return id.Kind + " " + id.Key; } }
            """));

    [Theory]
    [InlineData("Guid", "default")]
    [InlineData("Guid?", "null")]
    [InlineData("int", "0")]
    [InlineData("string", "\"\"")]
    [InlineData("string", "null!")]
    [InlineData("CustomerId?", "null")]
    [InlineData("CustomerCode", "null!")]
    [InlineData("CustomerCode", "new(null!)")]
    [InlineData("DateOnly", "default")]
    public async Task KeyWithoutValue_Throws(string type, string value) => Assert.Equal(
        "The subject key 'Customer.Id' has no value: what was never stored has no identity.",
        await TextOf($$"""
            public readonly record struct CustomerId(long Value);
            public sealed record CustomerCode(string Code);
            [DataSubject] public partial class Customer { public {{type}} Id { get; init; } = {{value}}; }
            public static class Program { public static string Main() { try { return new Customer().GetSubjectId().Key; } catch (InvalidOperationException e) { return e.Message; } } }
            """));

    [Fact]
    public async Task CompositeKeys_NeverMeet()
    {
        var text = await TextOf("""
            [DataSubject] public partial record Customer([property: SubjectKey] string Tenant, [property: SubjectKey] string Code, [property: SubjectKey] int Number);
            public static class Program
            {
                public static string Main()
                {
                    var parts = new[] { "a", "1", "/", ":", "1:a", "a/1", "/1:", "\\", "11" };
                    var seen = new HashSet<string>();
                    var made = 0;
                    foreach (var tenant in parts) foreach (var code in parts) foreach (var number in new[] { -1, 0, 1, 11 })
                    {
                        made++;
                        seen.Add(new Customer(tenant, code, number).GetSubjectId().Key);
                    }
                    return made + " " + seen.Count;
                }
            }
            """);
        Assert.Equal("324 324", text);
    }

    [Theory]
    [InlineData("int? First, int Second", "null, 5", "throws")]
    [InlineData("int? First, int Second", "0, 5", "0/5")]
    [InlineData("int First, int Second", "0, 5", "0/5")]
    [InlineData("int First, int Second", "0, 0", "throws")]
    [InlineData("Guid First, int Second", "default, 5", "throws")]
    [InlineData("int First, string Second", "0, \"x\"", "0/1:x")]
    [InlineData("int First, string Second", "1, \"\"", "throws")]
    public async Task CompositeKey_ThatMissesAPart_Throws(string parameters, string arguments, string expected) => Assert.Equal(
        expected,
        await TextOf($$"""
            [DataSubject(Key = ["First", "Second"])] public partial record Customer({{parameters}});
            public static class Program { public static string Main() { try { return new Customer({{arguments}}).GetSubjectId().Key; } catch (InvalidOperationException) { return "throws"; } } }
            """));

    [Fact]
    public async Task Kind_IsOfTheTypeThatSaysDataSubject() => Assert.Equal(
        "Person Person Own Other",
        await TextOf("""
            [DataSubject] public abstract partial class Person { public int Id { get; set; } = 1; }
            public partial class Customer : Person { [PersonalData<Delivery>] public string Email = ""; }
            [DataSubject] public partial class Own : Customer { }
            public class Plain : Customer { }
            [DataSubject] public interface IPerson { int Id { get; } }
            public partial class Other : IPerson { public int Id { get; set; } = 1; [PersonalData<Delivery>] public string Email = ""; }
            public partial class More : Other { [PersonalData<Delivery>] public string Phone = ""; }
            public static class Program
            {
                public static string Main() => new Customer().GetSubjectId().Kind + " " + new Plain().GetSubjectId().Kind + " " + ((Person)new Own()).GetSubjectId().Kind + " " + new More().GetSubjectId().Kind;
            }
            """));

    [Fact]
    public async Task InheritedGenericKey_AndNestedKind() => Assert.Equal(
        "Shop+Customer 00000000-0000-0000-0000-000000000001",
        await TextOf("""
            public abstract class Entity<TKey> { public TKey Id { get; init; } = default!; }
            public partial class Shop { [DataSubject] public partial class Customer : Entity<Guid> { } }
            public static class Program { public static string Main() { var id = new Shop.Customer { Id = new Guid("00000000-0000-0000-0000-000000000001") }.GetSubjectId(); return id.Kind + " " + id.Key; } }
            """));

    [Fact]
    public async Task UsersOwnIdentity_IsLeftAlone() => Assert.Equal(
        "mine theirs hidden",
        await TextOf("""
            [DataSubject] public partial class A { public int Id { get; set; } public SubjectId GetSubjectId() => new("mine", "1"); }
            [DataSubject] public partial class B : IDataSubject { public int Id { get; set; } SubjectId IDataSubject.GetSubjectId() => new("theirs", "1"); }
            [DataSubject] public partial class C { public int Id { get; set; } private SubjectId GetSubjectId() => new("hidden", "1"); }
            public static class Program { public static string Main() => ((IDataSubject)new A()).GetSubjectId().Kind + " " + ((IDataSubject)new B()).GetSubjectId().Kind + " " + ((IDataSubject)new C()).GetSubjectId().Kind; }
            """));

    [Theory]
    [InlineData("public string Email { get; set; } = \"canary\";")]
    [InlineData("public int Id { get; set; } public int CustomerId { get; set; }")]
    [InlineData("public System.IO.Stream? Id { get; set; }")]
    public async Task KeyThatCannotBeTold_LeavesTheRest(string members)
    {
        var test = Test("[DataSubject] public partial class Customer { [PersonalData<Delivery>] public string City = \"\"; " + members + " }");
        await test.RunAsync();
        var text = Single(test.Run());
        Assert.Contains("ToRedactedString()", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IDataSubject", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherAssembly_BaseIsOverridden()
    {
        var library = CSharpSourceGeneratorVerifier<PrivacyGenerator>.Run(Prelude + """
            [DataSubject] public abstract partial class Person { public int Id { get; set; } = 4; [PersonalData<Delivery>] public string Email { get; set; } = "canary"; public string Sku { get; set; } = "A"; public string Computed => Email; }
            public partial record Root([PersonalData<Delivery>] string Nick);
            """);
        using var image = new MemoryStream();
        Assert.True(library.Compilation.WithAssemblyName("Library").Emit(image).Success);
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>
        {
            TestCode = """
                using PrivacyAnalyzers;
                public partial class Employee : Person { [PersonalData<Delivery>] public string Iban { get; set; } = "canary"; }
                public partial record Leaf(string Nick, [PersonalData<Delivery>] string City) : Root(Nick);
                public static class Program { public static string Main() { Person person = new Employee(); return person + " " + person.GetSubjectId().Kind + " " + (Root)new Leaf("canary", "canary"); } }
                """,
        };
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".dll");
        await File.WriteAllBytesAsync(path, image.ToArray());
        try
        {
            test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(path));
            await test.RunAsync();
            Assert.Equal("Employee { Id = 4, Email = ***, Sku = ***, Iban = *** } Person Leaf { Nick = ***, City = *** }", Call(test.Run()));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
