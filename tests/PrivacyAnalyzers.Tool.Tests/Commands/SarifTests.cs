using System.Reflection;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

/// <summary>What is written is valid by the schema that OASIS publishes (Sarif/README.md tells where it comes from).</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task Sarif_IsValid_AndTellsTheWay()
    {
        using var folder = MarkedShop.Write();
        var sarif = JObject.Parse((await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--format", "sarif")).Output);
        Assert.Empty(Problems(sarif));
        var result = Assert.Single(sarif["runs"]![0]!["results"]!);
        Assert.Equal("PRIV2001", result["ruleId"]);
        Assert.Equal("Shop/Welcome.cs", result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        var steps = result["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.Select(step => (int)step["location"]!["physicalLocation"]!["region"]!["startLine"]!).ToList();
        Assert.Equal(20, steps[0]);
        Assert.Equal(21, steps[^1]);
        Assert.Contains("--no-msbuild", (string?)sarif["runs"]![0]!["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_OfTheCarelessShop_IsValid()
    {
        var root = typeof(SarifTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        var sarif = JObject.Parse((await ToolRun.OfAsync("check", Path.Combine(root, "samples/Careless"), "--no-msbuild", "--format", "sarif")).Output);
        Assert.Empty(Problems(sarif));
        Assert.True(sarif["runs"]![0]!["results"]!.Count() > 40);
        Assert.Contains(sarif["runs"]![0]!["results"]!, result => (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"] == "samples/Careless/Sales/Checkout.cs");
    }

    [Fact]
    public void Schema_RefusesWhatIsNoSarif() => Assert.NotEmpty(Problems(JObject.Parse("""{ "version": "2.1.0", "runs": [ { "results": [ { "ruleId": 7 } ] } ] }""")));

    private static IList<string> Problems(JObject sarif)
    {
        var schema = JSchema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sarif", "sarif-schema-2.1.0.json")));
        sarif.IsValid(schema, out IList<string> problems);
        return problems;
    }
}
