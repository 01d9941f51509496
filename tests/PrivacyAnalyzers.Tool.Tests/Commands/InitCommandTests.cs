using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Records;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class InitCommandTests
{
    public static TheoryData<string, string, string> Presets => new()
    {
        { "ecommerce-fr", "en", "newsletter" },
        { "ecommerce-fr", "fr", "accounting" },
        { "saas", "en", "service" },
        { "saas", "fr", "security" },
        { "hr", "en", "payroll" },
        { "hr", "fr", "recruitment" },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Purposes_Compile_AndNoRuleObjects(string preset, string language, string key)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project);
        folder.Write("Shop/Page.cs", "namespace Shop; public sealed class Page { public int Number { get; init; } }");
        var run = await ToolRun.OfAsync("init", folder.Path, "--preset", preset, "--lang", language);
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Error));

        var solution = await new SolutionLoader(new(UseMSBuild: false), new("dotnet")).LoadAsync(folder.Path, CancellationToken.None);
        // Plain sources are taken for a program, which this is none.
        Assert.Empty(Assert.Single(solution.Projects).Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS5001"));
        var check = await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--level", "strict");
        Assert.True(check.ExitCode == ExitCodes.Clean && check.Output.Contains("\n0 findings of 0 rules", StringComparison.Ordinal), check.Output);
        var record = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "-f", "json", "--lang", language);
        Assert.Contains($"\"key\": \"{key}\"", record.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<RootNamespace>Acme.Store</RootNamespace>", "Acme.Store")]
    [InlineData("<RootNamespace>$(Company).Store</RootNamespace>", "Shop")]
    [InlineData("", "Shop")]
    public async Task RootNamespace_IsTaken_WhereItIsSaid(string said, string expected)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{said}</PropertyGroup></Project>");
        await ToolRun.OfAsync("init", folder.Path, "--preset", "saas");
        Assert.Contains($"namespace {expected};", await File.ReadAllTextAsync(folder.At("Shop/Privacy.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLegalChoice_IsMarkedToBeValidated()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project);
        await ToolRun.OfAsync("init", folder.Path, "--preset", "ecommerce-fr", "--lang", "fr");
        var text = await File.ReadAllTextAsync(folder.At("Shop/Privacy.cs"));
        Assert.Contains("namespace Shop;", text, StringComparison.Ordinal);
        Assert.Contains("[Purpose(LegalBasis.Consent /* à valider */, \"Vous envoyer notre lettre\", Key = \"newsletter\",\n    Retention = \"P3Y\" /* à valider */, From = RetentionFrom.LastActivity /* à valider */,", text, StringComparison.Ordinal);
        Assert.Contains("ExistingCustomers = true /* à valider */", text, StringComparison.Ordinal);
        Assert.Contains("[Recipient(\"transporteur\" /* à valider */, RecipientRole.Processor /* à valider */)]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SideFile_IsReadByTheDocuments_AndLooksLikeNoAnswer()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project);
        await ToolRun.OfAsync("init", folder.Path, "--preset", "saas");
        var draft = await File.ReadAllTextAsync(folder.At("privacy.yaml"));
        var empty = SideFile.Read(folder.At("privacy.yaml"));
        Assert.All(["controller.name", "dpo", "measures.backup", "purposes.billing.required", "purposes.billing.external"], path => Assert.True(empty[path].IsEmpty));

        folder.Write("privacy.yaml", draft.Replace("dpo: \"\"", "dpo: dpo@shop.example", StringComparison.Ordinal).Replace("    source: \"\"", "    source: the person", StringComparison.Ordinal));
        var filled = SideFile.Read(folder.At("privacy.yaml"));
        Assert.Equal("dpo@shop.example", Assert.Single(filled["dpo"]));
        Assert.Equal("the person", Assert.Single(filled["purposes.billing.source"]));
        Assert.Equal("the person", Assert.Single(filled["purposes.rights.source"]));
    }

    [Fact]
    public async Task WhatIsThere_IsNotOverwritten_UnlessForced()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("privacy.yaml", "dpo: ours");
        var refused = await ToolRun.OfAsync("init", folder.Path, "--preset", "hr");
        Assert.Equal(ExitCodes.CouldNotRun, refused.ExitCode);
        Assert.Equal("privacy: 'privacy.yaml' is there already, so nothing was written; '--force' overwrites it.\n", refused.Error);
        Assert.False(File.Exists(folder.At("Shop/Privacy.cs")));
        Assert.Equal("dpo: ours", await File.ReadAllTextAsync(folder.At("privacy.yaml")));

        Assert.Equal(ExitCodes.Clean, (await ToolRun.OfAsync("init", folder.Path, "--preset", "hr", "--force")).ExitCode);
        Assert.Contains("payroll:", await File.ReadAllTextAsync(folder.At("privacy.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralProjects_AreNotGuessedBetween()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Web/Web.csproj", MarkedShop.Project).Write("Shop.Tests/Shop.Tests.csproj", MarkedShop.Project);
        var refused = await ToolRun.OfAsync("init", folder.Path, "--preset", "hr", "--lang", "fr");
        Assert.Equal(ExitCodes.CouldNotRun, refused.ExitCode);
        Assert.StartsWith("privacy: Il y a 2 projets : dites auquel les finalités appartiennent, comme « privacy init Shop/Shop.csproj »", refused.Error, StringComparison.Ordinal);

        var run = await ToolRun.OfAsync("init", folder.Path, "--preset", "hr", "-o", folder.At("Web/Policy.cs"));
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Error));
        Assert.Contains("namespace Web;", await File.ReadAllTextAsync(folder.At("Web/Policy.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9 lives-of.class", "_9_lives_of.@class")]
    [InlineData("Acme.Shop", "Acme.Shop")]
    public async Task Namespace_IsThatOfTheProject(string project, string expected)
    {
        using var folder = new ScratchFolder().Write($"src/{project}.csproj", MarkedShop.Project);
        await ToolRun.OfAsync("init", folder.Path, "--preset", "saas");
        Assert.Contains($"namespace {expected};", await File.ReadAllTextAsync(folder.At("src/Privacy.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPreset_AndNoPreset_AreSaid()
    {
        var unknown = await ToolRun.OfAsync("init", ".", "--preset", "bank");
        Assert.Equal(ExitCodes.CouldNotRun, unknown.ExitCode);
        Assert.Contains("'ecommerce-fr'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("--preset", (await ToolRun.OfAsync("init", ".")).Error, StringComparison.Ordinal);
    }
}
