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
    public async Task Document_IsAsItWas(string sample, string document)
    {
        using var folder = new ScratchFolder();
        var parts = document.Split('.');
        var written = folder.At(document);
        var path = Path.Combine(Checkout(), "samples", sample);
        var run = await ToolRun.OfAsync(parts is [var command, var language, var format]
            ? [command, path, "--no-msbuild", "--lang", language, "--format", format, "-o", written]
            : [parts[0], path, "--no-msbuild", "-o", written]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        var golden = Path.Combine(Here(), "..", "Golden", sample + "." + document);
        var text = Normal(await File.ReadAllTextAsync(written));
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
