namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>Objects that lead back to themselves, by every way there is: the way ends, whether or not their types are looked through for circles.</summary>
public sealed class CircularExportTests
{
    private const string Types = """
        [DataSubject(SubjectKind.Customer)] public sealed partial class Somebody { public Guid Id { get; set; } [PersonalData<Delivery>] public string Name { get; set; } = ""; }
        [PersonalData<Delivery>] public sealed partial class Direct { public string Name { get; set; } = "direct"; public Direct? Next { get; set; } }
        [PersonalData<Delivery>] public sealed partial class InList { public string Name { get; set; } = "list"; public List<InList> All { get; } = []; }
        [PersonalData<Delivery>] public sealed partial class InMap { public string Name { get; set; } = "map"; public Dictionary<string, InMap?> All { get; } = []; }
        [PersonalData<Delivery>] public sealed partial class First { public string Name { get; set; } = "first"; public Second? Next { get; set; } }
        [PersonalData<Delivery>] public sealed partial class Second { public string Name { get; set; } = "second"; public Third Next { get; set; } }
        [PersonalData<Delivery>] public partial record struct Third { public string Name { get; set; } public First? Next { get; set; } }
        [PersonalData<Delivery>] public sealed partial class Holder { public string Name { get; set; } = "holder"; public Open? Held { get; set; } }
        [PersonalData<Delivery>] public partial class Open { public string Name { get; set; } = "open"; }
        [PersonalData<Delivery>] public sealed partial class Derived : Open { public Holder? Back { get; set; } }
        [PersonalData<Delivery>] public sealed partial class Untyped { public string Name { get; set; } = "untyped"; public object? Any { get; set; } }
        public class Plain { public string Text { get; set; } = "plain"; }
        [PersonalData<Delivery>] public sealed partial class Carrying : Plain { public InPlain? Back { get; set; } }
        [PersonalData<Delivery>] public sealed partial class InPlain { public string Name { get; set; } = "plain"; public Plain? Held { get; set; } }
        [PersonalData<Delivery>] public sealed partial class Leaf { public string Name { get; set; } = "leaf"; }
        [PersonalData<Delivery>] public sealed partial class Tree { public Leaf One { get; set; } = new(); public Leaf Two { get; set; } = new(); public List<Leaf> All { get; } = []; }

        """;

    [Theory]
    [InlineData("var it = new Direct(); it.Next = it;", """{"Name":"direct","Next":null}""")]
    [InlineData("var it = new InList(); it.All.Add(it);", """{"Name":"list","All":[null]}""")]
    [InlineData("var it = new InMap(); it.All.Add(\"a\", it);", """{"Name":"map","All":{"a":null}}""")]
    [InlineData("var it = new First { Next = new() }; it.Next.Next = new() { Name = \"third\", Next = it };", """{"Name":"first","Next":{"Name":"second","Next":{"Name":"third","Next":null}}}""")]
    [InlineData("var it = new Second(); it.Next = new() { Name = \"third\", Next = new() { Next = it } };", """{"Name":"second","Next":{"Name":"third","Next":{"Name":"first","Next":null}}}""")]
    [InlineData("var it = new Holder(); it.Held = new Derived { Back = it };", """{"Name":"holder","Held":{"$type":"Derived","Name":"open","Back":null}}""")]
    [InlineData("var it = new Untyped(); it.Any = it;", """{"Name":"untyped","Any":null}""")]
    [InlineData("var it = new InPlain(); it.Held = new Carrying { Back = it };", """{"Name":"plain","Held":{"Text":"plain","$type":"Carrying","Back":null}}""")]
    [InlineData("var it = new Tree(); it.Two = it.One; it.All.Add(it.One);", """{"One":{"Name":"leaf"},"Two":{"Name":"leaf"},"All":[{"Name":"leaf"}]}""")]
    public void Circle_Ends(string given, string expected)
    {
        var program = "public static class Program { public static string Main() { " + given + """
             using var stream = new System.IO.MemoryStream();
            using (var json = new System.Text.Json.Utf8JsonWriter(stream)) Write(json, it);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray()); }
            private static void Write<T>(System.Text.Json.Utf8JsonWriter json, T it) => ((EntityDescriptor<T>)((IPersonalDataCarrier)it!).Descriptor).Export(new JsonExportWriter(json, DataSubjectRight.Access), it);
            }
            """;
        Assert.Equal(expected, Generation.Call(Generation.Run(Types + program)));
    }
}
