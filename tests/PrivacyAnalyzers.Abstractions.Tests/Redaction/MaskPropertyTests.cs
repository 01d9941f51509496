namespace PrivacyAnalyzers.Abstractions.Tests.Redaction;

/// <summary>What holds for every mask and any text, seeded.</summary>
public class MaskPropertyTests
{
    private const string Alphabet = "abJ19@@@...:::///-- +()%,\n\t\u00A0éЖ李م\u0301\u202E\uD83D\uDE00\u0660";

    [Fact]
    public void NothingIsShownWhole_AndLittleOfIt()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 40_000; i++)
        {
            var value = Text(random);
            foreach (var mask in MaskTests.Names)
            {
                var shown = typeof(Masks).GetProperty(mask)!.GetValue(null) is IRedactor redactor ? redactor.Redact(value) : "";
                // An address that is its network looks like any other of it.
                var known = value.Trim();
                Assert.True(known.Length < 2 || !shown.Contains(known, StringComparison.Ordinal) || shown.StartsWith(known + "/", StringComparison.Ordinal), mask + " shows " + value);
                Assert.DoesNotContain('\n', shown);
                Assert.DoesNotContain('\u202E', shown);
                Assert.DoesNotContain(shown, char.IsSurrogate);
            }
        }
    }

    /// <summary>A value alone and a value in the text of an object take different ways to one result.</summary>
    [Fact]
    public void AValue_ShowsTheSame_AloneAndInAText()
    {
        var random = new Random(3);
        string[] usual = ["jane.doe@example.com", "a@b.fr", "j.s+n@mail.example.co.uk", "Ann", "Al", "O'Neill", "Garcia Lorca ", "+33 6 12 34 56 78", "06.12.34.56.78", "0123456", "12+3456789", "abc@def..com", "abc@def.c", ".bc@def.com", "abc@.def.com", "ªbc", "ßder", "ǅaba", "Müller", "Иванов", "李小龙龙", "abcd\u00A0", "(0)1 23 45 67 8"];
        for (var i = 0; i < 60_000; i++)
        {
            var value = i % 3 == 0 ? Text(random) : usual[random.Next(usual.Length)];
            if (i % 3 == 1)
                value = value.Insert(random.Next(value.Length + 1), Alphabet[random.Next(Alphabet.Length)].ToString());
            foreach (var category in new[] { DataCategory.EmailAddress, DataCategory.Name, DataCategory.TelephoneNumber })
            {
                var writer = RedactionWriter.Start("T");
                writer.Mask("M", category, value);
                Assert.Equal(writer.Finish(), "T { M = " + RedactionPolicy.BuiltIn.Redact(category, value) + " }");
            }
        }
    }

    /// <summary>An address is never told from another in its network.</summary>
    [Fact]
    public void IpNetwork_IsTheNetwork()
    {
        var random = new Random(7);
        var bytes = new byte[16];
        for (var i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            for (var zeros = random.Next(16); zeros > 0; zeros--)
                bytes[random.Next(16)] = 0;

            var address = new System.Net.IPAddress(bytes);
            var shown = Masks.IpNetwork.Redact(address.ToString());
            if (shown == "***")
                continue;

            var network = System.Net.IPNetwork.Parse(shown);
            Assert.Equal(48, network.PrefixLength);
            Assert.True(network.Contains(address), address + " is not in " + shown);
        }
    }

    /// <summary>What is made of the bytes of an address is what is made of its text.</summary>
    [Fact]
    public void AnAddress_ShowsWhatItsTextShows()
    {
        var random = new Random(11);
        List<System.Net.IPAddress> addresses = [.. new[] { "0.0.0.0", "255.255.255.255", "203.0.113.9", "::", "::1", "::ffff:203.0.113.7", "2002:cb00:7107::1", "2001:db8:1::5efe:203.0.113.7", "fe80::1%3", "2001:db8:1::1%4", "1:2:3::", "1:0:0:4::", "1:2::8" }.Select(System.Net.IPAddress.Parse)];
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(3) == 0 ? 4 : 16];
            random.NextBytes(bytes);
            for (var zeros = random.Next(2) * random.Next(bytes.Length); zeros > 0; zeros--)
                bytes[random.Next(bytes.Length)] = 0;
            addresses.Add(new System.Net.IPAddress(bytes));
        }

        foreach (var address in addresses)
        {
            var writer = RedactionWriter.Start("T");
            writer.Mask("M", DataCategory.OnlineIdentifier, address);
            Assert.Equal("T { M = " + Masks.IpNetwork.Redact(address.ToString()) + " }", writer.Finish());
        }
    }

    /// <summary>Numbers that are looked at eight characters at a time, of every length and with every separator in every place.</summary>
    [Fact]
    public void TelephoneNumbers_AreThoseOfSevenToSeventeenDigits()
    {
        var random = new Random(13);
        for (var i = 0; i < 60_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 26)).Select(_ => "0123456789012345678901234567890 .-"[random.Next(34)]));
            value = (random.Next(4) == 0 ? "+" : "") + value + random.Next(10, 100);
            if (random.Next(8) == 0)
                value = value.Insert(random.Next(value.Length), "a+@\u0660\u00B2\uFF11:,"[random.Next(8)].ToString());
            var digits = value.Count(char.IsAsciiDigit);
            var isNumber = digits is >= 7 and <= 17 && value.Select((character, place) => char.IsAsciiDigit(character) || character is ' ' or '.' or '-' || (character == '+' && !value[..place].Any(char.IsAsciiDigit))).All(known => known);
            Assert.Equal(isNumber ? "***" + value[^2..] : "***", MaskBuilds.Show("TelephoneNumber", value));
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void OneAllocation_OrNone(string framework, string mask, string value)
    {
        var redact = MaskBuilds.Of(framework, mask);
        var expected = redact(value);
        for (var i = 0; i < 100; i++)
            redact(value);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            redact(value);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
        Assert.Equal(expected == "***" ? 0 : StringBytes(expected.Length), each);
    }

    public static TheoryData<string, string, string> Inputs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var framework in new[] { "net10.0", "netstandard2.0" })
        {
            data.Add(framework, "EmailAddress", "jane.doe@example.com");
            data.Add(framework, "EmailAddress", "jane.doe");
            data.Add(framework, "TelephoneNumber", "+33 6 12 34 56 42");
            data.Add(framework, "Name", "Jeanne");
            data.Add(framework, "Account", "FR76 3000 6000 0112 3456 7890 189");
            data.Add(framework, "Region", "12 rue de la Paix, 75002 Paris");
            data.Add(framework, "BirthYear", "1980-02-03");
            data.Add(framework, "IpNetwork", "2001:db8:1::7");
            data.Add(framework, "Whole", "anything");
        }

        return data;
    }

    // A header, a method table, a length and the characters with their end, to the next multiple of eight.
    private static long StringBytes(int length) => (8 + 8 + 4 + ((length + 1) * 2) + 7) / 8 * 8;

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
}
