using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What is reachable only through a base, a generic one or one of another assembly, is erased, exported, redacted and described, or a rule says why not.</summary>
public sealed class InheritedMembersTests
{
    private const string Shown = """
        public static class Shown
        {
            public static string Erased(IErasable thing) { using var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch); thing.Erase(values); return ""; }
            public static string Of(object? value) => value switch { null => "null", string { Length: 32 } => "pseudonym", string text => "'" + text + "'", _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)! };
            public static string Export<T>(EntityDescriptor<T> type, T entity) => Json(writer => type.Export(writer, entity));
            public static string Json(Action<ExportWriter> write)
            {
                using var stream = new System.IO.MemoryStream();
                using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) write(new Writer(writer));
                return System.Text.Encoding.UTF8.GetString(stream.ToArray()).Replace('"', '\'');
            }
            private sealed class Writer(System.Text.Json.Utf8JsonWriter json) : ExportWriter(DataSubjectRight.Access)
            {
                public override void WriteStartObject() => json.WriteStartObject();
                public override void WriteEndObject() => json.WriteEndObject();
                public override void WriteStartArray() => json.WriteStartArray();
                public override void WriteEndArray() => json.WriteEndArray();
                public override void WritePropertyName(string name) => json.WritePropertyName(name);
                public override void WriteNull() => json.WriteNullValue();
                public override void WriteBoolean(bool value) => json.WriteBooleanValue(value);
                public override void WriteNumber(long value) => json.WriteNumberValue(value);
                public override void WriteNumber(float value) => json.WriteNumberValue(value);
                public override void WriteNumber(double value) => json.WriteNumberValue(value);
                public override void WriteNumber(decimal value) => json.WriteNumberValue(value);
                public override void WriteText(string? value) => json.WriteStringValue(value);
                public override void WriteGuid(Guid value) => json.WriteStringValue(value);
                public override void WriteDateTime(DateTime value) => json.WriteStringValue(value);
                public override void WriteDateTime(DateTimeOffset value) => json.WriteStringValue(value);
                public override void WriteBytes(byte[]? value) => json.WriteBase64StringValue(value);
            }
        }

        """;

    private const string Generic = """
        public partial class Address { [PersonalData<Delivery>] public string City { get; set; } = "canary"; }
        public readonly partial record struct Spot([PersonalData<Delivery>] string City);
        [PersonalData<Delivery>] public class Phone { public string Number = "canary"; public override string ToString() => Number; }
        public partial class Person<T> where T : new()
        {
            [PersonalData<Delivery>] public string Name { get; init; } = "canary";
            [PersonalData<Delivery>] private string _memo = "canary";
            [PersonalData<Delivery>] public T? Marked { get; set; } = new();
            public T? Value { get; set; } = new();
            public List<T> All { get; } = [new()];
            public string Memo() => _memo;
        }

        """;

    [Fact]
    public async Task ConstructedBase_OfAType_ThatErasesItself() => Assert.Equal(
        """
        {'Name':'canary','_memo':'canary','Marked':{'City':'canary'},'Value':{'City':'canary'},'All':[{'City':'canary'}],'Email':'canary'}
        Customer { Name = c***, Marked = Address { City = *** }, Value = Address { City = *** }, All = [1], Email = *** }
        pseudonym pseudonym null pseudonym pseudonym pseudonym
        """.ReplaceLineEndings("\n"),
        await Run(Generic + "public partial class Customer : Person<Address> { [PersonalData<Letter>] public string Email { get; set; } = \"canary\"; }", """
            var c = new Customer();
            var first = Shown.Export(Customer.PersonalDataDescriptor, c) + "\n" + c.ToRedactedString() + "\n" + Shown.Erased(c);
            return first + string.Join(" ", new object?[] { c.Name, c.Memo(), c.Marked, c.Value!.City, c.All[0].City, c.Email }.Select(Shown.Of));
            """));

    [Fact]
    public async Task ConstructedBase_OfAStruct_AndOfAMarkedType() => Assert.Equal(
        """
        {'Name':'canary','_memo':'canary','Marked':{'City':null},'Value':{'City':null},'Email':'canary'}
        {'Name':'canary','_memo':'canary','Marked':{'Number':'canary'},'Value':{'Number':'canary'},'All':[{'Number':'canary'}],'Email':'canary'}
        pseudonym pseudonym null 0
        """.ReplaceLineEndings("\n"),
        await Run(Generic + """
            public partial class Visitor : Person<Spot> { [PersonalData<Letter>] public string Email { get; set; } = "canary"; public new List<int> All { get; } = []; }
            public partial class Caller : Person<Phone> { [PersonalData<Letter>] public string Email { get; set; } = "canary"; }
            """, """
            var v = new Visitor();
            var c = new Caller();
            return Shown.Export(Visitor.PersonalDataDescriptor, v) + "\n" + Shown.Export(Caller.PersonalDataDescriptor, c) + "\n" + Shown.Erased(c)
                + string.Join(" ", new object?[] { c.Name, c.Email, c.Value, c.All.Count }.Select(Shown.Of));
            """));

