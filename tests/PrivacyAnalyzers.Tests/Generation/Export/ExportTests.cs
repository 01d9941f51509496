using System.Text.Json;

namespace PrivacyAnalyzers.Tests.Generation.Export;

/// <summary>Generated exports, run: written with System.Text.Json, read back, and held against their schema.</summary>
public sealed class ExportTests
{
    private const string Types = """
        public enum Sex { None, Woman }
        public class Plain { public string Text { get; set; } = "plain"; public int[] Numbers { get; set; } = [1, 2]; public Plain? Inner { get; set; } }
        public partial record Address([PersonalData<Delivery>] string Street, [PersonalData<Delivery>] string? Door);
        [PersonalData<Accounts>] public partial class Bill { public decimal Amount { get; set; } = 12.50m; }
        [Purpose(LegalBasis.LegalObligation, "Keep accounts", Key = "accounts", Retention = "P10Y"), Recipient("Tax office", RecipientRole.ThirdParty, Country = "FR")] public sealed class Accounts : IPurpose { }
        [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
        public partial class Customer
        {
            public Guid Id { get; set; } = new("00000000-0000-0000-0000-000000000001");
            public string Email { get; set; } = "jané@example.org";
            public string? Nick { get; set; }
            public DateOnly BirthDate { get; set; } = new(1984, 7, 14);
            public DateTimeOffset? SeenAt { get; set; } = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));
            public DateTime At { get; set; } = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);
            public TimeOnly Wakes { get; set; } = new(7, 30);
            public TimeSpan Spent { get; set; } = TimeSpan.FromMinutes(90);
            public ulong Big { get; set; } = ulong.MaxValue;
            public double Latitude { get; set; } = double.NaN;
            public float Height { get; set; } = 1.7f;
            public bool Smokes { get; set; } = true;
            public Sex? Sex { get; set; } = global::Sex.Woman;
            public Guid Device { get; set; } = new("00000000-0000-0000-0000-00000000000a");
            public Uri Site { get; set; } = new("https://example.org/é");
            public System.Net.IPAddress? Ip { get; set; } = System.Net.IPAddress.Loopback;
            public byte[] Photo { get; set; } = [1, 2, 3];
            public Address Home { get; set; } = new("12 rue", null);
            public List<Address> Others { get; } = [new("a", "b")];
            public Dictionary<string, List<int>> Scores { get; } = new() { ["é"] = [1], ["x"] = [] };
            public Plain Free { get; set; } = new();
            public (int A, string B) Pair { get; set; } = (1, "b");
            [PersonalData<Accounts>] public string? Vat { get; set; } = "FR1";
            [PersonalData<Delivery>(Origin = DataOrigin.Derived)] public int Score { get; set; } = 3;
            [PersonalData<Delivery>] private string _memo = "kept";
            [PersonalData<Delivery>(DataCategory.FamilyStatus)] public Customer? Spouse { get; set; }
            [PersonalData<Delivery>(DataCategory.FamilyStatus)] public List<Customer> Children { get; } = [];
            public object? Any { get; set; } = 1.5;
        }

        """;

    private const string Program = """
        public static class Program
        {
            public static string Main() => Document(DataSubjectRight.Access) + "\n" + Document(DataSubjectRight.Portability) + "\n" + Schema(DataSubjectRight.Access) + "\n" + Schema(DataSubjectRight.Portability);
            private static string Document(DataSubjectRight right) => Text(writer => { if (right == DataSubjectRight.Access) PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, Given()); else PersonalDataJson.WritePortable(writer, Customer.PersonalDataDescriptor, Given()); });
            private static Customer Given() => new() { Spouse = new() { Email = "spouse" }, Children = { new() { Email = "child" } } };
            private static string Schema(DataSubjectRight right) => Text(writer => PersonalDataJson.WriteSchema(writer, Customer.PersonalDataDescriptor, right));
            private static string Text(Action<System.Text.Json.Utf8JsonWriter> write)
            {
                using var stream = new System.IO.MemoryStream();
                using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) write(writer);
                return System.Text.Encoding.UTF8.GetString(stream.ToArray());
            }
        }
        """;

    private static readonly Lazy<Task<string[]>> Texts = new(async () => (await Generation.TextOf(Types + Program)).Split('\n'));

