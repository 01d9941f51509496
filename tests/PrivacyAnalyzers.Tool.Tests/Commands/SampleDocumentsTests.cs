using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

/// <summary>The documents of the samples, as they are: what a change of the samples, or of the tool, does to them is seen in review.</summary>
public sealed class SampleDocumentsTests
{
    [Theory]
    [InlineData("Boutique", "lock.json")]
    [InlineData("Careless", "lock.json")]
    [InlineData("Boutique", "record.en.csv")]
    [InlineData("Boutique", "record.fr.csv")]
    [InlineData("Careless", "record.en.csv")]
    [InlineData("Careless", "record.fr.csv")]
    [InlineData("Boutique", "notice.en.html")]
    [InlineData("Boutique", "notice.fr.html")]
    [InlineData("Boutique", "map.en.svg")]
    [InlineData("Boutique", "map.fr.svg")]
    [InlineData("Careless", "map.en.svg")]
    public async Task Document_IsAsItWas(string sample, string document)
    {
        using var folder = new ScratchFolder();
        var parts = document.Split('.');
        var written = folder.At(document);
        var path = Path.Combine(Checkout(), "samples", sample);
        var run = await ToolRun.OfAsync(parts is [var command, var language, var format]
            ? [command, path, "--no-msbuild", "--lang", language, .. format == "svg" ? Array.Empty<string>() : ["--format", format], "-o", written]
            : [parts[0], path, "--no-msbuild", "-o", written]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        await SameAsync(sample + "." + document, Normal(await File.ReadAllTextAsync(written)));
    }

    /// <summary>Through MSBuild: without Entity Framework Core there is no context to plan for.</summary>
    [Theory]
    [InlineData("Boutique", "en")]
    [InlineData("Boutique", "fr")]
    [InlineData("Careless", "en")]
    [InlineData("Careless", "fr")]
    public async Task Plan_IsAsItWas(string sample, string language)
    {
        var run = await ToolRun.OfAsync("plan", Path.Combine(Checkout(), "samples", sample), "--lang", language);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        await SameAsync(sample + ".plan." + language + ".md", run.Output);
    }

    [Theory]
    [InlineData("Boutique", "en", "Customer.Email", "Customer.Allergies", "Address.City", "Order.Customer")]
    [InlineData("Boutique", "fr", "NewsletterSubscriber.Email", "SupportTicket.Message")]
    [InlineData("Careless", "en", "Customer.Email", "SupportTicket.Message")]
    public async Task Explanation_IsAsItWas(string sample, string language, params string[] members)
    {
        var text = "";
        foreach (var member in members)
        {
            var run = await ToolRun.OfAsync("explain", member, Path.Combine(Checkout(), "samples", sample), "--no-msbuild", "--lang", language);
            Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
            text += run.Output;
        }

        await SameAsync(sample + ".explain." + language + ".txt", text);
    }

    private static async Task SameAsync(string name, string text)
    {
        var golden = Path.Combine(Here(), "..", "Golden", name);
        if (Environment.GetEnvironmentVariable("PRIVACY_WRITE_GOLDEN") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(golden, text);
        }

        Assert.Equal(Normal(await File.ReadAllTextAsync(golden)), text);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static string Checkout() => Path.Combine(Here(), "..", "..", "..");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
