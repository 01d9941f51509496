using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class RecordCommandTests
{
    private const string Side = """
        dpo: Ada <dpo@shop.example>
        measures:
          access: accounts of one's own, two factors
          backup: [every night, restored each quarter]
        purposes:
          Shop.Orders:
            software: the shop
            created: 2026-01-05
        """;

    [Fact]
    public async Task Json_TellsWhereEachFieldComesFrom()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", Side);
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "json");
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        using var record = JsonDocument.Parse(run.Output);
        var responsible = Fields(record.RootElement.GetProperty("responsible"));
        Assert.Equal("missing: ", responsible["controller.name"]);
        Assert.Equal("declared: Ada <dpo@shop.example>", responsible["dpo"]);
        var activity = record.RootElement.GetProperty("activities").EnumerateArray().Single();
        Assert.Equal("Shop.Orders", activity.GetProperty("key").GetString());
        var fields = Fields(activity.GetProperty("fields"));
        Assert.Equal("code: e-mail address (Customer.Email)", fields["data"]);
        Assert.Equal("declared: contract", fields["basis"]);
        Assert.Equal("declared: 5 years, from the last activity", fields["retention"]);
        Assert.Equal("declared: every night; restored each quarter", fields["measures.backup"]);
        Assert.Equal("missing: ", fields["measures.encryption"]);
        Assert.Equal("missing: ", fields["people"]);
        Assert.Equal("declared: 2026-01-05", fields["created"]);
        Assert.Contains("https://w3id.org/dpv/legal/eu/gdpr#A6-1-b", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://w3id.org/dpv/pd#EmailAddress", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_NeedsNothingElse_AndEscapesWhatIsWritten()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", "dpo: \"<script>alert(1)</script>\"");
        var french = (await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--lang", "fr")).Output;
        Assert.Contains("<html lang=\"fr\">", french, StringComparison.Ordinal);
        Assert.Contains("<dt>Base légale</dt>", System.Net.WebUtility.HtmlDecode(french), StringComparison.Ordinal);
        Assert.Contains("class=\"missing\"", french, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", french, StringComparison.Ordinal);
        Assert.DoesNotContain("http", french, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HoldsNoFormula()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", "dpo: \"=HYPERLINK(1)\"");
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "csv", "-o", folder.At("record.csv"));
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Output));
        var lines = await File.ReadAllLinesAsync(folder.At("record.csv"));
        Assert.Contains("\"\",\"Data protection officer\",\"'=HYPERLINK(1)\",\"declared\"", lines);
    }

    [Fact]
    public async Task BrokenSideFile_IsSaid()
    {
        using var folder = MarkedShop.Write().Write("privacy.yaml", "dpo: [");
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.Contains("privacy.yaml, line ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.CouldNotRun, (await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--side", folder.At("none.yaml"))).ExitCode);
    }

    private static Dictionary<string, string> Fields(JsonElement fields) => fields.EnumerateArray().ToDictionary(
        field => field.GetProperty("field").GetString()!,
        field => field.GetProperty("provenance").GetString() + ": " + string.Join("; ", field.GetProperty("values").EnumerateArray().Select(value => value.GetString())));
}
