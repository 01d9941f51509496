using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

/// <summary>The record of article 30(2): what is done on behalf of others.</summary>
public sealed class ProcessorRecordTests
{
    private const string Source = """
        using PrivacyAnalyzers;
        [assembly: Controller("Letters Ltd", "hello@letters.example")]
        namespace Letters;
        [Purpose(LegalBasis.Contract, "Invoice our customers", Key = "invoices")] public sealed class Invoices : IPurpose;
        [Purpose(LegalBasis.Consent, "Send the letters of a shop", Key = "letters")]
        [Recipient("Mailer", RecipientRole.Processor, Country = "US", Transfer = "standard contractual clauses")] [Recipient("Ink", RecipientRole.Processor, Country = "FR")]
        public sealed class SendLetters : IPurpose;
        [DataSubject(SubjectKind.Customer)] public partial class Client { public int Id { get; init; } [PersonalData<Invoices>] public string Name { get; set; } = ""; }
        [DataSubject(SubjectKind.Prospect)] public partial class Reader { public int Id { get; init; } [PersonalData<SendLetters>] public string Email { get; set; } = ""; }
        """;

    private const string Side = """
        measures: { access: two factors, backup: every night }
        onBehalfOf:
          vieux-port:
            controller: { name: Boutique du Vieux-Port, contact: privacy@boutique.example }
            purposes: [letters]
            categories: [printing of labels]
            measures: { backup: "=none" }
          unsaid:
            controller: Acme
        """;

    [Fact]
    public async Task EachController_HasItsPart_WithWhereEachFieldComesFrom()
    {
        using var folder = Write(Side);
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "json");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        using var record = JsonDocument.Parse(run.Output);
        Assert.Equal(["invoices"], record.RootElement.GetProperty("activities").EnumerateArray().Select(static activity => activity.GetProperty("key").GetString()));
        var others = record.RootElement.GetProperty("onBehalf").EnumerateArray().ToList();
        Assert.Equal(["On behalf of Boutique du Vieux-Port", "On behalf of Acme"], others.Select(static other => other.GetProperty("title").GetString()));
        var shop = Fields(others[0]);
        Assert.Equal("declared: Boutique du Vieux-Port", shop["controller.name"]);
        Assert.Equal("declared: privacy@boutique.example", shop["controller.contact"]);
        Assert.Equal("missing: ", shop["controller.representative"]);
        Assert.Equal("declared: printing of labels; Send the letters of a shop", shop["categories"]);
        Assert.Equal("code: prospects", shop["people"]);
        Assert.Equal("code: e-mail address", shop["data"]);
        Assert.Equal("declared: Ink (FR); Mailer (US)", shop["subprocessors"]);
        Assert.Equal("declared: Mailer: US, standard contractual clauses", shop["transfers"]);
        Assert.Equal("declared: two factors", shop["measures.access"]);
        Assert.Equal("declared: =none", shop["measures.backup"]);
        var unsaid = Fields(others[1]);
        Assert.Equal("declared: Acme", unsaid["controller.name"]);
        Assert.Equal("missing: ", unsaid["categories"]);
        Assert.Equal("missing: ", unsaid["transfers"]);
        Assert.StartsWith("1 activities, 2 on behalf of others; ", run.Error.Split('\n').Single(static line => line.Contains("activities", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TransferWithoutAGuarantee_IsMissing()
    {
        using var folder = Write(Side, Source.Replace(", Transfer = \"standard contractual clauses\"", "", StringComparison.Ordinal));
        using var record = JsonDocument.Parse((await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "json")).Output);
        Assert.Equal("missing: Mailer: US, guarantee missing", Fields(record.RootElement.GetProperty("onBehalf")[0])["transfers"]);
    }

    [Fact]
    public async Task PageAndTable_HaveIt_InBothLanguages()
    {
        using var folder = Write(Side);
        var page = System.Net.WebUtility.HtmlDecode((await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--lang", "fr")).Output);
        Assert.Contains("<h2>Pour le compte d'autrui (article 30(2))</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Pour le compte de Boutique du Vieux-Port</h2>", page, StringComparison.Ordinal);
        var table = (await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "csv")).Output;
        Assert.Contains("\"On behalf of Boutique du Vieux-Port\",\"Categories of processing\",\"printing of labels ; Send the letters of a shop\",\"declared\"", table, StringComparison.Ordinal);
        Assert.Contains("\"Backup\",\"'=none\",\"declared\"", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElse_IsNoPart()
    {
        using var folder = Write("onBehalfOf: {}");
        Assert.DoesNotContain("30(2)", (await ToolRun.OfAsync("record", folder.Path, "--no-msbuild")).Output, StringComparison.Ordinal);
    }

    internal static ScratchFolder Write(string side, string source = Source) => new ScratchFolder().Write("Letters/Letters.csproj", MarkedShop.Project).Write("Letters/Letters.cs", source).Write("privacy.yaml", side);

    private static Dictionary<string, string> Fields(JsonElement activity) => activity.GetProperty("fields").EnumerateArray().ToDictionary(
        static field => field.GetProperty("field").GetString()!,
        static field => field.GetProperty("provenance").GetString() + ": " + string.Join("; ", field.GetProperty("values").EnumerateArray().Select(static value => value.GetString())));
}
