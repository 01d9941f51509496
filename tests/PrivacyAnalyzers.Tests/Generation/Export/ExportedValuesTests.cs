using System.Text.Json;

namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>What stands in an export for values of the types of .NET that are no text and no number: what is in them, never the name of their type.</summary>
public sealed class ExportedValuesTests
{
    private const string Program = """
        public static class Program
        {
            public static string Main() => Text(writer => PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, new Customer())) + "\n" + Text(writer => PersonalDataJson.WriteSchema(writer, Customer.PersonalDataDescriptor, DataSubjectRight.Access));
            private static string Text(Action<System.Text.Json.Utf8JsonWriter> write)
            {
                using var stream = new System.IO.MemoryStream();
                using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) write(writer);
                return System.Text.Encoding.UTF8.GetString(stream.ToArray());
            }
        }

        """;

    [Theory]
    [InlineData("Memory<byte>", "new byte[] { 1, 2, 3 }", "\"AQID\"")]
    [InlineData("Memory<byte>", "default", "\"\"")]
    [InlineData("ReadOnlyMemory<byte>?", "new ReadOnlyMemory<byte>(new byte[] { 1, 2, 3 })", "\"AQID\"")]
    [InlineData("ReadOnlyMemory<byte>?", "null", "null")]
    [InlineData("ArraySegment<byte>", "new(new byte[] { 0, 1, 2, 3 }, 1, 3)", "\"AQID\"")]
    [InlineData("ArraySegment<byte>", "default", "\"\"")]
    [InlineData("ArraySegment<byte>?", "null", "null")]
    [InlineData("ArraySegment<int>", "default", "[]")]
    [InlineData("Memory<char>", "new[] { 'a', 'b' }", "\"ab\"")]
    [InlineData("ReadOnlyMemory<char>", "\"jane\".AsMemory(1)", "\"ane\"")]
    [InlineData("Memory<int>", "new[] { 1, 2 }", "[1,2]")]
    [InlineData("ReadOnlyMemory<string>", "default", "[]")]
    [InlineData("Lazy<string>", "new(\"jane\")", "\"jane\"")]
    [InlineData("Lazy<string>", "new(() => throw new InvalidOperationException())", "null")]
    [InlineData("Lazy<int>?", "new(() => 1)", "null")]
    [InlineData("Lazy<List<int>>", "new([1, 2])", "[1,2]")]
    [InlineData("Lazy<byte[]>", "new([1, 2, 3])", "\"AQID\"")]
    [InlineData("Dictionary<int, Lazy<int?>>", "new() { [1] = new(default(int?)), [2] = new((int?)2) }", "{\"1\":null,\"2\":2}")]
    [InlineData("System.Numerics.BigInteger", "System.Numerics.BigInteger.Parse(\"123456789012345678901234567890\")", "\"123456789012345678901234567890\"")]
    [InlineData("Int128", "Int128.MinValue", "\"-170141183460469231731687303715884105728\"")]
    [InlineData("UInt128?", "(UInt128)7", "\"7\"")]
    [InlineData("nuint", "nuint.MaxValue", "18446744073709551615")]
    [InlineData("Half", "(Half)1.5", "1.5")]
    [InlineData("Half", "Half.NaN", "null")]
    [InlineData("Version", "new(1, 2, 3)", "\"1.2.3\"")]
    [InlineData("TimeZoneInfo", "TimeZoneInfo.Utc", "\"UTC\"")]
    [InlineData("System.Globalization.CultureInfo?", "System.Globalization.CultureInfo.GetCultureInfo(\"fr-FR\")", "\"fr-FR\"")]
    [InlineData("System.Text.Rune", "new('x')", "\"x\"")]
    [InlineData("Index", "^2", "\"^2\"")]
    [InlineData("Range", "1..^2", "\"1..^2\"")]
    [InlineData("System.Text.StringBuilder", "new(\"jane\")", "\"jane\"")]
    [InlineData("System.Text.StringBuilder?", "null", "null")]
    [InlineData("System.Text.Json.JsonElement", "System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":1}\").RootElement", "\"{\\u0022a\\u0022:1}\"")]
    [InlineData("System.Text.Json.JsonElement", "default", "\"\"")]
    [InlineData("System.Text.Json.JsonDocument?", "System.Text.Json.JsonDocument.Parse(\"[1]\")", "\"[1]\"")]
    [InlineData("System.Text.Json.Nodes.JsonNode?", "System.Text.Json.Nodes.JsonNode.Parse(\"7\")", "\"7\"")]
    [InlineData("System.Text.Json.Nodes.JsonArray?", "[]", "\"[]\"")]
    [InlineData("System.Collections.Immutable.ImmutableArray<string>", "default", "[]")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>?", "null", "null")]
    [InlineData("KeyValuePair<string, int>", "new(\"a\", 1)", "{\"Key\":\"a\",\"Value\":1}")]
    [InlineData("Tuple<int, string>", "new(1, \"a\")", "{\"Item1\":1,\"Item2\":\"a\"}")]
    [InlineData("(int, byte[])?", "(1, [1, 2, 3])", "{\"Item1\":1,\"Item2\":\"AQID\"}")]
    [InlineData("int[,]", "new[,] { { 1, 2 }, { 3, 4 } }", "[1,2,3,4]")]
    [InlineData("int[][]", "[[1], [2]]", "[[1],[2]]")]
    [InlineData("IReadOnlyDictionary<Guid, int>", "new Dictionary<Guid, int> { [new(\"00000000-0000-0000-0000-00000000000a\")] = 1 }", "{\"00000000-0000-0000-0000-00000000000a\":1}")]
    [InlineData("Dictionary<DateTime, int>", "new() { [new(2026, 1, 2)] = 1, [new DateTime(2026, 1, 2).AddTicks(1)] = 2 }", "{\"2026-01-02T00:00:00.0000000\":1,\"2026-01-02T00:00:00.0000001\":2}")]
    [InlineData("Dictionary<Uri, int>", "new() { [new(\"https://a.example/x\")] = 1 }", "{\"https://a.example/x\":1}")]
    [InlineData("Dictionary<byte[], int>", "new() { [[1, 2, 3]] = 1 }", "{\"AQID\":1}")]
    [InlineData("Dictionary<object, int>", "new() { [new byte[] { 1, 2, 3 }] = 1 }", "[{\"Key\":\"AQID\",\"Value\":1}]")]
    [InlineData("ILookup<string, int>?", "new[] { 1, 2, 3 }.ToLookup(number => number > 1 ? \"more\" : \"one\")", "[{\"Key\":\"one\",\"Values\":[1]},{\"Key\":\"more\",\"Values\":[2,3]}]")]
    [InlineData("Spot?", "new Spot(\"Lyon\")", "{\"City\":\"Lyon\"}")]
    [InlineData("Tags", "[\"a\", \"b\"]", "[\"a\",\"b\"]")]
    [InlineData("Tree", "new() { [\"a\"] = [] }", "{\"a\":[]}")]
    [InlineData("object", "new List<object?> { 1, \"a\", null, new byte[] { 1, 2, 3 } }", "[\"1\",\"a\",null,\"AQID\"]")]
    [InlineData("object", "new System.IO.MemoryStream()", "\"***\"")]
    [InlineData("object", "System.Threading.Tasks.Task.FromResult(1)", "\"***\"")]
    [InlineData("object", "new Memory<byte>([1, 2])", "\"***\"")]
    [InlineData("object", "new Dictionary<string, int> { [\"a\"] = 1 }", "[{\"Key\":\"a\",\"Value\":\"1\"}]")]
    [InlineData("System.Collections.IDictionary", "new System.Collections.Hashtable { [\"a\"] = 1 }", "[{\"Key\":\"a\",\"Value\":\"1\"}]")]
    [InlineData("Open", "new()", "\"***\"")]
    [InlineData("Folder", "new() { Name = \"kept\" }", "{\"Name\":\"kept\"}")]
    public void Value(string type, string value, string expected)
    {
        var code = "[DataSubject] public partial class Customer { public int Id { get; set; } [PersonalData<Delivery>] public " + type + " X { get; set; } = " + value + "; }\n" + """
            public partial record struct Spot([PersonalData<Delivery>] string City);
            public class Tags : List<string> { }
            public class Tree : Dictionary<string, Tree> { }
            public class Open { private int _secret = 1; public override int GetHashCode() => _secret; }
            public class Folder { public string Name { get; set; } = ""; public System.IO.Stream? Content { get; set; } }

            """ + Program;
        var texts = Generation.Call(Generation.Run("#nullable enable\n" + code)).Split('\n');
        using var document = JsonDocument.Parse(texts[0]);
        Assert.Equal(expected, document.RootElement.GetProperty("data").GetProperty("X").GetRawText());

        // To this validator no bytes are no base 64; to RFC 4648 they are.
        Assert.DoesNotContain(SchemaCheck.Errors(texts[0], texts[1]), error => expected != "\"\"" || error != "data.X: ContentEncoding");
    }

    /// <summary>What an export cannot show is left out of it, and of its schema; PRIV4001 says so.</summary>
    [Theory]
    [InlineData("System.IO.Stream?")]
    [InlineData("System.Threading.Tasks.Task<string>?")]
    [InlineData("System.Threading.Tasks.ValueTask<string>")]
    [InlineData("IAsyncEnumerable<string>?")]
    [InlineData("List<System.IO.Stream>")]
    [InlineData("System.Security.SecureString?")]
    public void WithoutAValue_IsLeftOut(string type)
    {
        var code = "[DataSubject] public partial class Customer { public int Id { get; set; } [PersonalData<Delivery>] public " + type + " X { get; set; } = default!; [PersonalData<Delivery>] public string Name { get; set; } = \"jane\"; }\n" + Program;
        var texts = Generation.Call(Generation.Run("#nullable enable\n" + code)).Split('\n');
        using var document = JsonDocument.Parse(texts[0]);
        Assert.Equal("{\"Name\":\"jane\"}", document.RootElement.GetProperty("data").GetRawText());
        Assert.Empty(SchemaCheck.Errors(texts[0], texts[1]));
    }
}
