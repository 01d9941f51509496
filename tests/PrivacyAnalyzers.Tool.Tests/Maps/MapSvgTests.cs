using System.Xml.Linq;
using PrivacyAnalyzers.Tool.Maps;

namespace PrivacyAnalyzers.Tool.Tests.Maps;

public sealed class MapSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Map_HasATitle_ADescription_AndAShapeForEachKindOfLine()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", "purposes: { Shop.Orders: { internal: [the shipping desk], source: a form } }");
        folder.Write("Shop/More.cs", """
            using PrivacyAnalyzers; namespace Shop;
            [Purpose(LegalBasis.Consent, "Write to you", Key = "letter", Retention = "P1Y")] [Recipient("Mailer", RecipientRole.Processor, Country = "US")] public sealed class Letter : IPurpose;
            [DataSubject(SubjectKind.Prospect)]
            public sealed class Reader { public int Id { get; init; } [PersonalData<Letter>(Origin = DataOrigin.Provided)] public string Phone { get; set; } = ""; }
            """);
        var run = await ToolRun.OfAsync("map", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        var svg = XDocument.Parse(run.Output).Root!;
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("map-title map-description", svg.Attribute("aria-labelledby")?.Value);
        Assert.StartsWith("Personal data: whose", svg.Element(Svg + "title")?.Value, StringComparison.Ordinal);
        Assert.Equal("Deliver your order: e-mail address; received by: the shipping desk. Write to you: telephone number; received by: Mailer.", svg.Element(Svg + "desc")?.Value);
        Assert.Equal(["code", "declared", "missing", "broken"], svg.Elements(Svg + "path").Select(path => path.Attribute("class")!.Value).TakeLast(5).Where(kind => kind != "cross"));
        Assert.Contains("processor (US), guarantee missing", svg.Elements(Svg + "text").Select(text => text.Value).Aggregate((one, next) => one + " " + next), StringComparison.Ordinal);
        var style = svg.Element(Svg + "style")!.Value;
        Assert.All([".declared { stroke-dasharray: 1 5", ".missing { stroke: #666; stroke-dasharray: 10 5", ".broken { stroke: #b00020; stroke-dasharray: 12 4 2 4"], shape => Assert.Contains(shape, style, StringComparison.Ordinal));
        Assert.Equal(2, svg.Elements(Svg + "path").Count(path => path.Attribute("class")!.Value == "cross"));
    }

    [Fact]
    public async Task RecipientThatNoPurposeNames_IsALineThatIsBroken()
    {
        using var folder = MarkedShop.Write();
        folder.Write("Shop/Push.cs", """
            using PrivacyAnalyzers; namespace Shop;
            public sealed class Push
            {
                public void Tell(Customer customer) => Send(customer.Email);
                [Discloses("Zendesk")] private static void Send(string text) { }
            }
            """);
        var text = (await ToolRun.OfAsync("map", folder.Path, "--no-msbuild", "--lang", "fr")).Output;
        Assert.Contains(">Zendesk</text>", text, StringComparison.Ordinal);
        Assert.Contains("nommé par aucune", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 100)]
    [InlineData("one two three four five six seven", 60)]
    [InlineData("Incomprehensibilities.OfALongName_That.Never-Ends", 80)]
    [InlineData("個人データの収集目的と保存期間", 70)]
    public void Lines_FitTheirWidth_AndLoseNothing(string text, int width)
    {
        var lines = TextLines.Break(text, width, 12);
        Assert.All(lines, line => Assert.InRange(TextLines.Measure(line, 12), 0, width));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingMarked_GivesAPageThatSaysSo()
    {
        using var folder = new ScratchFolder().Write("One.cs", "class One { public int Width; }");
        var run = await ToolRun.OfAsync("map", folder.Path);
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        Assert.Contains("nothing is declared", run.Output, StringComparison.Ordinal);
    }
}
