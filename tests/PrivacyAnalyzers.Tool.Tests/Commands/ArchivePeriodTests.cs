using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

/// <summary>A term has two parts, in use and in the archive: a document that tells the first alone says that data go long before they do.</summary>
public sealed class ArchivePeriodTests
{
    private const string Source = """
        using PrivacyAnalyzers; namespace Shop;
        [Purpose(LegalBasis.LegalObligation, "Keep invoices", Key = "invoicing", Retention = "P1Y", Archive = "P9Y", From = RetentionFrom.Collection)] public sealed class Invoicing : IPurpose;
        public sealed class Invoice { [PersonalData<Invoicing>] public string BilledTo { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("en", "1 year, from collection, then 9 years in the archive")]
    [InlineData("fr", "1 an, à compter de la collecte, puis 9 ans en archivage intermédiaire")]
    public async Task Archive_IsToldInEveryForm(string language, string said)
    {
        using var folder = Write(Source);
        Assert.Equal(("declared", said), await TimeLimitAsync(folder, language));
        Assert.Contains($"\"{said}\",\"{(language == "fr" ? "déclaré" : "declared")}\"", await DocumentAsync(folder, language, "record", "--format", "csv"), StringComparison.Ordinal);
        var line = $"<dd class=\"declared\">{said} <small>";
        Assert.Contains(line, WebUtility.HtmlDecode(await DocumentAsync(folder, language, "record")), StringComparison.Ordinal);
        Assert.Contains(line, WebUtility.HtmlDecode(await DocumentAsync(folder, language, "notice")), StringComparison.Ordinal);
        Assert.Contains("invoicing: " + said + "\n", await DocumentAsync(folder, language, "explain", "Invoice.BilledTo"), StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "archivage" : "in the archive", await DocumentAsync(folder, language, "map"), StringComparison.Ordinal);
        await DocumentAsync(folder, language, "record", "--format", "xlsx", "-o", folder.At("record.xlsx"));
        using var book = SpreadsheetDocument.Open(folder.At("record.xlsx"), isEditable: false);
        Assert.Contains(said, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(static cell => cell.InnerText));
    }

    [Fact]
    public async Task MemberWithAPeriodOfItsOwn_GoesIntoTheSameArchive()
    {
        using var folder = Write(Source.Replace("PersonalData<Invoicing>", "PersonalData<Invoicing>(Retention = \"P6M\")", StringComparison.Ordinal));
        Assert.Equal(("declared", "6 months, from collection, then 9 years in the archive"), await TimeLimitAsync(folder, "en"));
    }

    [Theory]
    [InlineData("en", "period in use missing, then 9 years in the archive")]
    [InlineData("fr", "durée d'utilisation manquante, puis 9 ans en archivage intermédiaire")]
    public async Task ArchiveAfterNobodySaysWhen_IsMissing_AndToldNonetheless(string language, string said)
    {
        using var folder = Write(Source.Replace("Retention = \"P1Y\", ", "", StringComparison.Ordinal));
        Assert.Equal(("missing", said), await TimeLimitAsync(folder, language));
    }

    [Theory]
    [InlineData(", Archive = \"P9Y\"", "", "declared", "1 year, from collection")]
    [InlineData("Archive = \"P9Y\"", "Archive = \"\"", "declared", "1 year, from collection")]
    [InlineData("Retention = \"P1Y\", Archive = \"P9Y\", ", "", "missing", "")]
    public async Task WithoutAnArchive_NoneIsTold(string written, string instead, string provenance, string said)
    {
        using var folder = Write(Source.Replace(written, instead, StringComparison.Ordinal));
        Assert.Equal((provenance, said), await TimeLimitAsync(folder, "en"));
        Assert.DoesNotContain("archive", await DocumentAsync(folder, "en", "notice"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("archive", await DocumentAsync(folder, "en", "map"), StringComparison.OrdinalIgnoreCase);
    }

    private static ScratchFolder Write(string source) => new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Shop.cs", source);

    private static async Task<(string? Provenance, string Said)> TimeLimitAsync(ScratchFolder folder, string language)
    {
        using var record = JsonDocument.Parse(await DocumentAsync(folder, language, "record", "--format", "json"));
        var field = record.RootElement.GetProperty("activities")[0].GetProperty("fields").EnumerateArray().Single(static field => field.GetProperty("field").GetString() == "retention");
        return (field.GetProperty("provenance").GetString(), string.Join("; ", field.GetProperty("values").EnumerateArray().Select(static value => value.GetString())));
    }

    private static async Task<string> DocumentAsync(ScratchFolder folder, string language, string command, params string[] options)
    {
        string[] named = command == "explain" ? [command, .. options, folder.Path] : [command, folder.Path, .. options];
        var run = await ToolRun.OfAsync([.. named, "--no-msbuild", "--lang", language]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        return run.Output;
    }
}