    [Fact]
    public async Task MarkOfADerivedType_CoversWhatItInherits() => Assert.Equal(
        "{'Email':'canary','City':'canary','Kept':'canary','Phone':'canary'} pseudonym pseudonym canary",
        await Run("""
            public partial class Person { [PersonalData<Delivery>] public string Email { get; set; } = "canary"; public string City { get; set; } = "canary"; [PersonalData<Delivery>] public string Kept { get; set; } = "canary"; [NotPersonalData("x")] public string Sku { get; set; } = "canary"; }
            [PersonalData<Delivery>] public partial class Customer : Person { public string Phone { get; set; } = "canary"; }
            """, """
            var c = new Customer();
            return Shown.Export(Customer.PersonalDataDescriptor, c) + " " + Shown.Erased(c) + Shown.Of(c.City) + " " + Shown.Of(c.Email) + " " + c.Sku;
            """));

    [Fact]
    public async Task HeldWithoutAMark_IsExported_AsItIsErased() => Assert.Equal(
        "{'Home':{'City':'canary'},'Others':[{'City':'canary'}],'Name':'canary'} order,Unspecified,True pseudonym",
        await Run("""
            public partial class Address { [PersonalData<Delivery>(Origin = DataOrigin.Provided)] public string City { get; set; } = "canary"; }
            public partial class Customer
            {
                private readonly Address _home = new();
                public Address Home => _home;
                public List<Address> Others { get; } = [new()];
                [NotPersonalData("of the shop")] public Address Shop { get; } = new();
                [PersonalData<Delivery>] public string Name { get; set; } = "canary";
            }
            """, """
            var c = new Customer();
            var facts = Customer.PersonalDataDescriptor.Members[0].Facts;
            return Shown.Export(Customer.PersonalDataDescriptor, c) + " " + string.Join(",", facts.Purposes[0].Purpose.Key, facts.Origin, facts.IsPortable) + " " + Shown.Erased(c) + Shown.Of(c.Home.City);
            """));

    private const string Library = """
        public abstract partial class Root
        {
            [PersonalData<Delivery>] private string _memo = "canary";
            [PersonalData<Delivery>] public string Email { get; init; } = "canary";
            [PersonalData<Delivery>] public virtual string? Nick { get; set; } = "canary";
            public string Memo() => _memo;
        }
        public partial class Person<T> : Root where T : new() { [PersonalData<Delivery>] private string _note = "canary"; [PersonalData<Delivery>] public string Name { get; init; } = "canary"; public T? Value { get; set; } = new(); public string Note() => _note; }
        public class Bare { [PersonalData<Delivery>] public string Plain { get; init; } = "canary"; }
        public partial record Card([PersonalData<Delivery>] string Number);

        """;

    [Fact]
    public async Task BaseOfAnotherAssembly() => Assert.Equal(
        """
        {'_memo':'canary','Email':'canary','Nick':'canary','_note':'canary','Name':'canary','Value':{'City':'canary'},'Card':{'Number':'canary'},'Iban':'canary'}
        Customer { Email = ***, Nick = ***, Name = c***, Value = Address { City = *** }, Card = Card { Number = *** }, Iban = *** }
        pseudonym null pseudonym pseudonym pseudonym pseudonym pseudonym pseudonym
        {'Plain':'canary','Own':'canary'} pseudonym pseudonym
        """.ReplaceLineEndings("\n"),
        await Run("""
            public partial class Address { [PersonalData<Delivery>] public string City { get; set; } = "canary"; }
            public partial class Customer : Person<Address> { public Card Card { get; set; } = new("canary"); [PersonalData<Delivery>] public string Iban { get; set; } = "canary"; }
            public partial class Late : Bare { [PersonalData<Delivery>] public string Own { get; set; } = "canary"; }
            """, """
            var c = new Customer();
            var l = new Late();
            var before = Shown.Export(Customer.PersonalDataDescriptor, c) + "\n" + c.ToRedactedString() + "\n" + Shown.Erased(c)
                + string.Join(" ", new object?[] { c.Email, c.Nick, c.Name, c.Value!.City, c.Card.Number, c.Iban, c.Memo(), c.Note() }.Select(Shown.Of));
            return before + "\n" + Shown.Export(Late.PersonalDataDescriptor, l) + " " + Shown.Erased(l) + Shown.Of(l.Plain) + " " + Shown.Of(l.Own);
            """, Library));

    [Fact]
    public async Task DerivedDescriptor_WritesWhatOnlyTheBaseReads() => Assert.Equal(
        "canary>new",
        await Run("public partial class Customer : Person<int> { [PersonalData<Delivery>] public string Iban { get; set; } = \"\"; }", """
            var c = new Customer();
            var member = (MemberDescriptor<Customer, string>)Customer.PersonalDataDescriptor.TypedMembers.Single(m => m.Facts.Path == "_memo");
            var before = member.Read(c);
            member.Write!(ref c, "new");
            return before + ">" + c.Memo();
            """, Library));

    private static async Task<string> Run(string types, string body, string library = "")
    {
        var source = Shown + types + "\npublic static class Program { public static string Main() {\n" + body + "\n} }";
        if (library.Length == 0)
            return await Generation.TextOf(source);

        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>();
        test.TestCode = Generation.Prelude[..Generation.Prelude.IndexOf("[Purpose", StringComparison.Ordinal)] + source;
        using var image = new MemoryStream();
        Assert.True(Generation.Run(library).Compilation.WithAssemblyName("Library").Emit(image).Success);
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".dll");
        await File.WriteAllBytesAsync(path, image.ToArray());
        try
        {
            test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(path));
            await test.RunAsync();
            return Generation.Call(test.Run());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
