using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Tool.Tests.Pages;

/// <summary>The pages that people read, on a screen and on a telephone.</summary>
public sealed class RenderedPageTests
{
    [InChromium]
    [InlineData("Boutique", "en")]
    [InlineData("Boutique", "fr")]
    [InlineData("Careless", "fr")]
    public async Task Map_FitsItsWindow_AndItsBoxes(string sample, string language)
    {
        var svg = (await ToolRun.OfAsync("map", Sample(sample), "--no-msbuild", "--lang", language)).Output;
        await FitsAsync("<!DOCTYPE html><html><body style=\"margin:0\">" + svg + "</body></html>", language == "fr" ? "Destinataires" : "Recipients", language == "fr" ? "nom" : "name");
    }

    [InChromium]
    [InlineData("Boutique", "en", "Deliver what you ordered")]
    [InlineData("Careless", "fr", "Mailchimp")]
    public async Task Record_FitsItsWindow(string sample, string language, string text) =>
        await FitsAsync((await ToolRun.OfAsync("record", Sample(sample), "--no-msbuild", "--lang", language)).Output, text);

    [InChromium]
    [InlineData("Boutique", "fr", "La Poste")]
    [InlineData("Careless", "en", "Mailchimp")]
    public async Task Notice_FitsItsWindow(string sample, string language, string text) =>
        await FitsAsync((await ToolRun.OfAsync("notice", Sample(sample), "--no-msbuild", "--lang", language)).Output, text);

    [InChromium]
    [InlineData("Careless", "en", "What this could not see")]
    [InlineData("Careless", "fr", "Ce qui n’a pas pu être vu")]
    public async Task Scan_FitsItsWindow(string sample, string language, string text) =>
        await FitsAsync((await ToolRun.OfAsync("scan", Sample(sample), "--no-msbuild", "--format", "html", "--lang", language)).Output, text);

    private static async Task FitsAsync(string page, params string[] texts)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var seen = await Chromium.ShowAsync(page, width);
            Assert.All(texts, text => Assert.Contains(text, seen.Text, StringComparison.Ordinal));
            Assert.InRange(seen.Client, 1, width);
            Assert.True(seen.Scroll <= seen.Client, $"At {width} pixels the page is {seen.Scroll} wide, its window {seen.Client}.");
            Assert.Empty(seen.Wide);
        }
    }

    private static string Sample(string name, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "samples", name);
}
