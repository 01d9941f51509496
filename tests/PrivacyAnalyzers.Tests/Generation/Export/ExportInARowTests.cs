namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>The members of an object are written in a row: what that gives is what each member gives by itself.</summary>
public sealed class ExportInARowTests
{
    private const string Types = """
        public enum Sex { None, Woman }
        public class Plain { public string Text { get; set; } = "plain"; public int? Number { get; set; } = 1; }
        public partial record Address([PersonalData<Delivery>] string Street, [PersonalData<Delivery>] string? Door);
        public readonly partial record struct Spot([PersonalData<Delivery>] string City, [PersonalData<Delivery>] int? Floor);
        public interface INamed { string Known { get; } }
        public partial class Keyed<TKey> { [PersonalData<Delivery>] public TKey? Key { get; set; } [PersonalData<Delivery>] public string Own { get; set; } = "own"; }
        public sealed partial class Held : Keyed<Guid> { [PersonalData<Delivery>] public string More { get; set; } = "more"; }
        [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
        public partial class Customer : INamed
        {
            public Guid Id { get; set; }
            public string Prénom { get; set; } = "Zoé";
            public string? Nick { get; set; }
            public string @class { get; set; } = "first";
            public string facts { get; set; } = "facts";
            public string members { get; set; } = "members";
            public string name0 { get; set; } = "name0";
            public string ExportAll { get; set; } = "row";
            public string Export0 { get; set; } = "zero";
            public string writer { get; set; } = "writer";
            public DateOnly Born { get; set; } = new(1984, 7, 14);
            public DateOnly? Died { get; set; }
            public DateTime At { get; set; } = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);
            public DateTime? Seen { get; set; } = new(2026, 3, 1, 10, 0, 0);
            public DateTimeOffset Since { get; set; } = new(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));
            public TimeOnly Wakes { get; set; } = new(7, 30);
            public TimeSpan? Spent { get; set; } = TimeSpan.FromMinutes(90);
            public ulong Big { get; set; } = ulong.MaxValue;
            public nint Native { get; set; } = 4;
            public byte Small { get; set; } = 4;
            public char Letter { get; set; } = 'é';
            public double Latitude { get; set; } = double.NaN;
            public float? Height { get; set; } = 1.7f;
            public decimal Price { get; set; } = 1.50m;
            public bool? Smokes { get; set; } = true;
            public Sex? Sex { get; set; } = global::Sex.Woman;
            public Guid? Device { get; set; } = new("00000000-0000-0000-0000-00000000000a");
            public Uri Site { get; set; } = new("https://example.org/é");
            public byte[]? Photo { get; set; } = [1, 2, 3];
            public Address Home { get; set; } = new("12 rue", null);
            public Address? Away { get; set; }
            public Spot Spot { get; set; } = new("Paris", 2);
            public Spot? Other { get; set; } = new Spot("Lyon", null);
            public List<Address> Others { get; } = [new("a", "b")];
            public Dictionary<string, List<int>> Scores { get; } = new() { ["é"] = [1], ["x"] = [] };
            public Plain Free { get; set; } = new();
            public (int A, string B) Pair { get; set; } = (1, "b");
            public Keyed<int> Keyed { get; set; } = new() { Key = 3 };
            public Held Held { get; set; } = new();
            [PersonalData<Delivery>] private string _memo = "kept";
            [PersonalData<Delivery>] string INamed.Known => "known";
            [PersonalData<Delivery>(DataCategory.FamilyStatus)] public Customer? Spouse { get; set; }
            public object? Any { get; set; } = 1.5;
        }

        public static class Program
        {
            public static string Main()
            {
                var row = Customer.PersonalDataDescriptor;
                var single = new EntityDescriptor<Customer>(row.Facts, row.TypedMembers, row.Identify);
                var customer = new Customer { Spouse = new() };
                return string.Join("\n", Text(row, customer, null), Text(single, customer, null), Text(row, customer, Relaxed), Text(single, customer, Relaxed), Text(row, customer, null));
            }

            private static readonly System.Text.Encodings.Web.JavaScriptEncoder Relaxed = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

            private static string Text(EntityDescriptor<Customer> type, Customer customer, System.Text.Encodings.Web.JavaScriptEncoder? encoder)
            {
                using var stream = new System.IO.MemoryStream();
                using (var json = new System.Text.Json.Utf8JsonWriter(stream, new() { Encoder = encoder })) type.Export(new JsonExportWriter(json, DataSubjectRight.Access), customer);
                return System.Text.Encoding.UTF8.GetString(stream.ToArray());
            }
        }
        """;

