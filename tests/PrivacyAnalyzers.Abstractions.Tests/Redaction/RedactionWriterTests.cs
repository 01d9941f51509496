using System.Globalization;
using System.Net;
using System.Text;

namespace PrivacyAnalyzers.Abstractions.Tests.Redaction;

/// <summary>What the generated code calls, by hand.</summary>
public class RedactionWriterTests
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Text_AndState_SayTheSame_InAnyCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            const string Expected = "Line { Id = 00000000-0000-0000-0000-000000000001, Number = -7, Ratio = -1.5, Price = 1234.5, At = 2024-03-01T00:00:00.0000000, For = 01:30:00, On = True, "
                + "Letter = i, Day = Sunday, Nothing = null, Text = plain, Tags = [2], None = null, Email = i***@i***.com, Born = 1980, Ip = 203.0.113.0/24, Card = ***1111, Code = ***, Hidden = ***, Home = Place { City = *** } }";
            Assert.Equal(Expected, new Line().ToRedactedString());
            Assert.Equal(Expected, new Line().ToRedactedState().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void State_KeepsTheTypesOfValues_AndHoldsNothingOfTheObject()
    {
        var state = new Line().ToRedactedState();
        var values = state.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal("Line", state.TypeName);
        Assert.Equal(state.Count, values.Count);
        Assert.Equal(Id, values["Id"]);
        Assert.Equal(-7, values["Number"]);
        Assert.Equal(true, values["On"]);
        Assert.Equal(2, values["Tags"]);
        Assert.Null(values["Nothing"]);
        Assert.Equal("i***@i***.com", values["Email"]);
        Assert.Equal("1980", values["Born"]);
        Assert.DoesNotContain("Health", values.Keys);
        var nested = Assert.IsType<RedactedState>(values["Home"]);
        Assert.Equal([new("City", "***")], nested);
        Assert.Equal(new("Id", Id), state[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => state[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => state[state.Count]);
    }

    [Fact]
    public void State_OfWhatTellsNoMembers_IsItsText()
    {
        var state = new Plain().ToRedactedState();
        Assert.Equal([new("Text", "plain")], state);
        Assert.Throws<ArgumentNullException>("value", () => default(Plain)!.ToRedactedState());
    }

    [Fact]
    public void Empty_Cut_AndMembersAlone()
    {
        Assert.Equal("Line { }", RedactionWriter.Start("Line").Finish());
        var cut = RedactionWriter.Start("Line");
        cut.Cut();
        Assert.Equal("Line { ... }", cut.Finish());
        var builder = new StringBuilder("<");
        var members = RedactionWriter.StartMembers();
        members.Show("A", 1);
        members.Hide("B", isNull: true);
        members.AppendTo(builder);
        Assert.Equal("<A = 1, B = null", builder.ToString());
    }

    [Fact]
    public void CategoriesDroppedWhole_AreAbsent()
    {
        var writer = RedactionWriter.Start("Line");
        writer.Mask("Health", DataCategory.Health, "canary");
        writer.Mask("Secret", DataCategory.Credential, (string?)null);
        writer.Mask("Nir", DataCategory.SocialSecurityNumber, 1800275123456);
        writer.Mask("Undefined", (DataCategory)99, new DateTime(1980, 2, 3));
        writer.Mask("Address", DataCategory.Biometric, IPAddress.Loopback);
        Assert.Equal("Line { }", writer.Finish());
    }

    [Fact]
    public void Policy_SeesEveryValue_InInvariantForm()
    {
        using (RedactionPolicy.BeginScope(RedactionPolicy.BuiltIn.With(DataCategory.BirthDate, new Echo()).With(DataCategory.AccountIdentifier, new Echo()).With(DataCategory.OnlineIdentifier, new Echo())))
        {
            var writer = RedactionWriter.Start("Line");
            writer.Mask("Born", DataCategory.BirthDate, new DateOnly(1980, 2, 3), "O");
            writer.Mask("Id", DataCategory.AccountIdentifier, Id, "D");
            writer.Mask("Ip", DataCategory.OnlineIdentifier, IPAddress.Parse("203.0.113.7"));
            writer.Mask("None", DataCategory.BirthDate, (DateOnly?)null, "O");
            Assert.Equal("Line { Born = <1980-02-03>, Id = <00000000-0000-0000-0000-000000000001>, Ip = <203.0.113.7>, None = null }", writer.Finish());
        }
    }

    [Fact]
    public void LongText_IsWritten_AndOthersInside()
    {
        var writer = RedactionWriter.Start("Line");
        for (var i = 0; i < 2000; i++)
        {
            writer.Show("Number", i);
            writer.ShowRedacted("Nested", (IRedactable)new Place());
        }

        Assert.Equal("Line { " + string.Join(", ", Enumerable.Range(0, 2000).Select(i => "Number = " + i.ToString(CultureInfo.InvariantCulture) + ", Nested = Place { City = *** }")) + " }", writer.Finish());
    }

    // Texts and addresses: of numbers, only an optimized build knows that they need no box. The benchmark measures these.
    [Fact]
    public void Text_IsTheOnlyAllocation()
    {
        var line = new Small();
        for (var i = 0; i < 200; i++)
            line.ToRedactedString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            line.ToRedactedString();
        var length = line.ToRedactedString().Length;
        Assert.Equal((20 + ((length + 1) * 2) + 7) / 8 * 8, (GC.GetAllocatedBytesForCurrentThread() - before - ((20 + ((length + 1) * 2) + 7) / 8 * 8)) / 1000);
    }

    private sealed class Line : IRedactedMembers
    {
        public string ToRedactedString()
        {
            var writer = RedactionWriter.Start("Line");
            Write(writer);
            return writer.Finish();
        }

        void IRedactedMembers.WriteRedactedMembers(RedactionWriter writer)
        {
            writer.Describe("Line");
            Write(writer);
        }

        private static void Write(RedactionWriter writer)
        {
            writer.Show("Id", Id, "D");
            writer.Show("Number", -7);
            writer.Show("Ratio", (double?)-1.5, "R");
            writer.Show("Price", 1234.5m);
            writer.Show("At", new DateTime(2024, 3, 1), "O");
            writer.Show("For", TimeSpan.FromMinutes(90), "c");
            writer.Show("On", true);
            writer.Show("Letter", 'i');
            writer.Show("Day", DayOfWeek.Sunday);
            writer.Show("Nothing", (int?)null);
            writer.Show("Text", "plain");
            writer.ShowCount("Tags", 2);
            writer.ShowCount("None", null);
            writer.Mask("Email", DataCategory.EmailAddress, "ilona@istanbul.com");
            writer.Mask("Born", DataCategory.BirthDate, new DateOnly(1980, 2, 3), "O");
            writer.Mask("Ip", DataCategory.OnlineIdentifier, IPAddress.Parse("203.0.113.7"));
            writer.Mask("Card", DataCategory.Financial, 4111111111111111);
            writer.Mask("Code", DataCategory.AccountIdentifier, 12345678);
            writer.Mask("Health", DataCategory.Health, "canary");
            writer.Hide("Hidden");
            writer.ShowRedacted("Home", (Place?)new Place());
        }
    }

    private readonly struct Place : IRedactedMembers
    {
        public string ToRedactedString() => "Place { City = *** }";

        void IRedactedMembers.WriteRedactedMembers(RedactionWriter writer)
        {
            writer.Describe("Place");
            writer.Hide("City");
        }
    }

    private sealed class Plain : IRedactable
    {
        public string ToRedactedString() => "plain";
    }

    private sealed class Small : IRedactable
    {
        private readonly string _email = "jane.doe@example.com";

        public string ToRedactedString()
        {
            var writer = RedactionWriter.Start("Small");
            writer.Show("Text", "plain");
            writer.ShowCount("Tags", null);
            writer.Hide("Hidden");
            writer.Mask("Email", DataCategory.EmailAddress, _email);
            writer.Mask("Ip", DataCategory.OnlineIdentifier, IPAddress.Loopback);
            return writer.Finish();
        }
    }

    private sealed class Echo : IRedactor
    {
        public string Redact(string value) => "<" + value + ">";
    }
}
