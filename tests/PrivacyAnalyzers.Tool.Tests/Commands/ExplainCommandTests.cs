namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Expected = """
        Shop.Customer.Email: e-mail address (told from its name and type)
          who               nobody says
          why               Deliver your order (Shop.Orders): contract
          how long          Shop.Orders: 5 years, from the last activity
          recipients        nobody says
          may use it        Shop.Orders: no code says that it works for it
          erasure           by its column: emptied, or made a pseudonym where it is required or unique
                            no code of it is generated for Customer
          said by           [PersonalData<Orders>] (Shop/Welcome.cs:13), on the member
          findings          PRIV2001 Shop/Welcome.cs:21: A log shows 'Customer.Email' through 'LoggerExtensions.LogInformation'

        """;

    [Fact]
    public async Task Member_IsExplained()
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("explain", "Customer.Email", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task CodeSideFileAndConvention_AreNamed()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", "purposes: { letter: { internal: [the shipping desk], description: { fr: Vous écrire } } }");
        folder.Write("Shop/Letter.cs", """
            using PrivacyAnalyzers; namespace Shop;
            [Purpose(LegalBasis.Consent, "Write to you", Key = "letter", Retention = "P1Y")] public sealed class Letter : IPurpose;
            [DataSubject(SubjectKind.Prospect), PersonalData<Letter>]
            public sealed class Reader
            {
                public int Id { get; init; }
                public string Phone { get; set; } = "";
                public Home Home { get; set; } = new("");
                [NotPersonalData("a colour of the page")] public string Theme { get; set; } = "";
            }
            [PersonalData<Letter>] public sealed record Home(string Street);
            public sealed class Sender
            {
                [ProcessesFor<Letter>] public void Send() { }
            }
            """);
        var phone = (await ToolRun.OfAsync("explain", "reader.phone", folder.Path, "--no-msbuild", "--lang", "fr")).Output;
        Assert.Contains("  qui               prospects\n", phone, StringComparison.Ordinal);
        Assert.Contains("Vous écrire (letter): consentement", phone, StringComparison.Ordinal);
        Assert.Contains("letter: the shipping desk, privacy.yaml", phone, StringComparison.Ordinal);
        Assert.Contains("  peut s'en servir  letter, après une vérification du consentement: Sender.Send (Shop/Letter.cs:14)\n", phone, StringComparison.Ordinal);
        Assert.Contains("[PersonalData<Letter>] (Shop/Letter.cs:3), sur Reader, qui couvre ses membres", phone, StringComparison.Ordinal);
        Assert.Contains("  who               prospects\n", (await ToolRun.OfAsync("explain", "Home.Street", folder.Path, "--no-msbuild")).Output, StringComparison.Ordinal);
        Assert.Equal("Shop.Reader.Theme: not personal data: a colour of the page (Shop/Letter.cs:9)\n", (await ToolRun.OfAsync("explain", "Reader.Theme", folder.Path, "--no-msbuild")).Output);
        Assert.StartsWith("Shop.Reader.Id: the key by which the person is known", (await ToolRun.OfAsync("explain", "Reader.Id", folder.Path, "--no-msbuild")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customer.Em", "Customer.Email")]
    [InlineData("customer.emial", "Customer.Email")]
    [InlineData("Ema", "Customer.Email")]
    [InlineData("Client.Email", "Customer.Email")]
    [InlineData("Customer", "Customer.Id, Customer.Email")]
    public async Task HalfTypedName_GivesSuggestions(string typed, string suggested)
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("explain", typed, folder.Path, "--no-msbuild");
        Assert.Equal((ExitCodes.CouldNotRun, ""), (run.ExitCode, run.Output));
        Assert.Contains($"privacy: There is no '{typed}'. Near it: ", run.Error, StringComparison.Ordinal);
        Assert.All(suggested.Split(", "), one => Assert.Contains(one, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingNear_IsSaidPlainly()
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("explain", "Zebra.Stripes", folder.Path, "--no-msbuild", "--lang", "fr");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.EndsWith("privacy: Il n'y a pas de « Zebra.Stripes ».\n", run.Error, StringComparison.Ordinal);
    }
}