    [Fact]
    public async Task Row_IsWhatItsMembersAre_UnderEachEncoder()
    {
        var texts = (await Generation.TextOf(Types)).Split('\n');
        Assert.Equal(texts[1], texts[0]);
        Assert.Equal(texts[3], texts[2]);
        Assert.Equal(texts[0], texts[4]);
        Assert.Contains("\"Pr\\u00E9nom\":\"Zo\\u00E9\"", texts[0], StringComparison.Ordinal);
        Assert.Contains("\"Prénom\":\"Zoé\"", texts[2], StringComparison.Ordinal);
        Assert.Contains("\"Died\":null,", texts[0], StringComparison.Ordinal);
        Assert.Contains("\"Away\":null,\"Spot\":{\"City\":\"Paris\",\"Floor\":2},\"Other\":{\"City\":\"Lyon\",\"Floor\":null}", texts[0], StringComparison.Ordinal);
        Assert.Contains("\"Spouse\":\"***\"", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Row_NamesEachMemberOnce()
    {
        var text = Generation.Single(Generation.Run("[PersonalData<Delivery>] public sealed partial class Parcel { public string To { get; set; } = \"\"; public int? Floor { get; set; } public List<string> Stops { get; } = []; }"));
        Assert.Contains("json.WriteString(name0, entity.To);", text, StringComparison.Ordinal);
        Assert.Contains("if (entity.Floor is { } value1)", text, StringComparison.Ordinal);
        Assert.Contains("json.WriteStartArray(name2);", text, StringComparison.Ordinal);
        Assert.DoesNotContain("isAll", text, StringComparison.Ordinal);
    }

    /// <summary>Each twice: what the first object of a type has shown is not asked for the next. An encoder that leaves no letter as it is gets names that it has escaped itself.</summary>
    [Theory]
    [InlineData("Access", "null", """{"To":"Zo\u00E9","Score":3,"Remark":null,"Stops":[{"Street":"rue","Doubt":"odd"},null],"Mean":1.5}""")]
    [InlineData("Access", "Relaxed", """{"To":"Zoé","Score":3,"Remark":null,"Stops":[{"Street":"rue","Doubt":"odd"},null],"Mean":1.5}""")]
    [InlineData("Portability", "null", """{"To":"Zo\u00E9","Stops":[{"Street":"rue"},null]}""")]
    [InlineData("Portability", "Relaxed", """{"To":"Zoé","Stops":[{"Street":"rue"},null]}""")]
    [InlineData("Portability", "Odd", """{"\u0054\u006F":"\u005A\u006F\u00E9","\u0053\u0074\u006F\u0070\u0073":[{"\u0053\u0074\u0072\u0065\u0065\u0074":"\u0072\u0075\u0065"},null]}""")]
    public async Task CopyToTakeElsewhere_LeavesMembersOut_UnderEachEncoder(string right, string encoder, string expected)
    {
        const string Code = """
            [DataSubject(SubjectKind.Customer)] public partial class Person { public Guid Id { get; set; } [PersonalData<Delivery>] public string Name { get; set; } = ""; }
            public sealed partial record Place([property: PersonalData<Delivery>] string Street, [property: PersonalData<Delivery>(Origin = DataOrigin.ThirdParty)] string Doubt);
            [PersonalData<Delivery>]
            public sealed partial class Parcel
            {
                public string To { get; set; } = "Zoé";
                [PersonalData<Delivery>(Origin = DataOrigin.Derived)] public int Score { get; set; } = 3;
                [PersonalData<Delivery>(Origin = DataOrigin.PublicSource)] public string? Remark { get; set; }
                public List<Place?>? Stops { get; set; } = [new("rue", "odd"), null];
                [PersonalData<Delivery>(Origin = DataOrigin.Derived)] public double Mean { get; set; } = 1.5;
            }
            public static class Program
            {
                private static readonly System.Text.Encodings.Web.JavaScriptEncoder Relaxed = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
                private static readonly System.Text.Encodings.Web.JavaScriptEncoder Odd = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.None);

                public static string Main() => Text(null) + "\n" + Text(Relaxed) + "\n" + Text(Odd);

                private static string Text(System.Text.Encodings.Web.JavaScriptEncoder? encoder)
                {
                    using var stream = new System.IO.MemoryStream();
                    using (var json = new System.Text.Json.Utf8JsonWriter(stream, new() { Encoder = encoder }))
                    {
                        Parcel.PersonalDataDescriptor.ExportAll(new JsonExportWriter(json, DataSubjectRight.RIGHT), [new(), new()]);
                    }

                    return System.Text.Encoding.UTF8.GetString(stream.ToArray());
                }
            }
            """;
        var texts = (await Generation.TextOf(Code.Replace("RIGHT", right, StringComparison.Ordinal))).Split('\n');
        Assert.Equal("[" + expected + "," + expected + "]", texts[encoder == "null" ? 0 : encoder == "Relaxed" ? 1 : 2]);
    }

    [Fact]
    public async Task ListThatIsNull_IsNull()
    {
        const string Code = """
            [DataSubject(SubjectKind.Customer)] public partial class Person { public Guid Id { get; set; } [PersonalData<Delivery>] public string Name { get; set; } = ""; }
            [PersonalData<Delivery>] public sealed partial class Parcel { public List<string>? Stops { get; set; } public int[]? Floors { get; set; } = [1]; }
            public static class Program
            {
                public static string Main()
                {
                    using var stream = new System.IO.MemoryStream();
                    using (var json = new System.Text.Json.Utf8JsonWriter(stream)) Parcel.PersonalDataDescriptor.Export(new JsonExportWriter(json, DataSubjectRight.Access), new());
                    return System.Text.Encoding.UTF8.GetString(stream.ToArray());
                }
            }
            """;
        Assert.Equal("""{"Stops":null,"Floors":[1]}""", await Generation.TextOf(Code));
    }

    /// <summary>The names of variables in a list do not meet those of the values beside it; what an erasure has left can be walked through.</summary>
    [Fact]
    public async Task Lists_BesideValuesThatMayBeNull_AndWhatIsLeftOfThem()
    {
        const string Code = """
            [DataSubject(SubjectKind.Customer)] public partial class Person { public Guid Id { get; set; } [PersonalData<Delivery>] public string Name { get; set; } = ""; }
            [PersonalData<Delivery>] public sealed partial class Parcel<T>
            {
                public List<int?> Floors { get; } = [1, null];
                public List<List<int?>?> Deep { get; } = [[2, null], null];
                public List<T> Any { get; } = [];
                public int? Weight { get; set; } = 4;
                public int? Height { get; set; }
                public int? Depth { get; set; } = 5;
                public ArraySegment<char> Part { get; set; } = new(['a', 'b', 'c'], 1, 2);
                public ArraySegment<char> Unset { get; set; }
            }
            public static class Program
            {
                public static string Main()
                {
                    using var stream = new System.IO.MemoryStream();
                    using (var json = new System.Text.Json.Utf8JsonWriter(stream)) Parcel<object>.PersonalDataDescriptor.Export(new JsonExportWriter(json, DataSubjectRight.Access), new() { Any = { 3 } });
                    return System.Text.Encoding.UTF8.GetString(stream.ToArray());
                }
            }
            """;
        Assert.Equal("""{"Floors":[1,null],"Deep":[[2,null],null],"Any":["3"],"Weight":4,"Height":null,"Depth":5,"Part":["b","c"],"Unset":[]}""", await Generation.TextOf(Code));
    }
}