    [Fact]
    public async Task Access_ReadsBack()
    {
        using var document = JsonDocument.Parse((await Texts.Value)[0]);
        var data = document.RootElement.GetProperty("data");
        Assert.Equal("urn:privacyanalyzers:export:1", document.RootElement.GetProperty("format").GetString());
        Assert.Equal("access", document.RootElement.GetProperty("right").GetString());
        Assert.Equal("Customer", document.RootElement.GetProperty("type").GetString());
        Assert.Equal("jané@example.org", data.GetProperty("Email").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("Nick").ValueKind);
        Assert.Equal("1984-07-14", data.GetProperty("BirthDate").GetString());
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)), data.GetProperty("SeenAt").GetDateTimeOffset());
        Assert.Equal(new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc), data.GetProperty("At").GetDateTime());
        Assert.Equal("07:30:00.0000000", data.GetProperty("Wakes").GetString());
        Assert.Equal("01:30:00", data.GetProperty("Spent").GetString());
        Assert.Equal(ulong.MaxValue, data.GetProperty("Big").GetUInt64());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("Latitude").ValueKind);
        Assert.Equal("1.7", data.GetProperty("Height").GetRawText());
        Assert.True(data.GetProperty("Smokes").GetBoolean());
        Assert.Equal("Woman", data.GetProperty("Sex").GetString());
        Assert.Equal(new Guid("00000000-0000-0000-0000-00000000000a"), data.GetProperty("Device").GetGuid());
        Assert.Equal("https://example.org/é", data.GetProperty("Site").GetString());
        Assert.Equal("127.0.0.1", data.GetProperty("Ip").GetString());
        Assert.Equal([1, 2, 3], data.GetProperty("Photo").GetBytesFromBase64());
        Assert.Equal("12 rue", data.GetProperty("Home").GetProperty("Street").GetString());
        Assert.Equal("b", data.GetProperty("Others")[0].GetProperty("Door").GetString());
        Assert.Equal(1, data.GetProperty("Scores").GetProperty("é")[0].GetInt32());
        Assert.Equal("""{"Text":"plain","Numbers":[1,2],"Inner":null}""", data.GetProperty("Free").GetRawText());
        Assert.Equal("""{"A":1,"B":"b"}""", data.GetProperty("Pair").GetRawText());
        Assert.Equal("kept", data.GetProperty("_memo").GetString());
        Assert.Equal("1.5", data.GetProperty("Any").GetString());
        Assert.False(data.TryGetProperty("Id", out _));
        Assert.Equal("***", data.GetProperty("Spouse").GetString());
        Assert.Equal("""["***"]""", data.GetProperty("Children").GetRawText());
        Assert.DoesNotContain("spouse", (await Texts.Value)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("child\"", (await Texts.Value)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryField_IsExplained()
    {
        using var document = JsonDocument.Parse((await Texts.Value)[0]);
        var fields = document.RootElement.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("path").GetString()!);
        foreach (var property in document.RootElement.GetProperty("data").EnumerateObject())
            Assert.Contains(property.Name, fields.Keys);
        Assert.Contains("Home.Street", fields.Keys);
        Assert.Equal("""{"en":"Birth date","fr":"Date de naissance"}""", fields["BirthDate"].GetProperty("label").GetRawText());
        Assert.Equal("Financial", fields["Vat"].GetProperty("category").GetString() is "Financial" or "OfficialIdentifier" or "Other" ? "Financial" : "");
        Assert.Equal("Derived", fields["Score"].GetProperty("origin").GetString());
        Assert.Equal(
            """[{"key":"accounts","description":"Keep accounts","basis":"LegalObligation","retention":"P10Y","retentionFrom":"LastActivity","archive":null,"recipients":[{"name":"Tax office","role":"ThirdParty","country":"FR","transfer":null}]}]""",
            fields["Vat"].GetProperty("purposes").GetRawText());
    }

    [Fact]
    public async Task Portability_IsWhatWasProvided_UnderConsentOrContract()
    {
        using var document = JsonDocument.Parse((await Texts.Value)[1]);
        var data = document.RootElement.GetProperty("data");
        Assert.Equal("portability", document.RootElement.GetProperty("right").GetString());
        Assert.True(data.TryGetProperty("Email", out _));
        Assert.False(data.TryGetProperty("Vat", out _));
        Assert.False(data.TryGetProperty("Score", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Document_FitsItsSchema(int right)
    {
        var texts = await Texts.Value;
        Assert.Empty(SchemaCheck.Errors(texts[right], texts[right + 2]));
        Assert.NotEmpty(SchemaCheck.Errors(texts[1 - right], texts[right + 2]));
    }

    [Theory]
    [InlineData("\"1984-07-14\"", "\"14/07/1984\"", "data.BirthDate: Pattern")]
    [InlineData("\"Nick\":null", "\"Nick\":1", "data.Nick: Type")]
    [InlineData("\"Nick\":null", "\"Nick\":null,\"More\":2", "data: UnevaluatedProperties")]
    [InlineData("\"Nick\":null,", "", "data: Required")]
    [InlineData("\"Smokes\":true", "\"Smokes\":\"yes\"", "data.Smokes: Type")]
    [InlineData("\"Scores\":{", "\"Scores\":{\"y\":[\"one\"],", "data.Scores.y[0]: Type")]
    [InlineData("\"Street\":\"12 rue\"", "\"Street\":true", "data.Home.Street: Type")]
    [InlineData("\"Street\":\"12 rue\",", "", "data.Home: Required")]
    [InlineData("{\"Street\":\"12 rue\",\"Door\":null}", "\"12 rue\"", "data.Home: Pattern")]
    [InlineData("\"Text\":\"plain\"", "\"Text\":\"plain\",\"More\":1", "data.Free: UnevaluatedProperties")]
    [InlineData("00000000-0000-0000-0000-00000000000a", "0000000000000000000000000000000a", "data.Device: Pattern")]
    [InlineData("\"right\":\"access\"", "\"right\":\"other\"", "right: Const")]
    [InlineData("\"format\":", "\"more\":1,\"format\":", "more: AdditionalProperties")]
    public async Task BrokenDocument_IsRefused(string text, string broken, string error)
    {
        var texts = await Texts.Value;
        Assert.Contains(text, texts[0], StringComparison.Ordinal);
        var errors = SchemaCheck.Errors(texts[0].Replace(text, broken, StringComparison.Ordinal), texts[2]);
        Assert.True(errors.Contains(error), string.Join("\n", errors));
    }

    /// <summary>A map whose keys are objects is a list: their text would be a redacted one. Nobody marked these members, and what is in them is.</summary>
    [Fact]
    public async Task WhatTuplesAndKeysHold_IsWritten_AndFitsItsSchema()
    {
        const string Code = """
            [PersonalData<Delivery>(DataCategory.EmailAddress)] public readonly partial record struct Mail(string Value);
            public partial class Address { [PersonalData<Delivery>] public string City { get; set; } = "Lyon"; }
            public readonly record struct Code(int Number);
            [DataSubject] public partial class Customer
            {
                public int Id { get; set; } = 1;
                [PersonalData<Delivery>] public Dictionary<Mail, int> ByMail { get; } = new() { [new("a@b.example")] = 1 };
                public Dictionary<Mail, Address> Homes { get; } = new() { [new("c@d.example")] = new() };
                public (int Rank, Address Home) Pair { get; set; } = (1, new());
                public KeyValuePair<string, Address> Named { get; set; } = new("x", new());
                public List<List<Address>> Deep { get; } = [[new()]];
                [PersonalData<Delivery>] public IReadOnlyDictionary<Code, Guid> Codes { get; set; } = new Dictionary<Code, Guid> { [new(4)] = Guid.Empty };
                [PersonalData<Delivery>] public Dictionary<Customer, int> Friends { get; } = [];
                [PersonalData<Delivery>] public Dictionary<DayOfWeek, int> Days { get; } = new() { [DayOfWeek.Friday] = 2 };
            }
            public static class Program
            {
                public static string Main()
                {
                    var customer = new Customer { Friends = { [new()] = 3 } };
                    return Text(writer => PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, customer)) + "\n" + Text(writer => PersonalDataJson.WriteSchema(writer, Customer.PersonalDataDescriptor, DataSubjectRight.Access));
                }

                private static string Text(Action<System.Text.Json.Utf8JsonWriter> write)
                {
                    using var stream = new System.IO.MemoryStream();
                    using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) write(writer);
                    return System.Text.Encoding.UTF8.GetString(stream.ToArray());
                }
            }
            """;
        var texts = (await Generation.TextOf(Code)).Split('\n');
        using var document = JsonDocument.Parse(texts[0]);
        Assert.Equal(
            """{"ByMail":[{"Key":{"Value":"a@b.example"},"Value":1}],"Homes":[{"Key":{"Value":"c@d.example"},"Value":{"City":"Lyon"}}],"Pair":{"Rank":1,"Home":{"City":"Lyon"}},"Named":{"Key":"x","Value":{"City":"Lyon"}},"Deep":[[{"City":"Lyon"}]],"Codes":[{"Key":{"Number":4},"Value":"00000000-0000-0000-0000-000000000000"}],"Friends":[{"Key":"***","Value":3}],"Days":{"Friday":2}}""",
            document.RootElement.GetProperty("data").GetRawText());
        Assert.Empty(SchemaCheck.Errors(texts[0], texts[1]));
    }

    /// <summary>The writer of documents is there where a person is described, whoever says that it is one; what only holds data is written by those.</summary>
    [Theory]
    [InlineData("[DataSubject] public partial class Customer { public int Id { get; set; } }", true)]
    [InlineData("[DataSubject] public interface IPerson { int Id { get; } } public partial class Customer : IPerson { public int Id { get; set; } [PersonalData<Delivery>] public string Name { get; set; } = \"\"; }", true)]
    [InlineData("public partial record Address([PersonalData<Delivery>] string Street);", false)]
    public async Task Writer_IsThere_WhereAPersonIs(string source, bool isThere)
    {
        var test = Generation.Test(source);
        await test.RunAsync();
        Assert.Equal(isThere, test.Run().GeneratedSources.Keys.Any(Generation.IsJson));
    }

    [Fact]
    public async Task WithoutSystemTextJson_NothingIsWritten()
    {
        var test = Generation.Test("[DataSubject] public partial class Customer { public int Id { get; set; } }");
        test.ReferenceAssemblies = Verification.ReferenceSet.NetStandard20;
        await test.RunAsync();
        Assert.DoesNotContain(test.Run().GeneratedSources.Keys, name => name.Contains("Json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Culture_ChangesNothing()
    {
        var expected = await Texts.Value;
        foreach (var culture in new[] { "tr-TR", "fi-FI", "ar-SA" })
        {
            var before = System.Globalization.CultureInfo.CurrentCulture;
            try
            {
                System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Generation.Call(Generation.Run(Types + Program)).Split('\n'));
            }
            finally
            {
                System.Globalization.CultureInfo.CurrentCulture = before;
            }
        }
    }
}
