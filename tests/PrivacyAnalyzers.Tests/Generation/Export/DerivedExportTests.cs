using System.Text.Json;

namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>A value is exported as what it is, not as what it is declared.</summary>
public sealed class DerivedExportTests
{
    private const string Types = """
        public partial class Contact { [PersonalData<Delivery>] public string Email { get; set; } = "canary"; }
        public partial class Work : Contact { [PersonalData<Delivery>] public string Desk { get; set; } = "canary"; }
        public sealed partial class Remote : Work { [PersonalData<Letter>] public Contact? Home { get; set; } = new Work(); }
        [DataSubject] public partial class Agent : Contact { public int Id { get; set; } = 1; [PersonalData<Delivery>] public string Badge { get; set; } = "secret"; }
        public interface IKnown { string Text { get; } }
        public readonly partial record struct Spot([PersonalData<Delivery>] string City) : IKnown { public string Text => City; }
        public partial class Known : IKnown { [PersonalData<Delivery>] public string Text { get; set; } = "canary"; }
        public class Plain { public string Text { get; set; } = "plain"; }
        public partial class More : Plain { [PersonalData<Delivery>] public string Extra { get; set; } = "canary"; }
        public partial class Box<T> { [PersonalData<Delivery>] public T? Value { get; set; } }
        [DataSubject, PersonalData<Delivery>] public partial class Customer
        {
            public int Id { get; set; } = 1;
            public Contact Contact { get; set; } = new Remote();
            public List<Contact> Others { get; } = [new Work(), new Contact(), new Agent()];
            public object Any { get; set; } = new Work();
            public object Number { get; set; } = 4;
            public object Person { get; set; } = new Agent();
            public IKnown Known { get; set; } = new Known();
            public IKnown[] All { get; set; } = [new Spot("canary")];
            public System.Collections.IList Old { get; } = new object[] { new Spot("canary") };
            public Plain Free { get; set; } = new More();
            public Box<object> Box { get; set; } = new() { Value = new Work() };
        }
        public partial class Vip : Customer { public string Lounge { get; set; } = "canary"; [PersonalData<Delivery>] public Remote Desk { get; set; } = new(); }
        public static class Program
        {
            public static string Main() => Text(writer => PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, new Vip())) + "\n" + Text(writer => PersonalDataJson.WriteSchema(writer, Customer.PersonalDataDescriptor, DataSubjectRight.Access))
                + "\n" + Text(writer => PersonalDataJson.WriteAccess(writer, Vip.PersonalDataDescriptor, new Vip())) + "\n" + Text(writer => PersonalDataJson.WriteSchema(writer, Vip.PersonalDataDescriptor, DataSubjectRight.Access));
            private static string Text(Action<System.Text.Json.Utf8JsonWriter> write)
            {
                using var stream = new System.IO.MemoryStream();
                using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) write(writer);
                return System.Text.Encoding.UTF8.GetString(stream.ToArray());
            }
        }
        """;

    private static readonly Lazy<Task<string[]>> Texts = new(async () => (await Generation.TextOf(Types)).Split('\n'));

    [Theory]
    [InlineData("$type", "\"Vip\"")]
    [InlineData("Contact", """{"$type":"Remote","Email":"canary","Desk":"canary","Home":{"$type":"Work","Email":"canary","Desk":"canary"}}""")]
    [InlineData("Others", """[{"$type":"Work","Email":"canary","Desk":"canary"},{"Email":"canary"},"***"]""")]
    [InlineData("Any", """{"$type":"Work","Email":"canary","Desk":"canary"}""")]
    [InlineData("Number", "\"4\"")]
    [InlineData("Person", "\"***\"")]
    [InlineData("Known", """{"$type":"Known","Text":"canary"}""")]
    [InlineData("All", """[{"$type":"Spot","City":"canary"}]""")]
    [InlineData("Old", """[{"$type":"Spot","City":"canary"}]""")]
    [InlineData("Free", """{"Text":"plain","$type":"More","Extra":"canary"}""")]
    [InlineData("Box", """{"Value":{"$type":"Work","Email":"canary","Desk":"canary"}}""")]
    [InlineData("Desk", """{"Email":"canary","Desk":"canary","Home":{"$type":"Work","Email":"canary","Desk":"canary"}}""")]
    public async Task Value_IsWrittenAsWhatItIs(string member, string expected)
    {
        using var document = JsonDocument.Parse((await Texts.Value)[0]);
        Assert.Equal(expected, document.RootElement.GetProperty("data").GetProperty(member).GetRawText());
        Assert.DoesNotContain("secret", (await Texts.Value)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypesThatNoDeclarationNames_AreExplained()
    {
        using var document = JsonDocument.Parse((await Texts.Value)[0]);
        var types = document.RootElement.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("type").GetString()!);
        Assert.Equal(["Known", "More", "Remote", "Spot", "Vip", "Work"], types.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Email", "Desk"], types["Work"].GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Documents_FitTheSchemaOfTheDeclaredType()
    {
        var texts = await Texts.Value;
        Assert.Empty(SchemaCheck.Errors(texts[0], texts[1]));
        Assert.Empty(SchemaCheck.Errors(texts[2], texts[3]));
        Assert.Contains("data: UnevaluatedProperties", SchemaCheck.Errors(texts[0].Replace("\"$type\":\"Vip\",", "", StringComparison.Ordinal), texts[1]));
        Assert.NotEmpty(SchemaCheck.Errors(texts[0].Replace("\"Any\":{", "\"Any\":3,\"x\":{", StringComparison.Ordinal), texts[1]));
    }

    [Fact]
    public async Task Declared_IsNotNamed()
    {
        using var document = JsonDocument.Parse((await Texts.Value)[2]);
        Assert.False(document.RootElement.GetProperty("data").TryGetProperty("$type", out _));
        Assert.Equal("Vip", document.RootElement.GetProperty("type").GetString());
    }
}
